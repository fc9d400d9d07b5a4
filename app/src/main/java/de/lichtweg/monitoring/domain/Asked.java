package de.lichtweg.monitoring.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;

/**
 * That a municipality was asked or reminded on a day.
 *
 * @param recipients how many addresses were written to; 0 if nobody could be reached
 */
public record Asked(RegionKey municipality, LocalDate day, boolean reminder, int recipients) {}

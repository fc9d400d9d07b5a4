package de.lichtweg.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an activity stands, as far as a report asks for it.
 *
 * @param phase key of the present phase in the activity's procedure
 * @param step what comes next, may be empty
 * @param due until when
 */
public record Stand(String phase, String step, @Nullable LocalDate due) {}

package de.lichtweg.reporting.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.reporting.Audience;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A frozen report in a list.
 *
 * @param operation last operation that it knows
 * @param sha256 hash of its canonical text
 * @param by name of who froze it
 */
public record FrozenReport(
        long id,
        Audience audience,
        RegionKey region,
        LocalDate asOf,
        long operation,
        String title,
        String sha256,
        Instant frozenAt,
        String by) {}

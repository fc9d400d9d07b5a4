package de.lichtweg.activity.domain;

import de.lichtweg.platform.time.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of law or practice.
 *
 * @param startEvent with what it begins
 * @param runsUntil whether a period runs; otherwise something must be done until its end
 * @param workingDay whether § 193 BGB moves its end
 * @param sourceOn the source said so on that day
 * @param to last day of validity, {@code null} while it is in force
 */
public record DeadlineRule(
        int id,
        String key,
        String name,
        String startEvent,
        Term term,
        boolean runsUntil,
        boolean workingDay,
        String source,
        LocalDate sourceOn,
        Confidence confidence,
        LocalDate from,
        @Nullable LocalDate to) {

    /** How sure the office is that it is so. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}

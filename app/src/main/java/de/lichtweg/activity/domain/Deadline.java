package de.lichtweg.activity.domain;

import de.lichtweg.platform.time.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of an activity.
 *
 * @param version counts its changes
 * @param computed its last day by the law
 */
public record Deadline(long id, long activity, int version, Draft draft, LocalDate computed) {

    /**
     * What is written down.
     *
     * @param rule id of the rule it follows
     * @param start day of the event with which it begins; {@code null} where it follows another
     * @param after id of the deadline with whose end it begins
     * @param runsUntil whether a period runs until then; otherwise something must be done by then
     * @param workingDay whether § 193 BGB moves its end
     * @param set the day that somebody set instead of the computed one
     * @param reason why; never empty with such a day
     * @param done the day on which it was kept
     */
    public record Draft(
            @Nullable Integer rule,
            String name,
            @Nullable LocalDate start,
            @Nullable Long after,
            Term term,
            boolean runsUntil,
            boolean workingDay,
            @Nullable LocalDate set,
            String reason,
            @Nullable LocalDate done) {}

    /** The day that counts. */
    public LocalDate day() {
        LocalDate set = draft.set();
        return set == null ? computed : set;
    }

    /** Whether nothing is left to do about it. */
    public boolean isOver(LocalDate today) {
        return draft.done() != null || draft.runsUntil() && day().isBefore(today);
    }

    /** Whether something should have been done by now. */
    public boolean isOverdue(LocalDate today) {
        return draft.done() == null && !draft.runsUntil() && day().isBefore(today);
    }

    Deadline computedOn(LocalDate end) {
        return new Deadline(id, activity, version, draft, end);
    }
}

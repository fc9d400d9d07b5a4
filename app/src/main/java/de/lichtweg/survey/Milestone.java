package de.lichtweg.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day to be kept on the way.
 *
 * @param actual the day on which it was reached
 */
public record Milestone(
        String name, LocalDate plan, @Nullable LocalDate actual) {

    /** Whether it should have been reached before a day. */
    public boolean isOverdue(LocalDate day) {
        return actual == null && plan.isBefore(day);
    }
}

package de.lichtweg.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day to be kept.
 *
 * @param plan the day first planned
 * @param forecast the day expected by now, {@code null} while the plan stands
 * @param actual the day on which it was reached
 */
public record Milestone(
        String name,
        @Nullable LocalDate plan,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual) {

    /** The day that counts: reached, else expected, else planned; {@code null} without any. */
    public @Nullable LocalDate day() {
        return actual != null ? actual : forecast != null ? forecast : plan;
    }

    /** Days between the plan and the day that counts, positive when late; 0 where one of them is unknown. */
    public int delayDays() {
        LocalDate day = day();
        return plan == null || day == null ? 0 : (int) ChronoUnit.DAYS.between(plan, day);
    }

    /** Whether the day has passed and it was not reached. */
    public boolean isOverdue(LocalDate today) {
        LocalDate day = day();
        return actual == null && day != null && day.isBefore(today);
    }
}

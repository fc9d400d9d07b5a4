package de.lichtweg.monitoring;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says in a period.
 *
 * @param formVersion version of the questions
 * @param version counts the steps
 */
public record Report(
        long id, RegionKey municipality, Period period, int formVersion, Dates dates, int version, Course course) {

    /**
     * When it is wanted.
     *
     * @param openedOn day on which it was asked for
     * @param dueOn last day for it
     */
    public record Dates(LocalDate openedOn, LocalDate dueOn) {}

    /**
     * How far it is.
     *
     * @param unchanged whether it says the same as the one before
     * @param reason why it was returned, empty where it never was
     * @param heardAt when the municipality last reported, {@code null} while it has not
     * @param heardFrom who reported, may be empty
     */
    public record Course(
            ReportState state,
            Answers answers,
            boolean unchanged,
            Way way,
            String reason,
            @Nullable Instant heardAt,
            String heardFrom) {

        /** Asked for, not answered. */
        public static final Course OPEN =
                new Course(ReportState.OPEN, Answers.NONE, false, Way.SIGNED_IN, "", null, "");
    }

    /** How far it is. */
    public ReportState state() {
        return course.state();
    }

    /** Whether it should have come before a day and has not. */
    public boolean isMissing(LocalDate today) {
        return !state().isAnswered() && dates.dueOn().isBefore(today);
    }

    /** The next version with another course. */
    public Report next(Course other) {
        return new Report(id, municipality, period, formVersion, dates, version + 1, other);
    }
}

package de.lichtweg.strategy.domain;

import de.lichtweg.activity.ActivityKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that suggests a step; a row with dates.
 *
 * @param position of several rules that hold, the lowest counts
 * @param count what has to be there
 * @param atLeast so many addresses of it
 * @param after a step of this kind has been completed, {@code null} if none is needed
 * @param withinDays so long ago at most
 * @param without no such step is under way, and none was completed after {@code after}
 * @param withoutAny nothing at all is under way in the municipality itself
 * @param districtCounts whether steps of the whole district count for each of its municipalities
 * @param suggests what is suggested
 * @param reasonDe why; {@code {0}} addresses, {@code {1}} municipality, {@code {2}} the step before, {@code {3}} its last day
 * @param titleDe title of what is suggested; {@code {1}} municipality
 * @param validFrom first day of the version
 * @param validTo first day on which it counts no longer, {@code null} while it does
 * @param source where it is written
 */
public record StepRule(
        String key,
        int version,
        int position,
        Count count,
        int atLeast,
        @Nullable ActivityKind after,
        int withinDays,
        Set<ActivityKind> without,
        boolean withoutAny,
        boolean districtCounts,
        ActivityKind suggests,
        String reasonDe,
        String reasonEn,
        String titleDe,
        String titleEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** What is counted in a municipality. */
    public enum Count {
        /** Nothing in prospect, probably eligible. */
        OPEN_ELIGIBLE,
        /** Bound to a quarter that is over. */
        LATE,
        /** Announced by somebody who is not bound. */
        ANNOUNCED,
        /** Schools, hospitals and other sites without a gigabit and without anybody bound to bring it. */
        OPEN_SITES,
        /** Nobody has said anything. */
        UNKNOWN
    }

    /** Copies the kinds. */
    public StepRule {
        without = Set.copyOf(without);
    }

    /** Whether it is in force on a day. */
    public boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}

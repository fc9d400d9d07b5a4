package de.lichtweg.platform.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A period by the German Civil Code (BGB §§ 186 to 193). A period that is extended begins anew on the day on which it ended (§ 190),
 * so a period after another is {@link #endAfter} the end of that one.
 *
 * @param length so many units; 0 is the day itself
 */
public record Term(int length, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS),
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    private static final int MOST = 1000;

    /** A period is never negative and never longer than anybody lives. */
    public Term {
        if (length < 0 || length > MOST) {
            throw new IllegalArgumentException("length of a period: " + length);
        }
    }

    /**
     * Last day of a period that begins with an event in the course of a day: that day is not counted (§ 187 Abs. 1, § 188). Where
     * the last month has no such day, it ends with the last one (§ 188 Abs. 3).
     */
    public LocalDate endAfter(LocalDate event) {
        return event.plus(length, unit.unit);
    }

    /** Last day of a period that begins with the beginning of a day: that day is counted (§ 187 Abs. 2, § 188 Abs. 2). */
    public LocalDate endFrom(LocalDate first) {
        if (length == 0 || unit == Unit.DAYS || unit == Unit.WEEKS || first.getDayOfMonth() == 1) {
            return first.plus(length, unit.unit).minusDays(1);
        }
        YearMonth last = YearMonth.from(first).plus(length, unit.unit);
        return last.atDay(Math.min(first.getDayOfMonth() - 1, last.lengthOfMonth()));
    }

    /** The same where a declaration or a performance is due: Saturdays, Sundays and holidays move it on (§ 193). */
    public LocalDate endAfter(LocalDate event, WorkingDays days) {
        return days.onOrAfter(endAfter(event));
    }
}

package de.lichtweg.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday as the law describes it.
 *
 * @param day the day of the year; {@code null} for one that moves with Easter
 * @param weekday with a day: the last of these weekdays before it, such as the Wednesday before 23 November
 * @param easterDays without a day: so many days after Easter Sunday
 * @param to last day of the rule, {@code null} while it is in force
 */
public record Holiday(
        String name,
        @Nullable MonthDay day,
        @Nullable DayOfWeek weekday,
        int easterDays,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether that day is this holiday. */
    public boolean isOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to)) && date.equals(in(date.getYear()));
    }

    private LocalDate in(int year) {
        if (day == null) {
            return easter(year).plusDays(easterDays);
        }
        LocalDate fixed = day.atYear(year);
        return weekday == null ? fixed : fixed.with(TemporalAdjusters.previous(weekday));
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Gauss and Lichtenberg. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int seed = (19 * cycle + moon) % 30;
        int correction = (seed + cycle / 11) / 29;
        int border = 21 + seed - correction;
        int sunday = 7 - (year + year / 4 + sun) % 7;
        int distance = 7 - (border - sunday) % 7;
        return LocalDate.of(year, 3, 1).plusDays(border + distance - 1L);
    }
}

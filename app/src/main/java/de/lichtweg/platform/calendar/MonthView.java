package de.lichtweg.platform.calendar;

import de.lichtweg.platform.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A month as whole weeks, ready to be shown with {@code platform/calendar :: month}.
 *
 * @param month of it
 * @param empty whether no day has an entry
 */
public record MonthView(YearMonth month, List<Day> days, boolean empty) {

    /** By day, late ones first, then by title. */
    static final Comparator<CalendarEntry> ORDER = Comparator.comparing(CalendarEntry::day)
            .thenComparing(e -> e.state() != CalendarEntry.State.LATE)
            .thenComparing(CalendarEntry::title)
            .thenComparing(CalendarEntry::uid);

    /** So many entries of a day are shown at once. */
    private static final int SHOWN = 3;

    /**
     * A day.
     *
     * @param within whether it belongs to the month
     * @param holiday name of the holiday, or empty
     * @param rest further entries, shown on demand
     */
    public record Day(
            LocalDate date,
            boolean within,
            boolean today,
            boolean free,
            String holiday,
            List<CalendarEntry> entries,
            List<CalendarEntry> rest) {}

    /** First day shown of a month: the Monday of its first week. */
    public static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Last day shown: the Sunday of its last week. */
    public static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Entries laid out; those of other days are left out. */
    public static MonthView of(YearMonth month, List<CalendarEntry> entries, LocalDate today, WorkingDays working) {
        Map<LocalDate, List<CalendarEntry>> byDay =
                entries.stream().sorted(ORDER).collect(Collectors.groupingBy(CalendarEntry::day));
        List<Day> days = first(month)
                .datesUntil(last(month).plusDays(1))
                .map(d -> day(d, month, byDay.getOrDefault(d, List.of()), today, working))
                .toList();
        return new MonthView(month, days, days.stream().allMatch(d -> d.entries.isEmpty()));
    }

    private static Day day(
            LocalDate date, YearMonth month, List<CalendarEntry> all, LocalDate today, WorkingDays working) {
        int shown = all.size() == SHOWN + 1 ? SHOWN + 1 : Math.min(SHOWN, all.size());
        return new Day(
                date,
                YearMonth.from(date).equals(month),
                date.equals(today),
                !working.isWorkingDay(date),
                working.holiday(date).orElse(""),
                all.subList(0, shown),
                all.subList(shown, all.size()));
    }
}

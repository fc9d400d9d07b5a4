package de.lichtweg.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which days are working days in a region: neither Saturday nor Sunday nor a holiday there. */
public final class WorkingDays {

    private final List<Holiday> holidays;

    /** By the holidays of one region. */
    public WorkingDays(List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    /** Name of the holiday on that day. */
    public Optional<String> holiday(LocalDate day) {
        return holidays.stream().filter(h -> h.isOn(day)).map(Holiday::name).findFirst();
    }

    /** Whether something may fall due. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holiday(day).isEmpty();
    }

    /** That day, or the next working day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** So many working days later; the day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int i = 0; i < workingDays; i++) {
            at = onOrAfter(at.plusDays(1));
        }
        return at;
    }

    /** Working days after a day up to another one, that included; 0 where it is not later. */
    public int between(LocalDate day, LocalDate end) {
        return (int) day.datesUntil(end.isBefore(day) ? day : end)
                .map(d -> d.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}

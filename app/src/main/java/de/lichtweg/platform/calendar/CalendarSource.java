package de.lichtweg.platform.calendar;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;

/** Entries of a module for the calendar, its feeds and its files; contributed as a bean. */
public interface CalendarSource {

    /** Keys of its kinds, such as {@code "milestone"}; the name is the message {@code calendar.kind.<key>}. */
    List<String> kinds();

    /** What the scope may see of a range, in any order and in the language of the request. */
    List<CalendarEntry> list(Scope scope, Range range);

    /**
     * What is asked for.
     *
     * @param from first day
     * @param to last day
     * @param region entries that have to do with it
     */
    record Range(LocalDate from, LocalDate to, RegionKey region) {

        /** Whether a day is asked for. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}

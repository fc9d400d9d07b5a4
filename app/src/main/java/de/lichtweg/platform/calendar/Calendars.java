package de.lichtweg.platform.calendar;

import de.lichtweg.platform.calendar.CalendarSource.Range;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The entries of all modules. */
@Service
class Calendars {

    private final ObjectProvider<CalendarSource> sources;

    Calendars(ObjectProvider<CalendarSource> sources) {
        this.sources = sources;
    }

    List<String> kinds() {
        return sources.orderedStream().flatMap(s -> s.kinds().stream()).toList();
    }

    /** By day, late ones first. */
    List<CalendarEntry> list(Scope scope, Range range) {
        return sources.orderedStream()
                .flatMap(s -> s.list(scope, range).stream())
                .sorted(MonthView.ORDER)
                .toList();
    }
}

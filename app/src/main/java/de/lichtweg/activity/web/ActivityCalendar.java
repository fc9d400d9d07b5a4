package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.Agenda;
import de.lichtweg.activity.app.Agenda.Item;
import de.lichtweg.activity.app.Agenda.Kind;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.calendar.CalendarEntry;
import de.lichtweg.platform.calendar.CalendarEntry.State;
import de.lichtweg.platform.calendar.CalendarSource;
import de.lichtweg.platform.calendar.MonthView;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Steps, milestones and deadlines in the calendar, and the calendar of a list of activities. */
@Component
class ActivityCalendar implements CalendarSource {

    private final Agenda agenda;
    private final Holidays holidays;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ActivityCalendar(Agenda agenda, Holidays holidays, LichtwegClock clock, MessageSource messages) {
        this.agenda = agenda;
        this.holidays = holidays;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(ActivityCalendar::key).toList();
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<CalendarEntry> list(Scope scope, Range range) {
        return agenda.items(scope).stream()
                .filter(i -> range.contains(i.day()) && i.activity().touches(range.region()))
                .map(this::entry)
                .toList();
    }

    /** A month of some activities; the present one where the text names none. */
    MonthView month(Scope scope, List<Activity> activities, String month, RegionKey region) {
        YearMonth shown =
                month.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : YearMonth.from(clock.today());
        List<CalendarEntry> entries =
                agenda.items(scope, activities).stream().map(this::entry).toList();
        return MonthView.of(shown, entries, clock.today(), holidays.in(region));
    }

    private CalendarEntry entry(Item item) {
        Texts texts = Texts.current(messages);
        String name = item.name().isEmpty() ? texts.get("activity.agenda.step") : item.name();
        String turn = item.activity().draft().next().turn();
        return new CalendarEntry(
                "activity." + key(item.kind()) + "-" + item.activity().id() + "-" + item.number(),
                item.day(),
                key(item.kind()),
                item.activity().title(),
                item.kind() == Kind.STEP && !turn.isEmpty() ? texts.get("activity.agenda.turn", name, turn) : name,
                ActivityListPage.PATH + "/" + item.activity().id()
                        + (item.kind() == Kind.DEADLINE ? "/fristen#frist-" + item.number() : ""),
                item.own(),
                item.done() ? State.DONE : item.late() ? State.LATE : State.OPEN);
    }
}

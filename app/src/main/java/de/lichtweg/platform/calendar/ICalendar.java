package de.lichtweg.platform.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Entries as iCalendar (RFC 5545), each with the link to its page: meetings with their hours, all else as events of a whole day that take
 * nobody's time. What is open and one's own has an alarm the day before.
 */
final class ICalendar {

    private static final int LINE_BYTES = 75;

    private static final Duration DAY_BEFORE = Duration.ofHours(-24);

    /** Nine o'clock of the day before a whole day. */
    private static final Duration MORNING_BEFORE = Duration.ofHours(-15);

    private ICalendar() {}

    /**
     * Writes a calendar.
     *
     * @param kind name of a kind
     * @param link address of a page
     */
    static void write(
            String name,
            List<CalendarEntry> entries,
            Instant now,
            UnaryOperator<String> kind,
            UnaryOperator<String> link,
            OutputStream out)
            throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lichtweg//Kalender//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(e -> calendar.add(event(e, now, kind.apply(e.kind()), link.apply(e.href()))));
        out.write(text(calendar).getBytes(StandardCharsets.UTF_8));
    }

    /** As it is sent; the library folds by characters, which tears those of four bytes apart; the standard counts bytes. */
    static String text(Calendar calendar) {
        StringBuilder text = new StringBuilder();
        for (String line : calendar.toString().split("\r\n")) {
            text.append(folded(line));
        }
        return text.toString();
    }

    /** A line of at most 75 bytes and its continuations (RFC 5545, 3.1). */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int c : line.codePoints().toArray()) {
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.appendCodePoint(c);
            bytes += size;
        }
        return folded.append("\r\n").toString();
    }

    private static VEvent event(CalendarEntry entry, Instant now, String kind, String link) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid() + "@lichtweg"));
        event.add(new DtStamp(now));
        when(event, entry);
        event.add(new Summary(entry.title()));
        event.add(new Description((entry.detail().isEmpty() ? "" : entry.detail() + "\n") + link));
        event.add(new Url(URI.create(link)));
        event.add(new Categories(kind));
        if (entry.own() && entry.state() == CalendarEntry.State.OPEN && !isCancelled(entry)) {
            event.add(alarm(entry));
        }
        return event;
    }

    private static boolean isCancelled(CalendarEntry entry) {
        return entry.hours() != null && entry.hours().cancelled();
    }

    private static void when(VEvent event, CalendarEntry entry) {
        CalendarEntry.Hours hours = entry.hours();
        if (hours == null) {
            event.add(new DtStart<>(entry.day()));
            event.add(new DtEnd<>(entry.day().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
            return;
        }
        event.add(new DtStart<>(hours.from()));
        event.add(new DtEnd<>(hours.to()));
        event.add(new Sequence(hours.sequence()));
        event.add(hours.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!hours.place().isEmpty()) {
            event.add(new Location(hours.place()));
        }
    }

    private static VAlarm alarm(CalendarEntry entry) {
        Trigger trigger = new Trigger(entry.hours() == null ? MORNING_BEFORE : DAY_BEFORE);
        trigger.add(Related.START);
        VAlarm alarm = new VAlarm();
        alarm.add(trigger);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(entry.title()));
        return alarm;
    }
}

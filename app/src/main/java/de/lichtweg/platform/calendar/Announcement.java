package de.lichtweg.platform.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A date that is told to everybody (RFC 5545), who is asked for no answer.
 *
 * @param uid stays the same for ever
 * @param sequence counts the changes
 * @param cancelled whether it is called off; calendar programs strike it
 * @param changed when it became as it is
 * @param link page about it
 */
public record Announcement(
        String uid,
        int sequence,
        boolean cancelled,
        Instant changed,
        String title,
        String detail,
        Instant from,
        Instant to,
        String place,
        String link) {

    /** Many of them as a calendar that others subscribe to. */
    public static String calendar(String name, List<Announcement> dates) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lichtweg//Kalender//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        dates.forEach(d -> calendar.add(d.event()));
        return ICalendar.text(calendar);
    }

    private VEvent event() {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid + "@lichtweg"));
        event.add(new Sequence(sequence));
        event.add(new DtStamp(changed));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(to));
        event.add(new Summary(title));
        event.add(new Description((detail.isEmpty() ? "" : detail + "\n") + link));
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        event.add(new Url(URI.create(link)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}

package de.lichtweg.platform.calendar;

import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An invitation to one person (RFC 5546): asks, asks again with a higher sequence where something changed, or calls off.
 *
 * @param uid stays the same for ever, such as {@code "cooperation.meeting-7"}
 * @param sequence counts the changes; calendar programs keep the highest
 * @param cancelled whether it is called off
 * @param link page of the meeting
 * @param organizer mail address of who invites
 * @param organizerName what it is called
 * @param attendee mail address of who is invited
 */
public record Invitation(
        String uid,
        int sequence,
        boolean cancelled,
        String title,
        String detail,
        Instant from,
        Instant to,
        String place,
        String link,
        String organizer,
        String organizerName,
        String attendee) {

    /** Checks that it ends after it began. */
    public Invitation {
        if (!from.isBefore(to) || sequence < 0) {
            throw new IllegalArgumentException("invitation " + uid);
        }
    }

    /**
     * As iCalendar.
     *
     * @param now when it was written
     */
    public String text(Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lichtweg//Kalender//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event(now));
        return ICalendar.text(calendar);
    }

    private VEvent event(Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid + "@lichtweg"));
        event.add(new Sequence(sequence));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(to));
        event.add(new Summary(title));
        event.add(new Description((detail.isEmpty() ? "" : detail + "\n") + link));
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        event.add(new Url(URI.create(link)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Organizer from = new Organizer(URI.create("mailto:" + organizer));
        from.add(new Cn(organizerName));
        event.add(from);
        Attendee to = new Attendee(URI.create("mailto:" + attendee));
        to.add(Rsvp.TRUE);
        event.add(to);
        return event;
    }
}

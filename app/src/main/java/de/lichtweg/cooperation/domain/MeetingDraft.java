package de.lichtweg.cooperation.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a meeting. Times are those of Berlin.
 *
 * @param place where, may be empty
 * @param link of a video conference, may be empty
 * @param note what to know before, may be empty
 * @param capacity how many persons there is room for, {@code null} for any number
 * @param topicsUntil last day to propose topics, {@code null} until it begins
 */
public record MeetingDraft(
        long body,
        String title,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        String place,
        String link,
        String note,
        @Nullable Integer capacity,
        @Nullable LocalDate topicsUntil,
        boolean demo) {

    static final int LINE = 200;
    static final int TEXT = 2000;
    static final int MOST = 999;

    /** It has a title, ends after it begins, and topics come before. */
    public MeetingDraft {
        if (title.isBlank() || title.length() > LINE) {
            throw new RuleViolation("cooperation.meeting.title", LINE);
        }
        if (!from.isBefore(to)) {
            throw new RuleViolation("cooperation.meeting.time");
        }
        if (place.length() > LINE || link.length() > LINE || note.length() > TEXT) {
            throw new RuleViolation("cooperation.meeting.long", LINE, TEXT);
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s\"<>]+")) {
            throw new RuleViolation("cooperation.meeting.link");
        }
        if (capacity != null && (capacity < 1 || capacity > MOST)) {
            throw new RuleViolation("cooperation.meeting.capacity", MOST);
        }
        if (topicsUntil != null && topicsUntil.isAfter(day)) {
            throw new RuleViolation("cooperation.meeting.until");
        }
    }

    /** The same on another day; the last day for topics moves along. */
    public MeetingDraft on(LocalDate other) {
        long days = other.toEpochDay() - day.toEpochDay();
        return new MeetingDraft(
                body,
                title,
                other,
                from,
                to,
                place,
                link,
                note,
                capacity,
                topicsUntil == null ? null : topicsUntil.plusDays(days),
                demo);
    }

    /**
     * Whether calendars have to learn of a change: somebody who only reads his calendar would come at the wrong time, to the wrong
     * place or to something else.
     */
    public boolean differsInCalendars(MeetingDraft other) {
        return !(title.equals(other.title)
                && day.equals(other.day)
                && from.equals(other.from)
                && to.equals(other.to)
                && place.equals(other.place)
                && link.equals(other.link));
    }
}

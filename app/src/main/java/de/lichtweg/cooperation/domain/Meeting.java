package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param sequence counts what calendars had to learn of, see {@link MeetingDraft#differsInCalendars}
 * @param runs whether the reader runs it
 */
public record Meeting(
        long id,
        int version,
        MeetingDraft draft,
        String bodyName,
        String shortName,
        RegionKey territory,
        State state,
        int sequence,
        Minutes minutes,
        @Nullable LocalDate approvedOn,
        String changedBy,
        boolean runs) {

    /** How far it is. */
    public enum State {
        PLANNED,
        INVITED,
        HELD,
        CANCELLED
    }

    /** How far its minutes are; approved ones are closed. */
    public enum Minutes {
        NONE,
        DRAFT,
        CIRCULATED,
        APPROVED
    }

    /** When it begins. */
    public Instant begins() {
        return draft.day().atTime(draft.from()).atZone(LichtwegClock.BERLIN).toInstant();
    }

    /** When it ends. */
    public Instant ends() {
        return draft.day().atTime(draft.to()).atZone(LichtwegClock.BERLIN).toInstant();
    }

    /** Whether topics can be proposed for it on a day. */
    public boolean takesTopics(LocalDate today) {
        LocalDate last = draft.topicsUntil() == null ? draft.day() : draft.topicsUntil();
        return isAhead() && !today.isAfter(last);
    }

    /** Whether it is still to be held. */
    public boolean isAhead() {
        return state == State.PLANNED || state == State.INVITED;
    }

    /** Whether minutes can be written. */
    public boolean takesMinutes() {
        return state != State.CANCELLED && minutes != Minutes.APPROVED;
    }
}

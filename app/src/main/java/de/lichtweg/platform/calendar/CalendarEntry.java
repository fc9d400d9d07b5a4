package de.lichtweg.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on a day.
 *
 * @param uid stays the same for ever, whatever else about it changes, such as {@code "activity.milestone-7-2"}
 * @param kind one of the kinds of its source
 * @param title what
 * @param detail more about it, may be empty
 * @param href page of the installation, such as {@code "/aktivitaeten/7"}
 * @param own whether the own organisation leads it, builds it or is on its turn
 * @param state how it stands
 * @param hours when exactly, {@code null} for something of a whole day
 */
public record CalendarEntry(
        String uid,
        LocalDate day,
        String kind,
        String title,
        String detail,
        String href,
        boolean own,
        State state,
        @Nullable Hours hours) {

    /** Something of a whole day. */
    public CalendarEntry(
            String uid,
            LocalDate day,
            String kind,
            String title,
            String detail,
            String href,
            boolean own,
            State state) {
        this(uid, day, kind, title, detail, href, own, state, null);
    }

    /**
     * Hours that people keep free.
     *
     * @param place where, may be empty
     * @param sequence counts the changes; calendar programs keep the highest
     * @param cancelled whether it is called off; calendar programs strike it
     */
    public record Hours(Instant from, Instant to, String place, int sequence, boolean cancelled) {}

    /** How it stands. */
    public enum State {
        OPEN,
        LATE,
        DONE
    }
}

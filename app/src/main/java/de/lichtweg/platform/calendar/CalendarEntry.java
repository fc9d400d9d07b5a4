package de.lichtweg.platform.calendar;

import java.time.LocalDate;

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
 */
public record CalendarEntry(
        String uid, LocalDate day, String kind, String title, String detail, String href, boolean own, State state) {

    /** How it stands. */
    public enum State {
        OPEN,
        LATE,
        DONE
    }
}

package de.lichtweg.cooperation;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Meetings to which the office invites everybody. What is said of them is public; agenda, participants and minutes are not. */
public interface OpenMeetings {

    /**
     * A meeting as everybody may read of it.
     *
     * @param sequence counts what calendars had to learn of
     */
    record Open(
            long id,
            String title,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            String place,
            boolean cancelled,
            int sequence,
            Instant changedAt) {}

    /** Of a territory and what lies in it, today and later, in the order of their days. */
    List<Open> upcoming(RegionKey territory);
}

package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do, about a record of any module.
 *
 * @param about what the record is called
 * @param path its page
 * @param organisation key of who is to do it
 * @param roleName who there, such as "Bauamt"; may be empty
 * @param askedBy who handed it out
 * @param own whether it is the reader's organisation that is to do it
 * @param asked whether the reader's organisation handed it out
 * @param write whether the reader may change it
 */
public record Task(
        long id,
        int version,
        RegionKey territory,
        @Nullable Long body,
        @Nullable Long meeting,
        SubjectRef subject,
        String about,
        String path,
        String title,
        String detail,
        String organisation,
        String organisationName,
        String roleName,
        @Nullable LocalDate due,
        State state,
        String askedBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable LocalDate closedOn,
        boolean demo,
        boolean own,
        boolean asked,
        boolean write) {

    /** What audit log and documents call it. */
    public static final String SUBJECT = "cooperation.task";

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** Whether it should have been done before a day. */
    public boolean isLate(LocalDate today) {
        return state == State.OPEN && due != null && due.isBefore(today);
    }

    /** Who is to do it, as people say. */
    public String who() {
        return roleName.isEmpty() ? organisationName : organisationName + ", " + roleName;
    }
}

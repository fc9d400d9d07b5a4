package de.lichtweg.cooperation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to talk about.
 *
 * @param meeting on whose agenda it stands, {@code null} while it is only proposed
 * @param organisation key of who proposed it; empty where the program did
 * @param minutes time that it gets, 0 for none
 * @param answer why it was declined
 * @param result what the minutes say
 */
public record Topic(
        long id,
        int version,
        long body,
        @Nullable Long meeting,
        int position,
        String title,
        String detail,
        String path,
        String organisation,
        String proposedBy,
        Instant proposedAt,
        int minutes,
        State state,
        String answer,
        String result,
        String changedBy) {

    /** How far it is. */
    public enum State {
        PROPOSED,
        AGENDA,
        DONE,
        DECLINED
    }
}

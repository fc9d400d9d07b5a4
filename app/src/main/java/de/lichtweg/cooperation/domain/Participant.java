package de.lichtweg.cooperation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is asked to a meeting.
 *
 * @param persons how many come
 * @param answeredAt place in the order of those who come
 * @param sentSequence the last change that it was told, {@code null} for none
 * @param attended whether it was there, {@code null} while nobody noted it
 * @param useful from 1 to 5, what it says afterwards, {@code null} for nothing
 */
public record Participant(
        String organisation,
        String name,
        Answer answer,
        int persons,
        @Nullable Instant answeredAt,
        @Nullable Integer sentSequence,
        @Nullable Boolean attended,
        @Nullable Integer useful,
        String feedback) {

    /** What it answered. */
    public enum Answer {
        OPEN,
        YES,
        NO
    }
}

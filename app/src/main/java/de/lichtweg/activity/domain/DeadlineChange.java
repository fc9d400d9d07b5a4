package de.lichtweg.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a deadline.
 *
 * @param before its day until then, {@code null} for a new one
 * @param after its day from then on, {@code null} for one that was removed
 */
public record DeadlineChange(
        String name,
        What what,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        String why,
        String author,
        Instant at) {

    /** What happened. */
    public enum What {
        CREATED,
        CHANGED,
        /** It hung on another that changed. */
        MOVED,
        DONE,
        REOPENED,
        REMOVED
    }
}

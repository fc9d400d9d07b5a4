package de.lichtweg.portal.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A news item as the office keeps it.
 *
 * @param visibleFrom from when everybody reads it; {@code null} for a draft
 * @param published the day it shows
 */
public record NewsEntry(
        String slug,
        int version,
        State state,
        @Nullable Instant visibleFrom,
        @Nullable LocalDate published,
        NewsDraft draft,
        Instant changedAt,
        String changedBy) {

    /** What has become of it. */
    public enum State {
        DRAFT,
        PUBLISHED,
        ARCHIVED
    }

    /** What readers of the desk see: published later is something of its own. */
    public enum Standing {
        DRAFT,
        SCHEDULED,
        VISIBLE,
        ARCHIVED
    }

    /** How it stands at a moment. */
    public Standing standing(Instant now) {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case ARCHIVED -> Standing.ARCHIVED;
            case PUBLISHED -> visibleFrom != null && visibleFrom.isAfter(now) ? Standing.SCHEDULED : Standing.VISIBLE;
        };
    }

    /** Whether everybody has read it: what changes then is said. */
    public boolean wasRead(Instant now) {
        return standing(now) == Standing.VISIBLE || standing(now) == Standing.ARCHIVED;
    }
}

package de.lichtweg.platform.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address under which a calendar program fetches entries.
 *
 * @param name what its owner calls it
 */
record Feed(
        long id,
        String login,
        Kind kind,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    /** What it carries. */
    enum Kind {
        /** What the own organisation leads, builds, or is on its turn with. */
        OWN,
        /** All that the role of its owner sees. */
        ROLE
    }
}

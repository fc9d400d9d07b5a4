package de.lichtweg.funding;

import java.time.Instant;

/**
 * A grant as it is written down.
 *
 * @param version counts the changes
 * @param organisationName name of the recipient
 * @param changedBy who wrote this version
 * @param access what the reader sees of it
 */
public record Grant(
        long id,
        int version,
        GrantDraft draft,
        String organisationName,
        Instant changedAt,
        String changedBy,
        Access access) {

    /** How much a reader sees. */
    public enum Access {
        /** The own shares of the reader's municipalities; all other money is left out. */
        SHARES,
        WHOLE,
        WRITE;

        /** Whether all of it is seen. */
        public boolean isWhole() {
            return this != SHARES;
        }
    }

    /** The title. */
    public String title() {
        return draft.basics().title();
    }
}

package de.lichtweg.platform.mail;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in the outbox, with what the reader may know of it.
 *
 * @param to empty where the reader may not see addresses of persons
 * @param open whether subject and text are shown
 * @param error why it could not leave
 */
record Post(
        long id,
        String to,
        String subject,
        String text,
        @Nullable String html,
        RegionKey territory,
        State state,
        int attempts,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt,
        @Nullable String error,
        boolean open) {

    /** How far it is. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        /** Refused for good, or too often. */
        FAILED,
        /** The connection broke while it was handed over: perhaps it arrived. */
        UNSURE;

        /** Whether somebody may order another attempt. */
        boolean isRetryable() {
            return this == FAILED || this == UNSURE;
        }
    }
}

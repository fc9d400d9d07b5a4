package de.lichtweg.parties.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param passwordHash {@code null} until somebody accepts the invitation
 * @param disabledAt {@code null} while it may sign in
 */
public record Person(
        long id,
        String login,
        String displayName,
        String email,
        @Nullable String passwordHash,
        boolean mustChangePassword,
        boolean demo,
        @Nullable Instant disabledAt) {

    /** What the people page shows. */
    public enum State {
        ACTIVE,
        INVITED,
        DISABLED
    }

    /** Where the account stands. */
    public State state() {
        if (disabledAt != null) {
            return State.DISABLED;
        }
        return passwordHash == null && !demo ? State.INVITED : State.ACTIVE;
    }

    /** The hash, if a password was set. */
    public Optional<String> password() {
        return Optional.ofNullable(passwordHash);
    }
}

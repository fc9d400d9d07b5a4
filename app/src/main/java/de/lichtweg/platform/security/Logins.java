package de.lichtweg.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What signing in needs to know about accounts; implemented by the module that knows persons. */
public interface Logins {

    /**
     * An account that may sign in today.
     *
     * @param name the login, in its stored spelling
     * @param passwordHash {@code null} where no password was set yet: such an account signs in by the service of the administration or not at all
     * @param mustChangePassword whether nothing but a new password may be done
     * @param scope what follows from its mandates of today
     */
    record Login(String name, @Nullable String passwordHash, boolean mustChangePassword, Scope scope) {}

    /** Empty when the account does not exist, is disabled, or holds no mandate today. */
    Optional<Login> find(String name);
}

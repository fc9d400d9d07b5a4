package de.lichtweg.platform.security;

import java.util.Optional;

/** Builds the scope of a login from its mandates of today; implemented by the module that knows persons. */
public interface ScopeSource {

    /** Empty when the account does not exist, is disabled, or holds no mandate today. */
    Optional<Scope> scopeOf(String login);
}

package de.lichtweg.platform.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who signed in, as kept in the session: the login alone. What it may is asked anew with every request, so that a
 * withdrawn mandate ends at once.
 */
record SignedIn(String login) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return login;
    }
}

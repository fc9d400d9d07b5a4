package de.lichtweg.platform.digest;

import de.lichtweg.platform.security.Scope;
import java.util.List;

/** Who can be told; implemented by the module that knows persons. */
public interface Recipients {

    /**
     * An account with an address.
     *
     * @param login as {@link de.lichtweg.platform.security.Logins} knows it
     * @param email where its mails go
     */
    record Recipient(String login, String email) {}

    /** All accounts that may sign in and have an address. */
    List<Recipient> list(Scope scope);
}

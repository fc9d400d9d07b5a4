package de.lichtweg.parties;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/** Where people can be written to. For modules that send mail: the program asks, no page shows an address to others. */
public interface Recipients {

    /**
     * Somebody who can be written to.
     *
     * @param territory own territory
     */
    record Recipient(String login, String name, String email, RegionKey territory) {}

    /** Accounts with a mail address that have a role in a territory today, by territory and login. */
    List<Recipient> list(Scope scope, Role role);
}

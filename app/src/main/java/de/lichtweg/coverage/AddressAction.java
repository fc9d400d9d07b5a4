package de.lichtweg.coverage;

import de.lichtweg.platform.security.Scope;
import java.util.Optional;

/** Something that can be done with the addresses of a list; contributed as a bean by modules above and offered beside the list. */
public interface AddressAction {

    /**
     * A link.
     *
     * @param text what it does, finished
     * @param path where it leads
     */
    record Link(String text, String path) {}

    /** The link with which a question goes on, if the scope may do that; no statement. */
    Optional<Link> link(Scope scope, AddressQuery query);
}

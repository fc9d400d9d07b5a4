package de.lichtweg.coverage;

import de.lichtweg.platform.security.Scope;
import java.util.List;

/** What else is about an address; contributed as a bean by modules above and shown on its card. One SQL statement or few. */
public interface AddressLinks {

    /**
     * A line on the card.
     *
     * @param text what it is called
     * @param detail what it says, may be empty
     * @param path its page
     */
    record Line(String text, String detail, String path) {}

    /** Key of the heading: {@code coverage.card.links.<key>}. */
    String key();

    /** The lines about an address that the scope may see. */
    List<Line> list(Scope scope, long address);
}

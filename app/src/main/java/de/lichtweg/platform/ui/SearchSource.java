package de.lichtweg.platform.ui;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/** Contributes hits to the quick search. Must answer within some ten milliseconds. */
public interface SearchSource {

    /**
     * A hit.
     *
     * @param title what is found: "Nossen"
     * @param detail where or what it is: "Stadt, Landkreis Meißen"; may be empty
     * @param path page of the hit, without {@code as_of} and {@code known_on}
     */
    record Hit(String title, String detail, String path) {}

    /** Last part of the heading's message key {@code search.kind.<kind>}. */
    String kind();

    /** Place among the sources, small first. */
    int order();

    /** Best hits first; only what the scope may see. */
    List<Hit> search(String text, Scope scope, AsOf asOf, int limit);
}

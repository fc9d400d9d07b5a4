package de.lichtweg.parties.view;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;

/**
 * A list whose questions can be saved, of the module that has it.
 *
 * @param <S> a question to the list: what its URL says, without what belongs to one look only
 */
public interface ViewedList<S> {

    /** Longest text of a question. */
    int LONGEST = 4000;

    /** Stable key, such as {@code "addresses"}. */
    String key();

    /** What the audit log calls a view of the list, such as {@code "coverage.view"}. */
    String subject();

    /** Path of the page of its views, such as {@code "/adressen/ansichten"}. */
    String path();

    /** How delicate its questions are. */
    DataClass dataClass();

    /** Reads the query of a URL. */
    S parse(String text);

    /** The query of the URL, equal for equal questions; at most {@link #LONGEST} characters. */
    String text(S state);

    /** The region that is asked about. */
    RegionKey region(S state);

    /** Whether a scope may ask the list about a region or a part of it, and so sees what others share about it. */
    boolean opens(Scope scope, RegionKey region);
}

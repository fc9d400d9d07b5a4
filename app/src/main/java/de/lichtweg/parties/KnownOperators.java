package de.lichtweg.parties;

import de.lichtweg.platform.security.Scope;
import java.util.Set;

/**
 * Operators that somebody knows anyway, because they supply somebody where he may look. An operator that has only promised something in
 * confidence is named to nobody by a list of suggestions.
 */
public interface KnownOperators {

    /** Their keys. */
    Set<String> keys(Scope scope);
}

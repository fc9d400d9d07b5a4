package de.lichtweg.platform.ui;

import de.lichtweg.platform.security.Scope;
import java.util.Optional;

/**
 * Says in a few words what waits behind a link of the product: "4.312 Adressen". Contributed by the module whose page it is,
 * so that a start page can lead to pages it knows nothing of.
 */
public interface LinkFact {

    /**
     * The words in the language of the request.
     *
     * @param href path and query of a page
     * @param scope whose look it is; more than this scope may see is never said
     * @return empty if the page belongs to somebody else, or there is nothing to say
     */
    Optional<String> fact(String href, Scope scope);
}

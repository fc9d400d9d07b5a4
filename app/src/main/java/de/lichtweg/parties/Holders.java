package de.lichtweg.parties;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OpenWork.Holder;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;

/** Of whom open work can be shown. One statement each. */
public interface Holders {

    /**
     * Somebody to choose.
     *
     * @param key of an organisation, or a login
     * @param person whether it is a person
     */
    record Choice(String key, String name, boolean person) {}

    /** Organisations that the scope may name, and the persons who sign in for its own one. */
    List<Choice> choices(Scope scope);

    /** One of these choices. */
    Optional<Holder> find(Scope scope, String key, boolean person);

    /**
     * The municipality of a region: whoever signs in for it, or is called like it.
     *
     * @param name of the region
     */
    Holder municipality(Scope scope, RegionKey region, String name);
}

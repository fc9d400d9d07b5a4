package de.lichtweg.cooperation;

import de.lichtweg.kernel.RegionKey;
import java.util.Optional;

/** How many municipalities signed the declaration of cooperation. A published sum; who is missing is for the offices. */
public interface Declarations {

    /**
     * How far the newest declaration is.
     *
     * @param title what it is called
     * @param signed municipalities that signed it
     * @param all municipalities of the territory
     */
    record Count(String title, int signed, int all) {}

    /** Of a territory; empty where nothing was declared. */
    Optional<Count> count(RegionKey territory);
}

package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;

/** Where the matrices are. */
public final class AdoptionPaths {

    /** Districts and what the state agreed with them. */
    public static final String DISTRICTS = "/standards/uebernahme/landkreise";

    /** Municipalities and what counts in their district. */
    public static final String MUNICIPALITIES = "/standards/uebernahme/kommunen";

    private AdoptionPaths() {}

    /** The matrix of a territory. */
    public static String matrix(RegionKey territory) {
        return territory.level() == RegionKey.Level.STATE ? DISTRICTS : MUNICIPALITIES;
    }
}

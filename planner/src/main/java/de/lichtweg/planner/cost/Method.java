package de.lichtweg.planner.cost;

/** How a duct gets into the ground, or where it finds its way without digging. */
public enum Method {
    /** Dug open. */
    OPEN_TRENCH,
    /** Ploughed in. */
    PLOUGH,
    /** Milled or cut. */
    MILLING,
    /** Micro or mini trench in asphalt. */
    MICRO_TRENCH,
    /** Drilled along (HDD). */
    DRILLING,
    /** On wooden poles. */
    OVERHEAD,
    /** Laid along in a trench that somebody else opens. */
    CO_LAYING,
    /** Through a duct that is there. */
    EXISTING_DUCT
}

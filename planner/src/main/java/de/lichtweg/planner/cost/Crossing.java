package de.lichtweg.planner.cost;

/** What a trench has to get across, priced by the piece beside its metres. */
public enum Crossing {
    /** A carriageway. */
    ROAD,
    /** A railway. */
    RAIL,
    /** A river or brook. */
    WATER
}

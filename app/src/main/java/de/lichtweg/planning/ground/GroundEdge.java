package de.lichtweg.planning.ground;

/** What an edge of the ground network is. */
public enum GroundEdge {
    /** Beside or in a street, along it. */
    ALONG,
    /** From one side of a street to the other. */
    CROSSING,
    /** Across open land, because the streets of the file do not hang together. */
    GAP
}

package de.lichtweg.funding;

/** Who pays. */
public enum Funder {
    /** Bund. */
    FEDERATION,
    /** Land. */
    STATE,
    /** District and municipalities themselves. */
    OWN,
    /** Anybody else, such as an operator's own part. */
    OTHER
}

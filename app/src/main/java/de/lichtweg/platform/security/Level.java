package de.lichtweg.platform.security;

/** How deep somebody may look; each level holds the ones before it. */
public enum Level {
    NONE,
    /** Sums only; below five addresses suppressed unless public. */
    AGGREGATE,
    /** Single addresses with the result of statements. */
    ADDRESS,
    /** Statements as delivered, with operator and source file. */
    RAW,
    /** All of it, and may change it. */
    WRITE
}

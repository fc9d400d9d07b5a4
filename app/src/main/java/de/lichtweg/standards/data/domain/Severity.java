package de.lichtweg.standards.data.domain;

/** What breaking a rule means for a delivery. */
public enum Severity {
    /** It is refused. */
    ERROR,
    /** It is accepted, and somebody has to look at it. */
    WARNING,
    /** Worth knowing. */
    NOTE
}

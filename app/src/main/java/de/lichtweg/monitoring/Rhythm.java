package de.lichtweg.monitoring;

/** How often a district asks. */
public enum Rhythm {
    MONTH,
    QUARTER
}

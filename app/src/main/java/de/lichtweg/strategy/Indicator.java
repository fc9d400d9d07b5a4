package de.lichtweg.strategy;

/** What is measured of a goal, as a share of all that its measure counts. */
public enum Indicator {
    /** A gigabit is there. */
    GIGABIT,
    /** A gigabit is there, or somebody is bound to bring it, whenever that is. */
    DECIDED
}

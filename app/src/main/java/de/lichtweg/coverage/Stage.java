package de.lichtweg.coverage;

/** Stages of the outlook, surest first. The highest that holds counts; {@link #UNKNOWN} lies outside the order. */
public enum Stage {
    /** Gigabit is there today, over any wired technology. */
    GIGABIT,
    /** Being built. */
    IN_CONSTRUCTION,
    /** Granted, not yet building. */
    FUNDED,
    /** Promised with binding milestones that have not passed. */
    COMMITTED,
    /** Announced without obligation. */
    ANNOUNCED,
    /** Nobody has promised anything that still holds. */
    OPEN,
    /** No statement of any kind yet; not the same as unsupplied. */
    UNKNOWN
}

package de.lichtweg.activity;

/** How far the building of an address is, in the order in which it happens. */
public enum BuildState {
    /** Part of the activity, nothing dug yet. */
    PLANNED,
    /** The trench towards it is open. */
    TRENCH,
    /** The cable lies at the plot: a home passed. */
    PASSED,
    /** The cable ends in the house: a home connected. */
    CONNECTED,
    /** Somebody uses it, says the builder; whether it is supplied is said by the operator's delivery. */
    ACTIVE;

    /** Whether a trench has been dug for it. */
    public boolean isDug() {
        return compareTo(TRENCH) >= 0;
    }

    /** Whether the cable lies at the plot. */
    public boolean isPassed() {
        return compareTo(PASSED) >= 0;
    }
}

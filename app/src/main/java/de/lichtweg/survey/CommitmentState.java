package de.lichtweg.survey;

/** How a commitment stands on a day. */
public enum CommitmentState {
    /** Its day has not come. */
    PROMISED,
    /** Its day, a milestone or its quota has passed; it still counts. */
    LATE,
    /** It counts no longer and was not kept. */
    EXPIRED,
    KEPT,
    WITHDRAWN,
    /** Another one took its place. */
    SUPERSEDED;

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return this == PROMISED || this == LATE;
    }
}

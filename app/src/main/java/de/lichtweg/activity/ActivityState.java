package de.lichtweg.activity;

/** Whether something still goes on. */
public enum ActivityState {
    RUNNING,
    /** Interrupted; what it promised still stands. */
    PAUSED,
    COMPLETED,
    CANCELLED;

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}

package de.lichtweg.monitoring;

/** How far a report is. */
public enum ReportState {
    /** Asked for, not answered. */
    OPEN,
    /** Answered; it is the district's turn. */
    SUBMITTED,
    /** Taken over by the district: nothing about it changes any more. */
    APPROVED,
    /** Given back with a reason; it is the municipality's turn. */
    RETURNED;

    /** Whether the municipality has said what it had to say. */
    public boolean isAnswered() {
        return this == SUBMITTED || this == APPROVED;
    }
}

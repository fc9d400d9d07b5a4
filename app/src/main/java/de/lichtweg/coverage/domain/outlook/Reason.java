package de.lichtweg.coverage.domain.outlook;

/** Why an address is probably eligible, or is not. */
public enum Reason {
    /** Counts for nothing that has to be connected. */
    NOT_SERVICEABLE(false),
    /** No statement yet. */
    UNKNOWN(false),
    /** No rule set was in force that day. */
    NO_RULE(false),
    /** A single offer reaches the threshold. */
    SERVED(false),
    /** Gigabit over television cable, which the rule set counts as served. */
    CABLE_GIGABIT(false),
    /** Somebody is building. */
    IN_CONSTRUCTION(false),
    /** Money is granted. */
    FUNDED(false),
    /** Promised with obligation within the horizon of the rule set. */
    COMMITTED(false),
    /** Below the threshold; a binding promise has passed without being kept. */
    PROMISE_EXPIRED(true),
    /** Below the threshold and nothing that excludes. */
    BELOW_THRESHOLD(true);

    private final boolean eligible;

    Reason(boolean eligible) {
        this.eligible = eligible;
    }

    /** Whether the address is probably eligible. */
    public boolean eligible() {
        return eligible;
    }
}

package de.lichtweg.radar.domain;

/** What can be found. The first ones are forgotten addresses, the surest first; the others are conflicts. */
public enum CaseKind {
    /** The lot is said to be done, the builder does not supply the address. */
    SUPPLY_MISSED(ListKind.LOT, ListKind.SUPPLY),
    /** In the lot, not in the list of who builds it. */
    BUILDER_MISSED(ListKind.LOT, ListKind.PROSPECTS),
    /** In the project, in none of its lots. */
    LOT_MISSED(ListKind.GRANT, ListKind.LOT),
    /** Eligible after the survey, in no project that followed. */
    GRANT_MISSED(ListKind.SURVEY, ListKind.GRANT),
    /** New in the register, on a street of a lot whose list was fixed before. */
    NEW_BUILDING(ListKind.REGISTER, ListKind.LOT),
    /** Eligible and in the register, left out of the survey. */
    SURVEY_MISSED(ListKind.REGISTER, ListKind.SURVEY),
    /** Promised in the last list of a network, missing in the newest though its day had not come. */
    PROMISE_DROPPED(ListKind.PROSPECTS, ListKind.PROSPECTS),
    /** Supplied by the last list of a network, missing in the newest, and nobody else offers anything. */
    SUPPLY_DROPPED(ListKind.SUPPLY, ListKind.SUPPLY),

    /** Funded addresses that somebody else announces, promises or builds. */
    OVERBUILD(ListKind.LOT, ListKind.PROSPECTS),
    /** The same address in two grants. */
    DOUBLE_FUNDING(ListKind.LOT, ListKind.LOT),
    /** Two networks on their own account at the same address. */
    DOUBLE_BUILD(ListKind.PROSPECTS, ListKind.PROSPECTS),
    /** Works of two activities on one street within a few months. */
    SAME_STREET(ListKind.WORKS, ListKind.WORKS);

    private final ListKind from;
    private final ListKind to;

    CaseKind(ListKind from, ListKind to) {
        this.from = from;
        this.to = to;
    }

    /** The list that names the address. */
    public ListKind from() {
        return from;
    }

    /** The list that should name it too. */
    public ListKind to() {
        return to;
    }

    /** Whether two get in each other's way, rather than an address being forgotten. */
    public boolean isConflict() {
        return ordinal() >= OVERBUILD.ordinal();
    }
}

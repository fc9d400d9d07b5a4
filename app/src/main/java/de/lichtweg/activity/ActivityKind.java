package de.lichtweg.activity;

/** What somebody does about broadband. Each kind runs by a procedure template of {@code standards}. */
public enum ActivityKind {
    FUNDED_PROJECT("grant"),
    /** Part of a project that is awarded and built by itself. */
    LOT("grant"),
    MUNICIPAL_PROJECT("grant"),
    OWN_ACCOUNT_BUILD("own_build"),
    CO_LAYING("co_laying"),
    PERMIT_SERIES("permit"),
    SECTOR_DIALOGUE("dialogue"),
    MARKET_SURVEY("survey"),
    RESOLUTION("resolution"),
    LETTER_OF_INTENT("intent"),
    CITIZENS_MEETING("meeting");

    private final String template;

    ActivityKind(String template) {
        this.template = template;
    }

    /** Key of its procedure template. */
    public String template() {
        return template;
    }

    /** Whether it is divided into lots. */
    public boolean hasLots() {
        return this == FUNDED_PROJECT || this == MUNICIPAL_PROJECT;
    }

    /** Whether something is built by it. */
    public boolean builds() {
        return hasLots() || this == LOT || this == OWN_ACCOUNT_BUILD || this == CO_LAYING;
    }
}

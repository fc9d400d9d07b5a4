package de.lichtweg.platform.security;

/** What somebody is to the office. Rights follow from {@code rights.csv}, never from the role's name. */
public enum Role {
    STATE_CENTRE,
    DISTRICT_COORDINATION,
    DISTRICT_ADMINISTRATION,
    ECONOMIC_DEVELOPMENT,
    MUNICIPALITY,
    OPERATOR,
    PLANNING_OFFICE,
    AUDITOR,
    ADMINISTRATOR,
    /** Nobody signed in. */
    PUBLIC,
    /** Whoever holds the personal link to one municipal report. */
    REPORT_LINK,
    /** The program while it answers everybody about one address; see {@code portal.app.MyAddress}. */
    PUBLIC_ADDRESS,
    /** The program itself or a named operator at the command line. */
    SYSTEM;

    /** Whether an account can have it. */
    public boolean isOfAccounts() {
        return this != PUBLIC && this != REPORT_LINK && this != PUBLIC_ADDRESS && this != SYSTEM;
    }
}

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
    /** The program itself or a named operator at the command line. */
    SYSTEM
}

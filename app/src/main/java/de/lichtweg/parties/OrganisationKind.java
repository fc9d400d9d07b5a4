package de.lichtweg.parties;

/** What an organisation is. */
public enum OrganisationKind {
    STATE_CENTRE,
    DISTRICT,
    ECONOMIC_DEVELOPMENT,
    MUNICIPALITY,
    OPERATOR,
    PLANNING_OFFICE,
    AUDIT_OFFICE,
    AUTHORITY,
    UTILITY,
    OTHER
}

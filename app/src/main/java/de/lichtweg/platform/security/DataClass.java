package de.lichtweg.platform.security;

/** How delicate a statement is. */
public enum DataClass {
    /** Published aggregates, published facts. */
    PUBLIC,
    /** For the administration: addresses, supply, results of prospects. */
    INTERNAL,
    /** What the offices of a territory note about addresses for each other. */
    NOTE,
    /** What is being done in a territory, whoever does it, with notes and history. */
    ACTIVITY,
    /** What the own organisation leads or builds: its course, not what the offices note about it. */
    OWN_ACTIVITY,
    /** Money: grants, financing plans, drawdowns; for a municipality also what it contributes to somebody else's grant. */
    FUNDING,
    /**
     * What the offices report about a territory: sums for councils and the state, with addresses for the municipality, raw for
     * the offices among themselves.
     */
    REPORT,
    /** What districts tell the state centre: their figures by the same definitions, and their activities. */
    STATUS_PACKAGE,
    /** What municipalities report to their district about how things stand. */
    MUNICIPAL_REPORT,
    /** What a district decides about such reports: approve, return, remind, how often it asks. */
    MUNICIPAL_REVIEW,
    /** What partners do together: meetings, minutes, decisions, tasks, contacts; writing means to take part. */
    COOPERATION,
    /** To run it: who belongs to a body, invitations, agenda, minutes, declarations. */
    COOPERATION_OFFICE,
    /**
     * What partners agreed to do the same way: published versions and counts for sums, by name and in consultation with addresses;
     * writing means to say how the own office works.
     */
    STANDARD,
    /** To keep standards: drafts, consultations, publishing, reminders. */
    STANDARD_OFFICE,
    /** An operator's business secret: raw replies, deliveries, unpublished plans. */
    BUSINESS_SECRET,
    /** Routes, exchanges, ducts. */
    SECURITY,
    /** Accounts, rights, audit, health. */
    ADMINISTRATION
}

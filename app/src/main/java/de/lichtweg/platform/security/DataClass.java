package de.lichtweg.platform.security;

/** How delicate a statement is. */
public enum DataClass {
    /** Published aggregates, published facts. */
    PUBLIC,
    /** For the administration: addresses, supply, results of prospects. */
    INTERNAL,
    /** An operator's business secret: raw replies, deliveries, unpublished plans. */
    BUSINESS_SECRET,
    /** Routes, exchanges, ducts. */
    SECURITY,
    /** Accounts, rights, audit, health. */
    ADMINISTRATION
}

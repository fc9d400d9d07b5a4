package de.lichtweg.coverage.domain.site;

/**
 * A site at an address.
 *
 * @param externalId what its source calls it
 * @param name name
 * @param carrier who runs it, empty where nobody says
 * @param address number of the address in the ledger
 */
public record Site(String externalId, SiteKind kind, String name, String carrier, long address) {}

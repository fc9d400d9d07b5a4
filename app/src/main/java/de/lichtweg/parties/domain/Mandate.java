package de.lichtweg.parties.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts for an organisation in a role and a territory.
 *
 * @param organisationKey stable key of the organisation; of an operator the one that the ledger knows
 * @param organisation its name today
 * @param territory {@code null} for none
 * @param validTo last day, {@code null} for open
 */
public record Mandate(
        long id,
        long personId,
        String organisationKey,
        String organisation,
        OrganisationKind kind,
        Role role,
        @Nullable RegionKey territory,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it holds on a day, both ends included. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

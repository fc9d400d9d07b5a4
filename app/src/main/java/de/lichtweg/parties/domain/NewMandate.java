package de.lichtweg.parties.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mandate as it is asked for. */
public record NewMandate(
        Role role,
        String organisation,
        OrganisationKind kind,
        @Nullable RegionKey territory,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Refuses what no mandate can be. */
    public NewMandate {
        if (organisation.isBlank()) {
            throw new RuleViolation("parties.organisation.missing");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new RuleViolation("parties.mandate.dates");
        }
        if (!role.isOfAccounts()) {
            throw new RuleViolation("parties.role.notgiven");
        }
        if (role == Role.MUNICIPALITY && territory == null) {
            throw new RuleViolation("parties.territory.missing");
        }
    }

    /** The kind of organisation that somebody of a role usually acts for. */
    public static OrganisationKind kindOf(Role role) {
        return switch (role) {
            case STATE_CENTRE -> OrganisationKind.STATE_CENTRE;
            case DISTRICT_COORDINATION, DISTRICT_ADMINISTRATION, ADMINISTRATOR -> OrganisationKind.DISTRICT;
            case ECONOMIC_DEVELOPMENT -> OrganisationKind.ECONOMIC_DEVELOPMENT;
            case MUNICIPALITY -> OrganisationKind.MUNICIPALITY;
            case OPERATOR -> OrganisationKind.OPERATOR;
            case PLANNING_OFFICE -> OrganisationKind.PLANNING_OFFICE;
            case AUDITOR -> OrganisationKind.AUDIT_OFFICE;
            case PUBLIC, REPORT_LINK, PUBLIC_ADDRESS, SYSTEM -> OrganisationKind.OTHER;
        };
    }
}

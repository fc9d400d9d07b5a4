package de.lichtweg.demo.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.security.Role;
import java.util.List;

/** Roles, not persons, that can be entered with one click. */
final class DemoRoles {

    private static final RegionKey DISTRICT = new RegionKey("14627");

    /** Of all of them; good for nothing but invented data on the own machine, where the demo listens. */
    static final String PASSWORD = "Lichtweg-Demo-2026";

    static final List<RoleAccount> ALL = List.of(
            new RoleAccount(
                    "koordination",
                    "Koordination",
                    Role.DISTRICT_COORDINATION,
                    "Breitbandkoordination Landkreis Meißen",
                    OrganisationKind.DISTRICT,
                    DISTRICT),
            new RoleAccount(
                    "gemeinde-nossen",
                    "Gemeinde Nossen",
                    Role.MUNICIPALITY,
                    "Stadt Nossen",
                    OrganisationKind.MUNICIPALITY,
                    new RegionKey("14627180")),
            new RoleAccount(
                    "bkz",
                    "BKZ",
                    Role.STATE_CENTRE,
                    "Breitbandkompetenzzentrum Sachsen",
                    OrganisationKind.STATE_CENTRE,
                    new RegionKey("14")),
            new RoleAccount(
                    "landratsamt",
                    "Landratsamt",
                    Role.DISTRICT_ADMINISTRATION,
                    "Landratsamt Meißen",
                    OrganisationKind.DISTRICT,
                    DISTRICT),
            new RoleAccount(
                    "wirtschaftsfoerderung",
                    "Wirtschaftsförderung",
                    Role.ECONOMIC_DEVELOPMENT,
                    "Wirtschaftsförderung Region Meißen",
                    OrganisationKind.ECONOMIC_DEVELOPMENT,
                    DISTRICT),
            new RoleAccount(
                    "netz-a", "Netz A (Demo)", Role.OPERATOR, "Netz A (Demo)", OrganisationKind.OPERATOR, DISTRICT),
            new RoleAccount(
                    "pruefer",
                    "Prüfung",
                    Role.AUDITOR,
                    "Rechnungsprüfung (Demo)",
                    OrganisationKind.AUDIT_OFFICE,
                    DISTRICT),
            new RoleAccount(
                    "administration",
                    "Administration",
                    Role.ADMINISTRATOR,
                    "Breitbandkoordination Landkreis Meißen",
                    OrganisationKind.DISTRICT,
                    DISTRICT));

    private DemoRoles() {}
}

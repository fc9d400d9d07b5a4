package de.lichtweg.parties.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LichtwegTest
class DemoLoginsTest {

    private static final Scope DEMO = Scope.system("demo");

    @Autowired
    Accounts roles;

    @Autowired
    PersonStore persons;

    @Autowired
    MandateStore mandates;

    @Autowired
    Clock clock;

    /** Its password is printed in every terminal, so a folder of the demo that is opened for real must not know it. */
    @Test
    void outsideTheDemoItsRolesCannotSignIn() {
        roles.ensureRole(
                DEMO,
                new Accounts.RoleAccount(
                        "probe-rolle",
                        "Probe",
                        Role.OPERATOR,
                        "Netz P (Demo)",
                        OrganisationKind.OPERATOR,
                        new RegionKey("14627")));
        roles.openRoles(DEMO, "Lichtweg-Vorrat-2026");
        assertThat(new DatabaseLogins(mandates, clock, true).find("probe-rolle"))
                .hasValueSatisfying(l -> {
                    assertThat(l.passwordHash()).isNotEmpty();
                    assertThat(l.scope().operatorKey()).isEqualTo("netz-p-demo");
                });
        assertThat(new DatabaseLogins(mandates, clock, false).find("probe-rolle"))
                .isEmpty();
    }
}

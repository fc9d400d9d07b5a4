package de.lichtweg.journeys;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.app.Invitations;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One server with the demo for all journeys, one browser for the journeys of a class. */
@LichtwegTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lichtweg.demo=true", shared = "journeys")
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

    static final String PASSWORD = "blaue Rohre im Graben";
    static final RegionKey DISTRICT = new RegionKey("14627");

    private static final Scope OFFICE = Scope.system("journeys");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Accounts accounts;

    @Autowired
    protected JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    protected Browser browser;

    @BeforeAll
    void openBrowser() {
        role("koordination", "Koordination", Role.DISTRICT_COORDINATION, "Landkreis Meißen", DISTRICT);
        role("gemeinde-nossen", "Gemeinde Nossen", Role.MUNICIPALITY, "Nossen", new RegionKey("14627180"));
        role("bkz", "BKZ", Role.STATE_CENTRE, "BKZ", new RegionKey("14"));
        role("landratsamt", "Landratsamt", Role.DISTRICT_ADMINISTRATION, "Landratsamt Meißen", DISTRICT);
        browser = new Browser(port);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    /** Somebody with a password of their own. */
    void person(String login, Role role) {
        jdbc.sql("-- all attempts\ndelete from platform.sign_in_attempt").update();
        NewMandate mandate = new NewMandate(
                role, "Landkreis Meißen", NewMandate.kindOf(role), DISTRICT, LocalDate.of(2018, 3, 15), null);
        invitations.accept(people.add(OFFICE, login, "Prüfung " + login, "", mandate), PASSWORD);
    }

    private void role(String login, String name, Role role, String organisation, RegionKey territory) {
        OrganisationKind kind = NewMandate.kindOf(role);
        accounts.ensureRole(OFFICE, new Accounts.RoleAccount(login, name, role, organisation, kind, territory));
    }
}

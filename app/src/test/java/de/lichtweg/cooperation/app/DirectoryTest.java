package de.lichtweg.cooperation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.cooperation.domain.Declaration;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who works on broadband stands in a directory, with an account or without. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class DirectoryTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final RegionKey MEISSEN = new RegionKey("14627");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey STREHLA = new RegionKey("14627250");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    LichtwegClock clock;

    @Autowired
    SignedDeclarations declarations;

    @Autowired
    Organisations organisations;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Scope office;
    private Scope town;

    @BeforeEach
    void partners() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        office = account("vz-amt", "Amt VZ", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14627");
        town = account("vz-s", "Stadt Strehla VZ", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627250");
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Scope account(String login, String name, Role role, OrganisationKind kind, String territory) {
        accounts.ensureRole(PROGRAM, new RoleAccount(login, name, role, name, kind, new RegionKey(territory)));
        return logins.find(login).orElseThrow().scope();
    }

    private MockHttpServletResponse answer(Scope scope, AbstractMockHttpServletRequestBuilder<?> request) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String page(Scope scope, String path) throws Exception {
        return answer(scope, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void anOfficeAddsWhoHasNoAccountAndEverybodyFindsThem() throws Exception {
        directory.add(office, MEISSEN, OrganisationKind.UTILITY, "Stadtwerke VZ");
        assertThat(page(town, "/organisationen?art=UTILITY"))
                .contains("Stadtwerke VZ", "noch kein Kontakt")
                .doesNotContain("<th scope=\"row\"><b>Stadt Strehla VZ</b>");
        assertThat(page(office, "/organisationen.csv?q=vz&art=MUNICIPALITY"))
                .contains(";Stadt Strehla VZ;Kommune;")
                .doesNotContain("Stadtwerke VZ");
        assertThatThrownBy(() -> directory.add(office, MEISSEN, OrganisationKind.OTHER, "stadtwerke vz"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("directory.known");
        assertThatThrownBy(() -> directory.add(office, MEISSEN, OrganisationKind.OPERATOR, "Netz VZ"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> directory.add(town, MEISSEN, OrganisationKind.OTHER, "Verein VZ"))
                .isInstanceOf(Closed.class);
    }

    @Test
    void theOfficeReadsByNameWhoHasNotSignedAndEverybodyElseHowMany() throws Exception {
        twoMunicipalities();
        LocalDate day = clock.today();
        long id = declarations.create(
                office, new Declaration(0, MEISSEN, "VZ", "Erklärung VZ", "Wortlaut", day, false, "", true, List.of()));
        String by = organisations
                .register(OrganisationKind.MUNICIPALITY, "Rathaus VZ")
                .key();
        declarations.sign(office, MEISSEN, id, by, NOSSEN, day, true);
        assertThat(page(office, "/kooperation"))
                .contains("<b>1 von 2</b>", "Rathaus VZ")
                .containsPattern("Es fehlen:</b> *Strehla</p>");
        for (Scope reader : List.of(town, Scope.anonymous())) {
            assertThat(page(reader, "/kooperation"))
                    .contains("Erklärung VZ", "<b>1 von 2</b>")
                    .doesNotContain("Es fehlen", "Rathaus VZ");
        }
    }

    private void twoMunicipalities() {
        operations.write(PROGRAM, new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("-- all below districts\ndelete from region.region where length(key) > 5")
                    .update();
            for (RegionKey key : List.of(NOSSEN, STREHLA)) {
                jdbc.sql("""
                        -- one region
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, :name, 'Stadt', 'test', '2008-08-01', :n)
                        """)
                        .param("key", key.value())
                        .param("name", key.equals(NOSSEN) ? "Nossen" : "Strehla")
                        .param("n", n)
                        .update();
            }
            return n;
        });
    }
}

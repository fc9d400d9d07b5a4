package de.lichtweg.parties;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true")
class DemoSignInTest {

    private static final Scope DEMO = Scope.system("demo");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts roles;

    @Autowired
    private AccountService accounts;

    private MockMvc browser;

    @BeforeEach
    void aRoleAndABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        roles.ensureRole(
                DEMO,
                new Accounts.RoleAccount(
                        "koordination",
                        "Koordination",
                        Role.DISTRICT_COORDINATION,
                        "Landkreis Meißen",
                        OrganisationKind.DISTRICT,
                        new RegionKey("14627")));
    }

    @Test
    void oneClickEntersARole() throws Exception {
        browser.perform(post("/demo/anmelden").with(csrf()).param("rolle", "koordination"))
                .andExpect(redirectedUrl("/start"));
    }

    @Test
    void theFormWorksWithThePasswordOfTheDemo() throws Exception {
        roles.openRoles(DEMO, "Lichtweg-Probe-2026");
        browser.perform(post("/anmelden")
                        .with(csrf())
                        .param("kennung", "koordination")
                        .param("kennwort", "Lichtweg-Probe-2026"))
                .andExpect(redirectedUrl("/start"));
    }

    @Test
    void anAccountOfAPersonCannotBeEnteredThatWay() throws Exception {
        NewMandate mandate = new NewMandate(
                Role.ADMINISTRATOR,
                "Landkreis Meißen",
                OrganisationKind.DISTRICT,
                new RegionKey("14627"),
                LocalDate.of(2018, 3, 15),
                null);
        accounts.add(DEMO, "verwalter", "Verwaltung", "", mandate);
        browser.perform(post("/demo/anmelden").with(csrf()).param("rolle", "verwalter"))
                .andExpect(status().isNotFound());
    }
}

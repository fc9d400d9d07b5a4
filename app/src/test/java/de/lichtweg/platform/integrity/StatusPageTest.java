package de.lichtweg.platform.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page "Zustand": what stands out, for whom, and the button. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
class StatusPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CheckResults results;

    @Autowired
    private CheckCatalogue catalogue;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;

    @BeforeEach
    void aRunThatFoundSomething() {
        jdbc.sql("delete from platform.job").update();
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        List<CheckResult> found = new ArrayList<>();
        for (Check check : catalogue.list()) {
            boolean spoilt = check.key().equals("supply-overlap");
            List<Finding> cases = List.of(
                    new Finding("Am Markt 1", "14627180", "/adressen/1"),
                    new Finding("Weit Weg 7", "14625010", "/adressen/7"));
            found.add(new CheckResult(check.key(), spoilt ? 2 : 0, spoilt ? cases : List.of(), "", 5));
        }
        Instant at = Instant.parse("2026-11-27T02:30:00Z");
        results.insert(Scope.system("programm"), at, at.plusSeconds(3), found);
    }

    private static Scope who(Role role) {
        return new Scope("wer", "Wer", role, null, Set.of(new RegionKey("14627")), RightsTable.standard());
    }

    private String page(Role role, String path) {
        return send(role, get(path));
    }

    private String send(Role role, MockHttpServletRequestBuilder request) {
        return CurrentScope.callAs(who(role), () -> {
            try {
                MvcResult result = browser.perform(request).andReturn();
                return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                        + result.getResponse().getHeader("Location");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theCoordinationSeesNumberAdviceAndTheCasesOfItsDistrict() {
        String page = page(Role.DISTRICT_COORDINATION, "/verwaltung/zustand");
        assertThat(page)
                .contains("1 von " + catalogue.list().size() + " Prüfungen mit Befund", "Jetzt prüfen")
                .contains("Dieselbe Versorgung gilt zweimal zur selben Zeit", "<td class=\"num\">2</td>");
        assertThat(page(Role.DISTRICT_COORDINATION, "/verwaltung/zustand/pruefung/supply-overlap"))
                .contains("href=\"/adressen/1\"", "Am Markt 1", "außerhalb Ihres Gebiets", "Verlauf")
                .doesNotContain("Weit Weg");
    }

    @Test
    void theAdministratorSeesThatSomethingIsWrongButNotTheDataOfOthers() {
        String page = page(Role.ADMINISTRATOR, "/verwaltung/zustand");
        assertThat(page).contains("Prüfungen mit Befund").doesNotContain("<td class=\"num\">2</td>");
        assertThat(page(Role.ADMINISTRATOR, "/verwaltung/zustand/pruefung/supply-overlap"))
                .contains("Bitte die Koordination fragen")
                .doesNotContain("Am Markt", "Weit Weg", ">Verlauf<");
    }

    @Test
    void theButtonQueuesOneRunAndNotTwo() {
        assertThat(send(Role.ADMINISTRATOR, post("/verwaltung/zustand/pruefen")))
                .contains("/verwaltung/zustand");
        send(Role.ADMINISTRATOR, post("/verwaltung/zustand/pruefen"));
        assertThat(jobs.list(who(Role.ADMINISTRATOR), 10))
                .extracting(Jobs.Job::title)
                .containsExactly("Datenprüfung");
        assertThat(page(Role.ADMINISTRATOR, "/verwaltung/zustand"))
                .contains("Eine Prüfung läuft", "/verwaltung/auftraege/");
        assertThat(page(Role.DISTRICT_COORDINATION, "/verwaltung/zustand")).doesNotContain("Jetzt prüfen");
        jdbc.sql("update platform.job set state = 'DONE'").update();
        assertThat(page(Role.DISTRICT_COORDINATION, "/verwaltung/zustand")).contains("Jetzt prüfen");
        assertThat(page(Role.AUDITOR, "/verwaltung/zustand")).doesNotContain("Jetzt prüfen");
    }

    @Test
    void anUnknownCheckIsNotFound() {
        assertThat(page(Role.ADMINISTRATOR, "/verwaltung/zustand/pruefung/gibt-es-nicht"))
                .doesNotContain("Was tun");
    }
}

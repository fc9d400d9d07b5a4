package de.lichtweg.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import de.lichtweg.testing.Recognised;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Goals are written, measured and shown beside the path; a town with many open addresses and no activity gets its next step. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrategyPagesTest {

    private static final Scope SYSTEM = Scope.system("test");
    private static final int HOUSES = 60;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Imports imports;

    @Autowired
    private Operations operations;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;

    @BeforeAll
    void aTownWithoutActivities(@TempDir Path files) throws Exception {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z"));
        operations.write(
                SYSTEM,
                new Operations.Draft("import.regions", "test", null, "", ""),
                n -> jdbc.sql("""
                        -- a district and two municipalities
                        insert into region.region (key, name, source, valid_from, rec_from)
                        values ('14627', 'Landkreis Meißen', 'test', date '2011-01-01', :n),
                               ('14627180', 'Nossen', 'test', date '2011-01-01', :n),
                               ('14627100', 'Lommatzsch', 'test', date '2011-01-01', :n)
                        """).param("n", n).update());
        StringBuilder houses = new StringBuilder("id;ags;strasse;hausnummer;plz;ort;ostwert;nordwert;haushalte\n");
        StringBuilder offers = new StringBuilder("adress_id;netzbetreiber;technik;download_mbit;upload_mbit\n");
        for (int i = 1; i <= HOUSES; i++) {
            houses.append("n%1$d;14627180;Markt;%1$d;01683;Nossen;%2$d;5650000;2\n".formatted(i, 380_000 + 30 * i));
            offers.append("n%d;Netz A (Test);%s\n".formatted(i, i <= 6 ? "FTTH;1000;500" : "FTTC;50;10"));
        }
        houses.append("l1;14627100;Ring;1;01623;Lommatzsch;390000;5660000;2\n");
        offers.append("l1;Netz A (Test);FTTH;1000;500\n");
        bring(files, "haeuser.csv", "2018-01-01", houses);
        bring(files, "versorgung.csv", "2026-06-30", offers);
    }

    private void bring(Path files, String name, String day, CharSequence text) throws Exception {
        Path file = Files.writeString(files.resolve(name), text);
        imports.run(
                "auto",
                file,
                new Request(SYSTEM, null, LocalDate.parse(day), null, null, null, true, false, null, name, ""),
                Map.of(),
                null);
    }

    @BeforeEach
    void aBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("test", "Koordination", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    private static final Scope OFFICE = scope(Role.DISTRICT_COORDINATION, "14627");
    private static final Scope TOWN = scope(Role.MUNICIPALITY, "14627180");

    private MockHttpServletResponse answer(Scope scope, MockHttpServletRequestBuilder request) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String page(Scope scope, String url) throws Exception {
        MockHttpServletResponse response = answer(scope, get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder goal(String path, int version, String title) {
        return post(path)
                .header("Referer", "http://localhost/ziele/neu")
                .param("fassung", Integer.toString(version))
                .param("titel", title)
                .param("traeger", "Landkreis")
                .param("gebiet", "14627")
                .param("mass", "HOUSEHOLDS")
                .param("kennzahl", "GIGABIT")
                .param("stand", "IN_FORCE")
                .param("gilt_ab", "2024-01-01")
                .param("p0_bis", "31.12.2026")
                .param("p0_wert", "12,5")
                .param("p1_bis", "2030-12-31")
                .param("p1_wert", "100");
    }

    @Test
    void aGoalIsWrittenMeasuredAndStandsBesideThePath() throws Exception {
        assertThat(answer(OFFICE, goal("/ziele", 0, "")).getStatus())
                .as("refused")
                .isEqualTo(302);
        String path = Objects.requireNonNull(
                answer(OFFICE, goal("/ziele", 0, "Alle Haushalte")).getRedirectedUrl());
        assertThat(path).matches("/ziele/\\d+");
        assertThat(page(OFFICE, path))
                .contains(
                        "Alle Haushalte",
                        "11,5\u00a0%",
                        "12,5\u00a0%",
                        "−1,0",
                        "hinter dem Pfad",
                        "54 Adressen fehlen noch");
        assertThat(page(OFFICE, "/ziele?region=14627")).contains("Alle Haushalte", "hinter dem Pfad");
        assertThat(page(OFFICE, "/pfad/14627?mass=HOUSEHOLDS")).contains("Alle Haushalte", "href=\"" + path + "\"");
        assertThat(page(OFFICE, "/pfad/14627?mass=BUSINESSES")).doesNotContain("Alle Haushalte");
        assertThat(page(TOWN, "/ziele")).as("of the district around").contains("Alle Haushalte", "Den Stand sieht");
        assertThat(answer(scope(Role.MUNICIPALITY, "14628270"), get(path)).getStatus())
                .isEqualTo(404);
        assertThat(page(OFFICE, path + "/bearbeiten")).contains("value=\"12,5\"", "value=\"2030-12-31\"");
        assertThat(page(OFFICE, "/ziele.csv?region=14627")).contains("zielwert_prozent", "Alle Haushalte", "12,5");

        assertThat(answer(OFFICE, goal(path, 1, "Jeder Haushalt")).getRedirectedUrl())
                .isEqualTo(path);
        MockHttpServletResponse late = answer(OFFICE, goal(path, 1, "Alle"));
        assertThat(late.getRedirectedUrl()).as("somebody saved in between").isEqualTo("/ziele/neu");
        assertThat(page(OFFICE, path)).contains("Jeder Haushalt", "Fassung 2");
        assertThat(page(OFFICE, path + "?lang=en")).doesNotContain("??");
    }

    @Test
    void aTownWithOpenAddressesAndNoActivityGetsItsNextStepWithItsReason() throws Exception {
        String page = page(OFFICE, "/naechste-schritte?region=14627");
        assertThat(page)
                .contains(
                        "54 voraussichtlich förderfähige Adressen ohne Perspektive, keine Aktivität: Branchendialog vorschlagen.",
                        "/adressen?region=14627180&amp;eligible=yes&amp;stage=OPEN",
                        "Für 1 von 2 Kommunen",
                        "Keine Regel verlangt etwas.",
                        "Pflicht seit den Aufrufen 2024");
        java.util.regex.Matcher link = java.util.regex.Pattern.compile("href=\"(/aktivitaeten/neu[^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        String form = page(
                OFFICE,
                java.net.URLDecoder.decode(
                                link.group(1)
                                        .replace("&amp;adressen=", "&adressen=")
                                        .replace("&amp;", "&"),
                                StandardCharsets.UTF_8)
                        .replaceAll("&adressen=.*", ""));
        assertThat(form).contains("Branchendialog Nossen", "keine Aktivität: Branchendialog vorschlagen");
        assertThat(page(OFFICE, "/kommunen/14627")).contains("/naechste-schritte?region=14627180");
        assertThat(page(TOWN, "/naechste-schritte")).contains("Branchendialog").doesNotContain("/aktivitaeten/neu");
        assertThat(page(OFFICE, "/naechste-schritte.csv?region=14627")).contains("dialogue 1", ";54;");
        assertThat(page(OFFICE, "/naechste-schritte?region=14627&lang=en")).contains("suggest a sector dialogue");
    }

    @Test
    void goalsGoOutAndComeInAgain(@TempDir Path files) throws Exception {
        Imports.Result first = goals(files.resolve("ziele.csv"), """
                Ziel;Bis;Zielwert_prozent;Träger;Gebiet;Gezählt;Kennzahl;Gilt_ab;Status
                Schulen am Netz;31.12.2028;62,25;Landkreis;Landkreis Meißen;Schulen;Gigabit;01.01.2026;gilt
                Schulen am Netz;31.12.2030;100;Landkreis;14627;Schulen;Gigabit;01.01.2026;gilt
                Zu viel;31.12.2030;101;Landkreis;14627;Schulen;Gigabit;01.01.2026;gilt
                Zu viel;31.12.2031;90;Landkreis;14627;Schulen;Gigabit;01.01.2026;gilt
                Nirgends;31.12.2030;90;Landkreis;Atlantis;Schulen;Gigabit;01.01.2026;gilt
                """);
        assertThat(first.counts().written()).isEqualTo(1);
        assertThat(first.counts().rejected())
                .as("a goal goes in whole or not at all")
                .isEqualTo(3);
        long latest = operations.latest();
        String taken = CurrentScope.callAs(SYSTEM, () -> {
            try {
                return browser.perform(get("/ziele.csv?region=14627"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(taken).contains(";62,25;");
        Imports.Result again = goals(files.resolve("wieder.csv"), taken);
        assertThat(again.counts().rejected()).isZero();
        assertThat(again.counts().unchanged()).isGreaterThanOrEqualTo(2);
        assertThat(again.counts().written()).isZero();
        assertThat(operations.latest()).as("no operation").isEqualTo(latest);
    }

    private Imports.Result goals(Path file, String text) {
        return Recognised.take(imports, SYSTEM, file, text);
    }
}

package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.app.Forecasts;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.CountedDatabase;
import de.lichtweg.testing.LichtwegTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true")
@Import(CoveragePagesTest.Small.class)
class CoveragePagesTest {

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_STATEMENTS = 12;
    private static final int TRIES = 3;

    /** A link to addresses whose name ends with what it counts. */
    private static final Pattern COUNTED = Pattern.compile(
            "href=\"(/adressen\\?[^\"]+)\" aria-label=\"[^\"]*?: ([\\d.]+)(?: Adressen \\([\\d,]+.%\\))?\"");

    private static final List<String> PAGES = List.of(
            "/kommunen/14627",
            "/kommunen/14627?farbe=bandbreite",
            "/kommunen/14",
            "/lagebild/14627",
            "/lagebild/14",
            "/pfad/14627",
            "/pfad/14627180",
            "/pfad/14627/treffer",
            "/karte?region=14627&farbe=wann",
            "/adressen?region=14627&karte=5",
            "/adressen/5",
            "/karte?region=14627",
            "/karte?region=14627&farbe=netz&lage=11.00/51.20000/13.50000&auswahl=adresse-5");

    @TestConfiguration
    static class Small {

        @Bean
        static CountedDatabase countedDatabase() {
            return new CountedDatabase();
        }

        @Bean
        @Primary
        Ledger smallLedger(ObjectProvider<AddressMarks> marks) {
            return new SmallDistrict(marks::orderedStream);
        }

        @Bean
        @Primary
        Regions smallRegions() {
            return new SmallRegions();
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Ledger ledger;

    private MockMvc browser;

    @BeforeEach
    void aMondayInNovember() {
        clock.setTo(Instant.parse("2026-11-23T08:00:00Z"));
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void theDistrictStandsOnOnePageWithOneRowPerMunicipality() throws Exception {
        String page = page(coordination(), "/kommunen/14627");
        assertThat(page).contains("28 Kommunen auf einen Blick", "Adressen ohne Perspektive", "Heute wichtig");
        assertThat(page.split("<tr><th scope=\"row\">", -1)).hasSize(29);
        assertThat(page).contains("/adressen?region=14627100&amp;stage=OPEN");
    }

    @Test
    void theStartPageSaysHowMuchWaitsBehindItsLinks() throws Exception {
        String list = page(coordination(), "/adressen?region=14627&stage=OPEN");
        Matcher count = Pattern.compile("<b>([\\d.]+)</b> von").matcher(list);
        assertThat(count.find()).as("the list says how many it holds").isTrue();
        assertThat(page(scope(Role.DISTRICT_ADMINISTRATION, "14627"), "/start"))
                .contains(count.group(1) + " Adressen ohne Perspektive");
        assertThat(page(scope(Role.PLANNING_OFFICE, "14627"), "/start")).contains(">" + count.group(1) + " Adressen<");
    }

    @Test
    void theStartPageSaysNothingOfAddressesToARoleThatSeesNone() throws Exception {
        assertThat(page(scope(Role.OPERATOR, "14627"), "/start"))
                .doesNotContain("three__fact")
                .doesNotContain("Heute wichtig")
                .doesNotContain("/pfad/");
    }

    @Test
    void theStartPageBringsWhatIsImportantTodayAndThePath() throws Exception {
        assertThat(page(coordination(), "/start"))
                .contains("hx-get=\"/kommunen/14627/heute\"", "hx-get=\"/pfad/14627\"", "Heute wichtig");
        String today = page(coordination(), "/kommunen/14627/heute");
        assertThat(today).contains("Heute wichtig · Landkreis Meißen", "class=\"due danger\"");
        Matcher first = Pattern.compile("<h3>([^<]+)</h3>").matcher(page(coordination(), "/kommunen/14627"));
        assertThat(first.find()).isTrue();
        assertThat(today).as("the same as beside the municipalities").contains("<h3>" + first.group(1) + "</h3>");
    }

    @Test
    void theBarsCanShowBandwidthInstead() throws Exception {
        assertThat(page(coordination(), "/kommunen/14627?farbe=bandbreite"))
                .contains("band=1000")
                .doesNotContain("stage=GIGABIT");
    }

    @Test
    void bothMomentsStayInEveryLinkOfThePage() throws Exception {
        String page = page(coordination(), "/kommunen/14627?as_of=2026-06-30&known_on=2026-09-01");
        assertThat(page).contains("stage=OPEN&amp;as_of=2026-06-30&amp;known_on=2026-09-01");
        String list = page(coordination(), "/adressen?region=14627100&as_of=2026-06-30");
        assertThat(list).doesNotContain("href=\"/adressen?region=14627100&amp;stage=OPEN\"");
    }

    @Test
    void theMayorsQuestionIsOneLinkAndSaysItsFilters() throws Exception {
        String page = page(coordination(), "/adressen?region=14627240&down_lt=100&plan=nobody_binding");
        assertThat(page).contains("unter 100 Mbit/s", "niemand verbindlich", "Filter entfernen");
    }

    @Test
    void anEmptyListSaysWhichFilterToGiveUp() throws Exception {
        assertThat(page(coordination(), "/adressen?region=14627240&q=Nirgendwo&down_lt=100"))
                .contains("Keine Adresse passt.", "Filter „Suche: Nirgendwo“ entfernen (");
    }

    @Test
    void theCardSaysItInOneSentenceWithItsReason() throws Exception {
        assertThat(page(coordination(), "/adressen/5"))
                .contains("Was galt wann, und seit wann wissen wir es?", "förderfähig", "Gigabit-RL 2.0");
    }

    @Test
    void aRoleWithoutAddressesSeesNoCard() throws Exception {
        assertThat(status(scope(Role.MUNICIPALITY, "14627240"), "/adressen/1")).isEqualTo(404);
    }

    @Test
    void theExportHasTheFilteredRowsAndTheDemoMark() throws Exception {
        String csv = page(coordination(), "/adressen.csv?region=14627100&stage=OPEN");
        assertThat(csv).startsWith("\uFEFFlichtweg_id;ags;gemeinde;").contains("Demodaten");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains(";offen;"));
    }

    @Test
    void theSameListIsAMapForOtherPrograms() throws Exception {
        String json = page(coordination(), "/adressen.geojson?region=14627100&stage=OPEN");
        assertThat(json).startsWith("{\"type\":\"FeatureCollection\",\"name\":\"adressen\"");
        assertThat(json.lines().count())
                .isEqualTo(page(coordination(), "/adressen.csv?region=14627100&stage=OPEN")
                        .lines()
                        .count());
        assertThat(response(coordination(), "/adressen.gpkg?region=14627100").getContentAsByteArray())
                .startsWith("SQLite format 3".getBytes(StandardCharsets.UTF_8));
        assertThat(page(coordination(), "/kommunen/14627/tabelle.geojson")).contains("\"type\":\"Polygon\"");
        assertThat(status(coordination(), "/adressen.exe?region=14627100")).isEqualTo(404);
        assertThat(status(coordination(), "/lagebild/14627/warum.gpkg")).isEqualTo(404);
    }

    @Test
    void noPageIsHeavierThanItMayBe() throws Exception {
        for (String path : PAGES) {
            assertThat(page(coordination(), path).getBytes(StandardCharsets.UTF_8).length)
                    .as(path)
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void noPageAsksTheDatabaseTooOften() throws Exception {
        for (String path : PAGES) {
            assertThat(statements(path)).as(path).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }

    /** What runs beside adds a statement now and then: the fewest of some tries count. */
    private int statements(String path) throws Exception {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES && fewest > MOST_STATEMENTS; i++) {
            fewest = Math.min(fewest, CountedDatabase.statements(() -> page(coordination(), path)));
        }
        return fewest;
    }

    @Test
    void noPageOfWhatIsGoingOnAsksOrWeighsTooMuch() throws Exception {
        List<String> tooMuch = new ArrayList<>();
        for (String path : Undertaken.sow(context)) {
            String page = page(coordination(), path);
            assertThat(page).as(path).doesNotContain("??");
            int bytes = page.getBytes(StandardCharsets.UTF_8).length;
            int statements = statements(path);
            if (statements > MOST_STATEMENTS || bytes >= MOST_BYTES) {
                tooMuch.add(path + ": " + statements + " statements, " + bytes + " bytes\n"
                        + CountedDatabase.listed(() -> page(coordination(), path)));
            }
        }
        assertThat(tooMuch).isEmpty();
    }

    @Test
    void theNextGoalIsALineThroughAllRowsWithItsOwner() throws Exception {
        assertThat(page(coordination(), "/kommunen/14627"))
                .contains("Ziel bis 31.12.2026: 60 % Gigabit", "Landkreis (Demo): Gigabit für 60 %");
        assertThat(page(coordination(), "/kommunen/14627?as_of=2027-06-30"))
                .contains("Ziel bis 31.12.2028: 80 % Gigabit", "Landkreis (Demo): Gigabit für 80 %");
        assertThat(page(coordination(), "/kommunen/14627?as_of=2029-06-30"))
                .contains("Ziel bis 31.12.2030: 100 % Gigabit", "Landkreis (Demo): Gigabit für 100 %");
    }

    @Test
    void everyPieceOfThePathOpensExactlyWhatItCounts() throws Exception {
        int compared = 0;
        for (String path : List.of("/pfad/14627", "/pfad/14627240?as_of=2026-06-30")) {
            String page = page(coordination(), path);
            assertThat(page).contains("angekündigt, nicht verbindlich", "Ende 2030");
            Matcher link = COUNTED.matcher(page);
            while (link.find()) {
                assertThat(counted(link.group(1).replace("&amp;", "&")))
                        .as(link.group())
                        .isEqualTo(Integer.parseInt(link.group(2).replace(".", "")));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    /** What the list of a link holds. */
    private int counted(String href) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUriString(href)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.addParameter(name, values.toArray(String[]::new)));
        return ledger.view(coordination(), Question.asOf(request))
                .count(Question.addresses(request, RegionKey.GERMANY));
    }

    @Test
    void thePathIsCountedByOtherMeasuresAndTakenAway() throws Exception {
        assertThat(page(coordination(), "/pfad/14627?mass=HOUSEHOLDS")).contains("Haushalte", "mass=HOUSEHOLDS");
        assertThat(page(coordination(), "/pfad/14627?lang=en&mass=SCHOOL")).doesNotContain("??");
        assertThat(page(coordination(), "/pfad/14627"))
                .as("a row for each kind, with its number by the end of a year")
                .contains("aria-label=\"Adressen, Ende 2030: ", "Haushalte, heute: ");
        assertThat(page(coordination(), "/pfad/14627/arten.csv"))
                .startsWith("\uFEFFags;name;gezaehlt;am;prognose;alle;gigabit;anteil_prozent;ziel_prozent;ziel_von")
                .contains(";Adressen;31.12.2030;ja;");
        assertThat(page(coordination(), "/pfad/14627/tabelle.csv"))
                .startsWith("\uFEFFags;name;perspektive;kommt;grund;adressen;");
        assertThat(status(scope(Role.MUNICIPALITY, "14627240"), "/pfad/14627")).isEqualTo(403);
    }

    @Test
    void aForecastIsKeptOnceAQuarterAndComparedWithWhatCame() throws Exception {
        Scope system = Scope.system("test");
        assertThat(page(coordination(), "/pfad/14627/treffer"))
                .contains("Es gibt noch keine festgehaltene Prognose", "Prognose von heute festhalten");
        assertThat(forecasts.keepQuarter(system)).isTrue();
        assertThat(forecasts.keepQuarter(system)).as("once a quarter").isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> forecasts.keepToday(system))
                .matches(e -> e.code().equals("forecast.today"));
        assertThat(page(coordination(), "/pfad/14627/treffer"))
                .contains("Noch ist kein Quartal zu Ende", "23.11.2026")
                .doesNotContain("Prognose von heute festhalten");
        assertThat(page(coordination(), "/pfad/14627/treffer?as_of=2027-02-01"))
                .contains("1 Quartal voraus", "Vergleiche", "erwartet für 4.\u00a0Q.\u00a02026");
        assertThat(page(coordination(), "/pfad/14627/treffer?as_of=2026-11-22"))
                .as("what was kept later is not known yet")
                .contains("Es gibt noch keine festgehaltene Prognose");
        assertThat(page(coordination(), "/pfad/14627/prognosen.csv"))
                .startsWith("\uFEFFprognose_vom;vorgang;ags;")
                .contains("23.11.2026");
    }

    @Test
    void everyLevelHasItsLagebildInBothLanguages() throws Exception {
        for (String region : Set.of("14", "14625", "14627", "14627240", "14627240-001")) {
            assertThat(page(coordination(), "/lagebild/" + region)).contains("Lagebild ");
            assertThat(page(coordination(), "/lagebild/" + region + "?lang=en")).doesNotContain("??");
        }
    }

    private String page(Scope scope, String path) throws Exception {
        MockHttpServletResponse response = response(scope, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(Scope scope, String path) throws Exception {
        return response(scope, path).getStatus();
    }

    private MockHttpServletResponse response(Scope scope, String path) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(get(path)).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
    }

    private static Scope coordination() {
        return scope(Role.DISTRICT_COORDINATION, "14627");
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("test", "Koordination", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }
}

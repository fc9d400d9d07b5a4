package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages, the API and the command of the change explainer over a street of forty houses. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainPagesTest {

    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final String WHY = "/lagebild/14627180/warum?from=2025-12-31&as_of=2026-06-30";
    private static final int HOUSES = 40;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Imports imports;

    @Autowired
    private Operations operations;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private MockMvc browser;
    private long winterRun;
    private long summerRun;

    /** Ten houses at a gigabit in winter; in summer six of them no longer, twelve others instead, and two new houses. */
    @BeforeAll
    void aStreetAndTwoHalfYears(@TempDir Path folder) throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        clock.setTo(Instant.parse("2026-02-01T10:00:00Z"));
        operations.write(
                system(),
                new Operations.Draft("import.regions", "test", null, "", ""),
                n -> jdbc.sql("""
                        -- one municipality
                        insert into region.region (key, name, source, valid_from, rec_from)
                        values ('14627180', 'Nossen', 'test', date '2011-01-01', :n)
                        """).param("n", n).update());
        bring(folder, "addresses", null, "2018-01-01", houses(HOUSES));
        winterRun = bring(folder, "supply", "Netz A (Test)", "2025-12-31", offers(HOUSES, 1, 10));
        clock.setTo(Instant.parse("2026-08-01T10:00:00Z"));
        bring(folder, "addresses", null, "2026-05-01", houses(HOUSES + 2));
        summerRun = bring(folder, "supply", "Netz A (Test)", "2026-06-30", offers(HOUSES + 2, 7, 22));
    }

    private static String houses(int count) {
        StringBuilder csv = new StringBuilder("id;ags;strasse;hausnummer;plz;ort;ostwert;nordwert;haushalte\n");
        for (int i = 1; i <= count; i++) {
            csv.append("h%d;14627180;Markt;%d;01683;Nossen;%d;5650000;2%n".formatted(i, i, 380_000 + i));
        }
        return csv.toString();
    }

    private static String offers(int houses, int from, int to) {
        StringBuilder csv = new StringBuilder("adress_id;technik;download_mbit;upload_mbit\n");
        for (int i = 1; i <= houses; i++) {
            csv.append("h%d;FTTH;%d;100%n".formatted(i, i >= from && i <= to ? 1000 : 50));
        }
        return csv.toString();
    }

    private long bring(Path folder, String profile, @Nullable String operator, String day, String csv)
            throws Exception {
        Path file = Files.writeString(folder.resolve(profile + day + ".csv"), csv);
        Request request = new Request(
                system(),
                new RegionKey("14627180"),
                LocalDate.parse(day),
                operator,
                null,
                true,
                false,
                false,
                25833,
                file.getFileName().toString(),
                "");
        return CurrentScope.callAs(system(), () -> imports.run(profile, file, request, Map.of(), null))
                .runId();
    }

    private static Scope system() {
        return Scope.system("test");
    }

    private static Scope coordination() {
        return scope(Role.DISTRICT_COORDINATION, "14627");
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("test", "Test", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    private String page(Scope scope, String path) {
        MockHttpServletResponse response = response(scope, path, false);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return text(response);
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse response(Scope scope, String path, boolean fragment) {
        return CurrentScope.callAs(scope, () -> {
            try {
                var request = get(java.net.URI.create(path));
                return browser.perform(fragment ? request.header("HX-Request", "true") : request)
                        .andReturn()
                        .getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
    }

    @Test
    void thePageSaysItInASentenceAPictureAndATable() {
        assertThat(page(coordination(), WHY))
                .contains("Nossen stieg von 25,0\u00a0% auf 38,1\u00a0%: ")
                .contains("+28,6\u00a0gebaut Netz A (Test)", "−14,3\u00a0Rückzug Netz A (Test)")
                .contains("−1,2\u00a0neue Adressen")
                .contains("class=\"wf-up\"", "class=\"wf-down\"", "Dieselben Zahlen als Tabelle");
        assertThat(page(coordination(), WHY + "&lang=en"))
                .contains("Nossen rose from 25.0\u00a0% to 38.1\u00a0%")
                .doesNotContain("??");
    }

    /** Every count of the table is a link, and the list behind it has exactly so many addresses. */
    @Test
    void everyPartOpensExactlyItsAddresses() {
        Matcher link = Pattern.compile("<td class=\"num\"><a class=\"q\" href=\"([^\"]+)\"[^>]*>(\\d+)</a>")
                .matcher(page(coordination(), WHY));
        int links = 0;
        while (link.find()) {
            String list = page(coordination(), HtmlUtils.htmlUnescape(link.group(1)));
            assertThat(list).as(link.group(1)).contains("<b>" + link.group(2) + "</b>");
            assertThat(list).contains("Veränderung", "seit 31.12.2025");
            links++;
        }
        assertThat(links).isEqualTo(5);
    }

    @Test
    void whatVanishedIsListedInTheStateThatStillHasIt() {
        String back = "/lagebild/14627180/warum?from=2026-06-30&as_of=2025-12-31";
        Matcher link =
                Pattern.compile("href=\"([^\"]*changed=vanished[^\"]*)\"").matcher(page(coordination(), back));
        assertThat(link.find()).isTrue();
        assertThat(page(coordination(), HtmlUtils.htmlUnescape(link.group(1)))).contains("Markt 41", "Markt 42");
    }

    @Test
    void nothingChangedIsSaidAndLedOutOf() {
        assertThat(page(coordination(), "/lagebild/14627180/warum?from=2026-07-01&as_of=2026-07-02"))
                .contains("Nichts hat sich geändert.", "Wählen Sie einen früheren Tag")
                .doesNotContain("wf-end");
    }

    @Test
    void whereThereWasNothingThereIsNoRate() {
        assertThat(page(coordination(), "/lagebild/14627180/warum?from=2015-12-31&as_of=2026-06-30"))
                .contains("Eine Quote gibt es dort nicht.", "neue Adressen");
    }

    @Test
    void whoSeesSumsOnlySeesNoPartsOfAChange() {
        String page = page(scope(Role.STATE_CENTRE, "14"), WHY);
        assertThat(page)
                .contains("Nossen stieg von", "sehen nur Stellen, die die Adressen öffnen dürfen")
                .doesNotContain("changed=", "Netz A", "neue Adressen</th>", "Nichts hat sich");
        assertThat(response(scope(Role.MUNICIPALITY, "14627190"), WHY, false).getStatus())
                .as("a municipality sees nothing of another one")
                .isEqualTo(403);
    }

    @Test
    void thePageOfAnImportShowsWhatItChanged() {
        assertThat(page(coordination(), "/daten/import/" + summerRun)).contains("hx-get=\"/lagebild/14627180/vorgang/");
        long operation = operations.latest();
        MockHttpServletResponse fragment =
                response(coordination(), "/lagebild/14627180/vorgang/" + operation + "?as_of=2026-06-30", true);
        assertThat(text(fragment))
                .doesNotContain("<html")
                .contains("bekannt vor und nach Vorgang " + operation, "Gigabitfähig, nach Haushalten")
                .contains("known_from=" + (operation - 1), "known_on=" + operation);
        Matcher why =
                Pattern.compile("href=\"(/lagebild/14627180/warum[^\"]+)\"").matcher(text(fragment));
        assertThat(why.find()).isTrue();
        assertThat(page(coordination(), HtmlUtils.htmlUnescape(why.group(1))))
                .contains("Vorgang " + operation, "wie nach Vorgang " + (operation - 1) + " bekannt");
        assertThat(page(coordination(), "/daten/import/" + winterRun)).contains("Was dieser Import an den Kennzahlen");
    }

    @Test
    void theTableCanBeTakenAway() {
        assertThat(page(coordination(), WHY.replace("/warum?", "/warum.csv?")))
                .startsWith("\uFEFFklasse;ursache;netz;in_worten;adressen;zaehler;nenner;prozentpunkte")
                .contains("gained;built;Netz A (Test);gebaut Netz A (Test);12;12;0;28,");
        assertThat(response(coordination(), WHY.replace("/warum?", "/warum.xlsx?"), false)
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void programsGetExactNumbers() {
        JsonNode answer = json.readTree(page(
                coordination(), "/api/explain?region=14627180&from=2025-12-31&to=2026-06-30&weighting=households"));
        addsUp(answer);
        assertThat(answer.path("states").get(0).path("numerator").asInt()).isEqualTo(20);
        assertThat(answer.path("unchanged").asInt()).isEqualTo(22);
    }

    private static void addsUp(JsonNode answer) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : answer.path("parts")) {
            sum = sum.add(part.path("points").decimalValue());
        }
        assertThat(sum).isEqualByComparingTo(answer.path("difference").decimalValue());
        assertThat(answer.path("to").decimalValue().subtract(answer.path("from").decimalValue()))
                .isEqualByComparingTo(sum);
        assertThat(sum.signum()).isPositive();
    }

    @Test
    void theCommandPrintsTheSameAndRefusesWhatMeansNothing() {
        assertThat(run(0, "--region", "14627180", "--from", "2025-12-31", "--to", "2026-06-30"))
                .contains("Nossen stieg von 25,0\u00a0% auf 38,1\u00a0%")
                .contains("gebaut Netz A (Test)");
        JsonNode answer =
                json.readTree(run(0, "--region", "14627180", "--from", "2025-12-31", "--to", "2026-06-30", "--json"));
        addsUp(answer);
        assertThat(answer.path("parts").get(0).path("kind").asString()).isEqualTo("new");
        assertThat(answer.path("parts").get(0).path("addresses").asInt()).isEqualTo(2);
        JsonNode then = json.readTree(run(
                0,
                "--region",
                "14627180",
                "--from",
                "2026-06-30",
                "--to",
                "2026-06-30",
                "--known-from",
                "2026-02-01",
                "--json"));
        assertThat(then.path("states").get(0).path("knownOn").asString()).isEqualTo("2026-02-01");
        assertThat(then.path("difference").decimalValue().signum()).isPositive();
        run(1, "--region", "14627180", "--from", "gestern", "--to", "2026-06-30");
        run(1, "--region", "14627180", "--from", "2025-12-31", "--to", "2026-06-30", "--figure", "none_such");
    }

    /** Runs the command; a refusal counts as 1 here, since turning it into the exit code 2 is the launcher's work. */
    private String run(int expected, String... arguments) {
        StringWriter out = new StringWriter();
        int exit = CurrentScope.callAs(
                coordination(),
                () -> new CommandLine(context.getBean(ExplainCommand.class))
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(arguments));
        assertThat(exit).isEqualTo(expected);
        return out.toString();
    }
}

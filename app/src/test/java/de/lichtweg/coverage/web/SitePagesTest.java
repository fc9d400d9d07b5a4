package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.layer.DecodedTile;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.geodata.layer.app.Tiles;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The list of sites, its files, the card of an address and the map: what is at a school today, and for whom. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitePagesTest {

    private static final Scope SCOPE = Scope.system("test");
    private static final Pattern COUNT = Pattern.compile("class=\"q\" href=\"(/standorte[^\"]+)\">(\\d+)</a>");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Imports imports;

    @Autowired
    private Operations operations;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tiles tiles;

    @Autowired
    private InstallationCrs crs;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private MockMvc browser;

    @BeforeAll
    void twoTownsWithSites(@TempDir Path files) throws Exception {
        clock.setTo(Instant.parse("2026-08-01T10:00:00Z"));
        operations.write(
                SCOPE,
                new Operations.Draft("import.regions", "test", null, "", ""),
                n -> jdbc.sql("""
                        -- a district and two municipalities
                        insert into region.region (key, name, source, valid_from, rec_from)
                        values ('14627', 'Landkreis Meißen', 'test', date '2011-01-01', :n),
                               ('14627180', 'Nossen', 'test', date '2011-01-01', :n),
                               ('14627100', 'Lommatzsch', 'test', date '2011-01-01', :n)
                        """).param("n", n).update());
        bring(files, "haeuser.csv", "2018-01-01", "test-register", """
                id;ags;strasse;hausnummer;plz;ort;ostwert;nordwert
                n1;14627180;Markt;1;01683;Nossen;380000;5650000
                n2;14627180;Markt;2;01683;Nossen;380500;5650000
                n3;14627180;Markt;3;01683;Nossen;381000;5650000
                l1;14627100;Ring;1;01623;Lommatzsch;390000;5660000
                """);
        bring(files, "versorgung.csv", "2026-06-30", null, """
                adress_id;netzbetreiber;technik;download_mbit;upload_mbit
                n1;Netz A (Test);FTTH;1000;500
                n2;Netz A (Test);FTTC;50;10
                l1;Netz A (Test);FTTC;100;40
                """);
        bring(files, "standorte.csv", "2026-01-01", null, """
                standort_id;art;name;traeger;adress_id
                S1;Schule;=Grundschule <Nossen>;Stadt Nossen;n1
                S2;Schule;Oberschule Nossen;;n2
                S3;Schule;Schule am Ring;;l1
                G1;Gewerbegebiet;Gewerbepark;;n2
                G1;Gewerbegebiet;Gewerbepark;;n3
                """);
    }

    private void bring(Path files, String name, String day, @Nullable String source, String text) throws Exception {
        Path file = Files.writeString(files.resolve(name), text);
        Request request =
                new Request(SCOPE, null, LocalDate.parse(day), null, source, null, true, false, null, name, "");
        imports.run("auto", file, request, Map.of(), null);
    }

    @BeforeEach
    void aBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private static Scope coordination() {
        return scope(Role.DISTRICT_COORDINATION, "14627");
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("test", "test", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    private String page(Scope scope, String url) {
        return new String(bytes(scope, url), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Scope scope, String url) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(get(url)).andReturn().getResponse().getContentAsByteArray();
            } catch (Exception e) {
                throw new IllegalStateException(url, e);
            }
        });
    }

    @Test
    void everyNumberOfTheTableOpensAsManySitesAsItSays() throws Exception {
        String page = page(coordination(), "/standorte?region=14627");
        assertThat(page).contains("=Grundschule &lt;Nossen&gt;", "Schule am Ring", "1.000 / 500", "33,3\u00a0%");
        Matcher counts = COUNT.matcher(page);
        int found = 0;
        while (counts.find()) {
            String list = page(coordination(), counts.group(1).replace("&amp;", "&"));
            assertThat(list).as(counts.group(1)).contains("<b>" + counts.group(2) + "</b>");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    @Test
    void kindMunicipalityStageAndWordsNarrowTheListAndAllIsInTheUrl() throws Exception {
        assertThat(page(coordination(), "/standorte?region=14627&site=SCHOOL&municipality=14627180&stage=OPEN"))
                .contains("Oberschule Nossen", "<b>1</b>", "von 5 Standortadressen in Landkreis Meißen")
                .doesNotContain("Schule am Ring")
                .contains("/standorte.csv?region=14627&amp;municipality=14627180&amp;site=SCHOOL&amp;stage=OPEN");
        assertThat(page(coordination(), "/standorte?region=14627&suche=ring"))
                .contains("Schule am Ring", "<b>1</b>")
                .doesNotContain("Oberschule");
        assertThat(page(coordination(), "/standorte?region=14627&site=HOSPITAL"))
                .contains("Kein Standort passt zu Suche und Filter.");
        assertThat(page(coordination(), "/standorte?region=14627&as_of=2025-06-01"))
                .contains("noch kein Standort eingelesen", "href=\"/daten\"");
    }

    @Test
    void theCardOfTheAddressNamesItsSitesAndTheSearchFindsThem() throws Exception {
        long school = address("n2");
        assertThat(page(coordination(), "/adressen/" + school))
                .contains("Oberschule Nossen", "Gewerbepark", "(Schule)");
        assertThat(page(coordination(), "/adressen/" + address("l1"))).doesNotContain("Oberschule Nossen");
        assertThat(page(coordination(), "/suche?q=oberschule")).contains("/adressen/" + school, "Standorte");
        assertThat(page(coordination(), "/karte?region=14627&auswahl=adresse-" + school))
                .contains("Oberschule Nossen (Schule)", "lg__keys");
    }

    private long address(String id) {
        return jdbc.sql("select address_id from coverage.address_state where external_id = :id and rec_to is null")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "geojson", "gpkg"})
    void aListThatComesBackWritesNothing(String format) throws Exception {
        byte[] file = bytes(coordination(), "/standorte." + format + "?region=14627");
        Path path = Files.write(folder.resolve("standorte." + format), file);
        Request request =
                new Request(SCOPE, null, null, null, null, null, false, true, null, "standorte." + format, "");
        Imports.Result result = imports.run("auto", path, request, Map.of(), null);
        assertThat(result.counts().rows()).isEqualTo(5);
        assertThat(result.counts().unchanged()).isEqualTo(5);
        assertThat(result.counts().written()).isZero();
        assertThat(result.issues()).isEmpty();
    }

    @Test
    void aChangedNameInTheListIsTheOnlyChange() throws Exception {
        String csv =
                page(coordination(), "/standorte.csv?region=14627").replace("Oberschule Nossen", "Oberschule am Markt");
        Path path = Files.writeString(folder.resolve("geaendert.csv"), csv);
        Request request = new Request(SCOPE, null, null, null, null, null, false, false, null, "geaendert.csv", "");
        Imports.Result result = imports.run("auto", path, request, Map.of(), null);
        assertThat(result.counts().written()).isEqualTo(2);
        assertThat(page(coordination(), "/standorte?region=14627")).contains("Oberschule am Markt");
        operations.undo(SCOPE, result.operation(), "Probe");
        assertThat(page(coordination(), "/standorte?region=14627")).contains("Oberschule Nossen");
    }

    @Test
    void aMunicipalitySeesItsOwnSitesOnlyAndWhoSeesSumsSeesNone() throws Exception {
        Scope nossen = scope(Role.MUNICIPALITY, "14627180");
        assertThat(page(nossen, "/standorte?region=14627180"))
                .contains("Oberschule Nossen")
                .doesNotContain("Schule am Ring");
        assertThat(page(nossen, "/standorte?region=14627100")).doesNotContain("Schule am Ring");
        assertThat(names(nossen))
                .containsExactlyInAnyOrder("=Grundschule <Nossen>", "Oberschule Nossen", "Gewerbepark", "Gewerbepark");
        assertThat(names(coordination())).hasSize(5);
    }

    /** Names in the tiles of zoom 10 around both towns, as one scope sees them. */
    private List<String> names(Scope scope) {
        return Stream.of("n1", "l1")
                .map(id -> tile(scope, id))
                .distinct()
                .flatMap(tile -> decoded(scope, tile).stream())
                .toList();
    }

    private Tile tile(Scope scope, String id) {
        LedgerView view = ledger.view(SCOPE, AsOf.NOW);
        AddressRow row = view.card(address(id)).orElseThrow().row();
        double[] at = {row.x(), row.y()};
        crs.to(Crs.WGS84).transform(at);
        return new Tile(
                10,
                (int) World.ofLongitude(at[0]) >> World.BITS - 10,
                (int) World.ofLatitude(at[1]) >> World.BITS - 10);
    }

    private List<String> decoded(Scope scope, Tile tile) {
        Tiles.Answer answer = tiles.get(scope, "sites", new MapQuestion(AsOf.NOW, Map.of()), tile, "");
        return answer.gzip().length == 0
                ? List.of()
                : DecodedTile.unpacked(answer.gzip()).parts().get("site").stream()
                        .map(f -> String.valueOf(f.properties().get("name")))
                        .toList();
    }
}

package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.IssueCount;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sites find their addresses by id, by text, by place; both time axes keep what was said. */
@LichtwegTest
class SitesImportTest {

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    OpenRows openRows;

    @Autowired
    SiteCatalogue sites;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void housesOfTwoVillages() throws IOException {
        jdbc.sql(
                        "truncate coverage.address_state, coverage.supply, coverage.delivery, coverage.site, geodata.import_run cascade")
                .update();
        StringBuilder houses = new StringBuilder("id;strasse;hausnummer;plz;ort;ostwert;nordwert\n");
        for (int i = 1; i <= 4; i++) {
            houses.append("h%d;Dorfstraße;%d;01683;Nossen;%d;5650000\n".formatted(i, i, 380_000 + 100 * i));
        }
        houses.append("l1;Dorfstraße;1;01623;Lommatzsch;390000;5660000\n");
        run("haeuser.csv", houses.toString(), "2018-01-01", false);
    }

    private Result run(String name, String text, String day, boolean complete) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Request request = new Request(
                TestFile.SCOPE, null, LocalDate.parse(day), null, null, complete, true, false, null, name, "");
        return imports.run("auto", file, request, Map.of(), null);
    }

    /** "kind name @ id of the address", as believed now on a day. */
    private List<String> on(String day) {
        return asKnown(new AsOf(LocalDate.parse(day), null));
    }

    private List<String> asKnown(AsOf asOf) {
        LedgerView view = ledger.view(TestFile.SCOPE, asOf);
        return sites.list(TestFile.SCOPE, view, AddressQuery.all(RegionKey.GERMANY)).stream()
                .map(s -> s.kind() + " " + s.held().site().name() + " @ "
                        + s.address().postTown() + " " + s.address().number())
                .sorted()
                .toList();
    }

    @Test
    void aRowFindsItsAddressByIdElseByTextElseByTheNearestHouseInReach() throws IOException {
        Result result = run("standorte.csv", """
                standort_id;art;name;traeger;adress_id;strasse;hausnummer;plz;ort;ostwert;nordwert
                S1;Schule;Grundschule Nossen;Stadt Nossen;h1;;;;;;
                S2;Krankenhaus;Klinik am Bach;;;Dorfstr.;2;01683;Nossen;;
                S3;Verwaltung;Rathaus;;;Marktgasse;9;01683;Nossen;380310;5650020
                S4;Feuerwehr;Gerätehaus;;;Marktgasse;9;01683;Nossen;380350;5650400
                S5;Schule;Schule irgendwo;;;Dorfstraße;1;;;;
                S6;Kirche;St. Marien;;h4;;;;;;
                """, "2024-01-01", false);
        assertThat(on("2024-06-01"))
                .containsExactly(
                        "ADMINISTRATION Rathaus @ Nossen 3",
                        "HOSPITAL Klinik am Bach @ Nossen 2",
                        "SCHOOL Grundschule Nossen @ Nossen 1");
        assertThat(result.issues())
                .contains(
                        new IssueCount("site.near", 1),
                        new IssueCount("address.unmatched", 1),
                        new IssueCount("address.ambiguous", 1),
                        new IssueCount("site.kind", 1));
        assertThat(result.counts().rejected()).isEqualTo(3);
        assertThat(on("2023-12-31")).isEmpty();
        assertThat(ledger.view(TestFile.SCOPE, AsOf.NOW)
                        .count(AddressQuery.all(RegionKey.GERMANY).with("site", "SCHOOL")))
                .isEqualTo(1);
        assertThat(ledger.view(TestFile.SCOPE, AsOf.NOW)
                        .paths(AddressQuery.all(RegionKey.GERMANY), "site", List.of("SCHOOL", "HOSPITAL")))
                .as("the paths of all kinds at once are those of each")
                .isEqualTo(Map.of(
                        "SCHOOL",
                        ledger.view(TestFile.SCOPE, AsOf.NOW)
                                .path(AddressQuery.all(RegionKey.GERMANY).with("site", "SCHOOL")),
                        "HOSPITAL",
                        ledger.view(TestFile.SCOPE, AsOf.NOW)
                                .path(AddressQuery.all(RegionKey.GERMANY).with("site", "HOSPITAL"))));
    }

    @Test
    void whereATextFitsSeveralThePointDecidesAndATextFarFromThePointWaits() throws IOException {
        Result result = run("schulen.csv", """
                name;strasse;plz;ort;ostwert;nordwert
                Schule A;Dorfstraße 1;;;390010;5660000
                Schule B;Dorfstr. 4;01683;Nossen;390000;5660000
                """, "2024-01-01", false);
        assertThat(on("2024-01-01")).containsExactly("SCHOOL Schule A @ Lommatzsch 1");
        assertThat(result.issues())
                .containsExactlyInAnyOrder(
                        new IssueCount("site.near", 1),
                        new IssueCount("site.far", 1),
                        new IssueCount("address.unmatched", 1));
        assertThat(openRows.list(TestFile.SCOPE, 10))
                .singleElement()
                .satisfies(r -> assertThat(r.candidates()).hasSize(1));
    }

    @Test
    void aRowThatWaitsIsTiedByHandAndTheChoiceCanBeUndone() throws IOException {
        run("schulen.csv", "schulnummer;name;strasse;hausnummer\n77;Dorfschule;Dorfstraße;1\n", "2024-01-01", false);
        OpenRows.OpenRow row = openRows.list(TestFile.SCOPE, 10).getFirst();
        assertThat(row.candidates()).hasSize(2);
        long chosen = openRows.assign(
                TestFile.SCOPE, row.run(), row.row(), row.candidates().getLast());
        assertThat(on("2024-01-01")).singleElement().asString().startsWith("SCHOOL Dorfschule @ ");
        assertThat(openRows.count(TestFile.SCOPE)).isZero();
        long operation = jdbc.sql("select operation from geodata.import_run where id = :id")
                .param("id", chosen)
                .query(Long.class)
                .single();
        operations.undo(TestFile.SCOPE, operation, "falsche Schule");
        assertThat(on("2024-01-01")).isEmpty();
        assertThat(openRows.count(TestFile.SCOPE)).isEqualTo(1);
    }

    private static final String TWO = """
            standort_id;art;name;adress_id
            S1;Schule;Grundschule;h1
            G1;Gewerbegebiet;Gewerbepark Süd;h3
            G1;Gewerbegebiet;Gewerbepark Süd;h4
            """;

    @Test
    void theSameFileAgainWritesNothingAndASchoolMovesWhileAParkGrows() throws IOException {
        run("a.csv", TWO, "2024-01-01", false);
        assertThat(run("a.csv", TWO, "2024-07-01", false).operation()).isZero();
        Result moved = run(
                "b.csv",
                "standort_id;art;name;adress_id\nS1;Schule;Grundschule;h2\nG1;Gewerbegebiet;Gewerbepark Süd;l1\n",
                "2025-01-01",
                false);
        assertThat(on("2025-06-01"))
                .containsExactlyInAnyOrder(
                        "BUSINESS_PARK Gewerbepark Süd @ Nossen 3",
                        "BUSINESS_PARK Gewerbepark Süd @ Nossen 4",
                        "BUSINESS_PARK Gewerbepark Süd @ Lommatzsch 1",
                        "SCHOOL Grundschule @ Nossen 2");
        assertThat(on("2024-06-01")).contains("SCHOOL Grundschule @ Nossen 1").hasSize(3);
        assertThat(asKnown(AsOf.through(LocalDate.parse("2025-06-01"), moved.operation() - 1)))
                .contains("SCHOOL Grundschule @ Nossen 1")
                .hasSize(3);
        operations.undo(TestFile.SCOPE, moved.operation(), "falsche Datei");
        assertThat(on("2025-06-01")).contains("SCHOOL Grundschule @ Nossen 1").hasSize(3);
    }

    @Test
    void aWholeFileEndsWhatItDoesNotNameButKeepsWhatARejectedRowMeans() throws IOException {
        run("a.csv", TWO, "2024-01-01", false);
        Result result = run(
                "b.csv",
                "standort_id;art;name;adress_id\nS1;Schule;Grundschule;hier\nV1;Rathaus;Rathaus;h2\n",
                "2025-01-01",
                true);
        assertThat(result.counts().rejected()).isEqualTo(1);
        assertThat(on("2025-06-01"))
                .containsExactly("ADMINISTRATION Rathaus @ Nossen 2", "SCHOOL Grundschule @ Nossen 1");
        assertThatThrownBy(() -> run("c.csv", TWO, "2024-02-01", false))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("site.older"));
    }

    @Test
    void theSameNumberInTwoTerritoriesMeansTwoSites() throws IOException {
        operations.write(
                TestFile.SCOPE,
                new Operations.Draft("import.regions", "test", null, "", ""),
                n -> jdbc.sql("""
                        -- two municipalities
                        insert into region.region (key, name, source, valid_from, rec_from)
                        values ('14627180', 'Nossen', 'test', date '2011-01-01', :n),
                               ('14627100', 'Lommatzsch', 'test', date '2011-01-01', :n)
                        """).param("n", n).update());
        jdbc.sql(
                        "update coverage.address_state set municipality = case post_town when 'Nossen' then '14627180' else '14627100' end")
                .update();
        jdbc.sql("update coverage.address_state set rec_from = :n")
                .param("n", operations.latest())
                .update();
        for (String[] town : new String[][] {{"14627180", "h1"}, {"14627100", "l1"}}) {
            String text = "standort_id;art;name;adress_id\n1;Verwaltung;Rathaus;%s\n".formatted(town[1]);
            Path file = Files.writeString(folder.resolve("rathaus.csv"), text);
            Request request = new Request(
                    TestFile.SCOPE,
                    new RegionKey(town[0]),
                    LocalDate.parse("2024-01-01"),
                    null,
                    null,
                    true,
                    true,
                    false,
                    null,
                    "rathaus.csv",
                    "");
            imports.run("auto", file, request, Map.of(), null);
        }
        assertThat(on("2024-01-01"))
                .containsExactly("ADMINISTRATION Rathaus @ Lommatzsch 1", "ADMINISTRATION Rathaus @ Nossen 1");
    }

    @Test
    void placesComeAsPointsAndBusinessParksAsAreas() throws IOException {
        Result result = run("standorte.geojson", """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25833"}}, "features": [
                 {"type": "Feature", "properties": {"art": "Schule", "name": "Oberschule"},
                  "geometry": {"type": "Point", "coordinates": [380105, 5650010]}},
                 {"type": "Feature", "properties": {"art": "Gewerbegebiet", "name": "Gewerbegebiet Nord"},
                  "geometry": {"type": "Polygon", "coordinates":
                   [[[380150, 5649000], [380350, 5649000], [380350, 5651000], [380150, 5651000], [380150, 5649000]]]}},
                 {"type": "Feature", "properties": {"art": "Gewerbegebiet", "name": "Gewerbegebiet Wiese"},
                  "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 1]]]}}]}
                """, "2024-01-01", false);
        assertThat(on("2024-01-01"))
                .containsExactly(
                        "BUSINESS_PARK Gewerbegebiet Nord @ Nossen 2",
                        "BUSINESS_PARK Gewerbegebiet Nord @ Nossen 3",
                        "SCHOOL Oberschule @ Nossen 1");
        assertThat(result.issues()).contains(new IssueCount("site.area.empty", 1));
    }
}

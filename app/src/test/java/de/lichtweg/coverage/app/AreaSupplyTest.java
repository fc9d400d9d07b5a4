package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Areas speak for every address inside, below what the operator's lists say. */
@LichtwegTest
class AreaSupplyTest {

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void fourHousesInARow() throws IOException {
        jdbc.sql("truncate coverage.address_state, coverage.supply, coverage.prospect, coverage.delivery")
                .update();
        StringBuilder houses = new StringBuilder("id;strasse;hausnummer;plz;ort;ostwert;nordwert\n");
        for (int i = 1; i <= 4; i++) {
            houses.append("h%d;Dorfstraße;%d;01683;Nossen;%d;5650000\n".formatted(i, i, 380_000 + 100 * i));
        }
        run("haeuser.csv", houses.toString(), "2018-01-01", null, false);
    }

    private Result run(String name, String text, String day, @Nullable String operator, boolean complete)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        LocalDate asOf = LocalDate.parse(day);
        Request request =
                new Request(TestFile.SCOPE, null, asOf, operator, null, complete, true, false, null, name, "");
        return imports.run("auto", file, request, Map.of(), null);
    }

    /** An area from one easting to another, each with its offer. */
    private static String area(String technology, String down, int west, int east) {
        return """
               {"type": "Feature", "properties": {"netzbetreiber": "Netz A (Demo)", "technologie": "%1$s", "download_mbit": "%2$s",
                "upload_mbit": 10}, "geometry": {"type": "Polygon", "coordinates":
                [[[%3$d, 5649000], [%4$d, 5649000], [%4$d, 5651000], [%3$d, 5651000], [%3$d, 5649000]]]}}""".formatted(technology, down, west, east);
    }

    private static String collection(String... areas) {
        return """
               {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:25833"}}, "features": [%s]}""".formatted(String.join(",", areas));
    }

    private List<String> supplied() {
        return jdbc.sql("""
                -- grain: one statement believed now
                select a.external_id || ' ' || q.kind || ' ' || s.down_kbps / 1000 || ' ' || s.valid_from || ' '
                       || coalesce(s.valid_to::text, '')
                from coverage.supply s
                join coverage.source q on q.id = s.source_id
                join coverage.address_state a on a.address_id = s.address_id and a.rec_to is null
                where s.rec_to is null
                order by 1
                """).query(String.class).list();
    }

    @Test
    void everyAddressInsideGetsTheStatementBorderIncluded() throws IOException {
        Result result = run(
                "flaechen_2024-06-30.geojson",
                collection(area("FTTC", "50", 380_050, 380_200), area("FTTH", "1000", 380_250, 380_350)),
                "2024-06-30",
                null,
                false);
        assertThat(result.counts().accepted()).isEqualTo(2);
        assertThat(supplied())
                .containsExactly("h1 area 50 2024-06-30 ", "h2 area 50 2024-06-30 ", "h3 area 1000 2024-06-30 ");
        assertThat(run(
                                "flaechen_2024-06-30.geojson",
                                collection(
                                        area("FTTC", "50", 380_050, 380_200), area("FTTH", "1000", 380_250, 380_350)),
                                "2024-06-30",
                                null,
                                false)
                        .operation())
                .isZero();
    }

    @Test
    void aWholeFileEndsOutsideAndARejectedAreaKeepsWhatLiesInIt() throws IOException {
        run("a.geojson", collection(area("FTTC", "50", 380_050, 380_450)), "2024-06-30", null, false);
        Result result = run(
                "b.geojson",
                collection(
                        area("FTTC", "50", 380_050, 380_150),
                        area("FTTC", "viel", 380_150, 380_250),
                        area("FTTC", "16", 1, 2)),
                "2024-12-31",
                null,
                true);
        assertThat(result.counts().rejected()).isEqualTo(1);
        assertThat(result.issues()).contains(new Imports.IssueCount("supply.area.empty", 1));
        assertThat(supplied())
                .containsExactly(
                        "h1 area 50 2024-06-30 ",
                        "h2 area 50 2024-06-30 ",
                        "h3 area 50 2024-06-30 2024-12-31",
                        "h4 area 50 2024-06-30 2024-12-31");
        operations.undo(TestFile.SCOPE, result.operation(), "falsche Datei");
        assertThat(supplied()).hasSize(4).allMatch(s -> s.endsWith("2024-06-30 "));
    }

    @Test
    void areasOfPlansAreProspectsAndListsKeepTheirOwnSource() throws IOException {
        String list = "strasse;hausnummer;plz;technologie;download\nDorfstraße;1;01683;FTTC;100\n";
        run("liste.csv", list, "2024-06-30", "Netz A (Demo)", false);
        run("a.geojson", collection(area("FTTC", "50", 380_050, 380_150)), "2024-06-30", null, false);
        assertThat(supplied()).containsExactly("h1 area 50 2024-06-30 ", "h1 operator 100 2024-06-30 ");
        String plan = collection(area("FTTH", "1000", 380_050, 380_250))
                .replace("\"upload_mbit\"", "\"art\": \"zugesagt\", \"bis\": \"2028-12-31\", \"upload_mbit\"");
        assertThat(run("plan.geojson", plan, "2024-06-30", null, false).counts().written())
                .isEqualTo(2);
        assertThat(jdbc.sql("select kind || ' ' || expected_to from coverage.prospect where rec_to is null")
                        .query(String.class)
                        .list())
                .containsExactly("COMMITTED 2028-12-31", "COMMITTED 2028-12-31");
    }
}

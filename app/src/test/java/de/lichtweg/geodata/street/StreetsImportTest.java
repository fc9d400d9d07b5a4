package de.lichtweg.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.layer.DecodedTile;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.geodata.layer.app.Tiles;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class StreetsImportTest {

    private static final Scope SCOPE = Scope.system("test");
    private static final Envelope EVERYWHERE = new Envelope(0, 1e6, 5e6, 6e6);
    private static final String STREETS = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25833"}},
             "features": [
              {"type": "Feature", "properties": {"osm_id": 20, "highway": "residential", "name": "Bäckerweg", "surface": "asphalt"},
               "geometry": {"type": "LineString", "coordinates": [[393000.1, 5668000], [393100, 5668100.7]]}},
              {"type": "Feature", "properties": {"osm_id": 21, "highway": "primary_link", "bridge": "yes"},
               "geometry": {"type": "MultiLineString", "coordinates": [[[393100, 5668100.7], [393200, 5668100]], [[393300, 5668100], [393400, 5668100]]]}},
              {"type": "Feature", "properties": {"osm_id": 22, "highway": "residential"},
               "geometry": {"type": "Point", "coordinates": [393100, 5668100]}}]}
            """;

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    Streets streets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tiles tiles;

    @Autowired
    InstallationCrs crs;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void none() {
        jdbc.sql("truncate geodata.street").update();
    }

    private Result run(String text, String day, boolean complete) throws IOException {
        Path file = Files.writeString(folder.resolve("strassen.geojson"), text);
        Request request = new Request(
                SCOPE, null, LocalDate.parse(day), null, null, complete, true, false, null, "strassen.geojson", "");
        return imports.run("auto", file, request, Map.of(), null);
    }

    private List<String> known(AsOf asOf) {
        return streets.within(SCOPE, EVERYWHERE, Streets.ALL, asOf).stream()
                .map(s -> s.externalId() + " " + s.kind() + " " + s.name() + " " + s.bridge())
                .sorted()
                .toList();
    }

    private static AsOf on(String day) {
        return new AsOf(LocalDate.parse(day), null);
    }

    @Test
    void theMapDrawsWideStreetsFarOffAndAllOfThemNearBy() throws IOException {
        run(STREETS, "2024-01-01", false);
        assertThat(drawn(11, on("2024-06-01"))).containsOnlyKeys("main");
        Map<String, List<DecodedTile.Feature>> near = drawn(14, on("2024-06-01"));
        assertThat(near).containsOnlyKeys("main", "local");
        assertThat(near.get("local"))
                .singleElement()
                .satisfies(f -> assertThat(f.properties()).containsEntry("name", "Bäckerweg"));
        assertThat(drawn(14, on("2023-06-01"))).isEmpty();
    }

    /** The tile that holds the first street's beginning. */
    private Map<String, List<DecodedTile.Feature>> drawn(int zoom, AsOf asOf) {
        double[] at = {393_050, 5_668_050};
        crs.to(Crs.WGS84).transform(at);
        Tile tile = new Tile(
                zoom,
                (int) World.ofLongitude(at[0]) >> World.BITS - zoom,
                (int) World.ofLatitude(at[1]) >> World.BITS - zoom);
        Tiles.Answer answer = tiles.get(SCOPE, "streets", new MapQuestion(asOf, Map.of()), tile, "");
        return answer.gzip().length == 0
                ? Map.of()
                : DecodedTile.unpacked(answer.gzip()).parts();
    }

    @Test
    void linesComeInPiecesAndMeetAtTheVerySamePosition() throws IOException {
        Result result = run(STREETS, "2024-01-01", false);
        assertThat(result.counts().accepted()).isEqualTo(2);
        assertThat(result.issues()).contains(new Imports.IssueCount("street.line", 1));
        assertThat(known(on("2024-01-01")))
                .containsExactly(
                        "way/20 RESIDENTIAL Bäckerweg false", "way/21 PRIMARY  true", "way/21/2 PRIMARY  true");
        List<Street> near =
                streets.within(SCOPE, new Envelope(new Coordinate(393100, 5668100.7)), Streets.ALL, on("2024-01-01"));
        assertThat(near).hasSize(2);
        assertThat(near.get(0).line().getCoordinates()).contains(new Coordinate(393100, 5668100.7));
        assertThat(near.get(1).line().getCoordinates()).contains(new Coordinate(393100, 5668100.7));
        assertThat(streets.within(SCOPE, EVERYWHERE, Set.of(StreetKind.RESIDENTIAL), on("2024-01-01")))
                .hasSize(1);
        assertThat(streets.extent(SCOPE)).isEqualTo(new Envelope(393000.1, 393400, 5668000, 5668100.7));
        assertThat(streets.sources(SCOPE))
                .extracting(Streets.Source::attribution)
                .containsExactly("© OpenStreetMap-Mitwirkende");
        assertThat(run(STREETS, "2024-01-01", false).operation()).isZero();
    }

    @Test
    void aNewerWholeFileEndsWhatItDoesNotNameAndUndoBringsItBack() throws IOException {
        long first = run(STREETS, "2024-01-01", false).operation();
        String second = STREETS.replace("\"osm_id\": 21", "\"osm_id\": 23").replace("Bäckerweg", "Bäckergasse");
        Result result = run(second, "2025-01-01", true);
        assertThat(known(on("2025-06-01")))
                .containsExactly(
                        "way/20 RESIDENTIAL Bäckergasse false", "way/23 PRIMARY  true", "way/23/2 PRIMARY  true");
        assertThat(known(on("2024-06-01")))
                .contains("way/20 RESIDENTIAL Bäckerweg false")
                .hasSize(3);
        assertThat(streets.operation(SCOPE)).isEqualTo(result.operation()).isGreaterThan(first);
        assertThatThrownBy(() -> run(STREETS, "2023-01-01", false))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("street.older"));
        operations.undo(SCOPE, result.operation(), "falsche Datei");
        assertThat(known(on("2025-06-01")))
                .contains("way/20 RESIDENTIAL Bäckerweg false")
                .hasSize(3);
    }
}

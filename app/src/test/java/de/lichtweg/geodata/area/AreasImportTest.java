package de.lichtweg.geodata.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.area.store.AreaStore;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.IssueCount;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.layer.DecodedTile;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.geodata.layer.app.Tiles;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.error.NotFound;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Water and built-up areas: from any file of polygons or from OpenStreetMap, onto the map and off it again. */
@LichtwegTest
class AreasImportTest {

    private static final Scope SCOPE = Scope.system("test");
    private static final Envelope EVERYWHERE = new Envelope(0, 1e6, 5e6, 6e6);
    private static final String AREAS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"objid": "w1", "objart": "AX_Fliessgewaesser", "name": "Elbe"},
               "geometry": {"type": "Polygon", "coordinates": [[[13.46, 51.15], [13.48, 51.15], [13.48, 51.17], [13.46, 51.17], [13.46, 51.15]]]}},
              {"type": "Feature", "properties": {"objid": "s1", "objart": "AX_Ortslage", "name": ""},
               "geometry": {"type": "Polygon", "coordinates": [[[13.49, 51.15], [13.50, 51.15], [13.50, 51.16], [13.49, 51.16], [13.49, 51.15]]]}},
              {"type": "Feature", "properties": {"objid": "b1", "objart": "Fluss", "name": "Triebisch"},
               "geometry": {"type": "LineString", "coordinates": [[13.46, 51.14], [13.47, 51.15]]}},
              {"type": "Feature", "properties": {"objid": "f1", "objart": "AX_Wald", "name": ""},
               "geometry": {"type": "Polygon", "coordinates": [[[13.5, 51.1], [13.6, 51.1], [13.6, 51.2], [13.5, 51.1]]]}},
              {"type": "Feature", "properties": {"objid": "p1", "objart": "Wasser", "name": ""},
               "geometry": {"type": "Point", "coordinates": [13.5, 51.1]}}]}
            """;

    /** A lake of two ways with an island, a pond, a river, and a lake of which the file holds a part. */
    private static final String OSM = """
            <osm version="0.6">
             <node id="1" lon="13.40" lat="51.10"/><node id="2" lon="13.44" lat="51.10"/><node id="3" lon="13.44" lat="51.14"/><node id="4" lon="13.40" lat="51.14"/>
             <node id="5" lon="13.41" lat="51.11"/><node id="6" lon="13.42" lat="51.11"/><node id="7" lon="13.42" lat="51.12"/>
             <node id="8" lon="13.45" lat="51.11"/><node id="9" lon="13.46" lat="51.11"/><node id="10" lon="13.46" lat="51.12"/>
             <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/></way>
             <way id="2"><nd ref="1"/><nd ref="4"/><nd ref="3"/></way>
             <way id="3"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="5"/></way>
             <way id="4"><nd ref="8"/><nd ref="9"/><nd ref="10"/><nd ref="8"/><tag k="natural" v="water"/><tag k="name" v="Teich"/></way>
             <way id="5"><nd ref="4"/><nd ref="8"/><tag k="waterway" v="river"/><tag k="name" v="Elbe"/></way>
             <way id="6"><nd ref="8"/><nd ref="99"/><nd ref="10"/><nd ref="8"/><tag k="natural" v="water"/></way>
             <relation id="7"><member type="way" ref="1" role="outer"/><member type="way" ref="2" role="outer"/><member type="way" ref="3" role="inner"/><tag k="type" v="multipolygon"/><tag k="natural" v="water"/><tag k="name" v="See"/></relation>
            </osm>
            """;

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    AreaStore areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tiles tiles;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void none() {
        jdbc.sql("truncate geodata.area").update();
    }

    private Result run(String name, String text, String day, boolean complete) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Request request =
                new Request(SCOPE, null, LocalDate.parse(day), null, null, complete, true, false, null, name, "");
        return imports.run("auto", file, request, Map.of(), null);
    }

    private List<String> on(String day) {
        return areas.list(SCOPE, EVERYWHERE, LocalDate.parse(day), operations.latest()).stream()
                .map(a -> a.kind() + " " + a.externalId() + " " + a.name())
                .toList();
    }

    private Map<String, List<DecodedTile.Feature>> drawn(int zoom) {
        Tile tile = new Tile(
                zoom,
                (int) World.ofLongitude(13.47) >> World.BITS - zoom,
                (int) World.ofLatitude(51.155) >> World.BITS - zoom);
        Tiles.Answer answer = tiles.get(SCOPE, "areas", new MapQuestion(AsOf.NOW, Map.of()), tile, "");
        return answer.gzip().length == 0
                ? Map.of()
                : DecodedTile.unpacked(answer.gzip()).parts();
    }

    @Test
    void polygonsWithAClassComeInTheRestIsSaidAndTheMapDrawsThem() throws IOException {
        assertThatThrownBy(() -> drawn(10)).isInstanceOf(NotFound.class);
        Result result = run("flaechen.geojson", AREAS, "2024-01-01", false);
        assertThat(result.counts().accepted()).isEqualTo(3);
        assertThat(result.issues()).contains(new IssueCount("area.kind", 1), new IssueCount("area.shape", 1));
        assertThat(on("2024-06-01")).containsExactly("BUILT_UP s1 ", "WATER b1 Triebisch", "WATER w1 Elbe");
        assertThat(on("2023-06-01")).isEmpty();
        assertThat(drawn(10)).containsOnlyKeys("built", "water", "course");
        assertThat(run("flaechen.geojson", AREAS, "2024-07-01", false).operation())
                .isZero();
    }

    @Test
    void aNewerWholeFileEndsWhatItDoesNotNameAndUndoBringsItBack() throws IOException {
        run("flaechen.geojson", AREAS, "2024-01-01", false);
        Result second = run("neu.geojson", AREAS.replace("\"s1\"", "\"s2\""), "2025-01-01", true);
        assertThat(on("2025-06-01")).contains("BUILT_UP s2 ").doesNotContain("BUILT_UP s1 ");
        assertThat(on("2024-06-01")).contains("BUILT_UP s1 ");
        assertThatThrownBy(() -> run("alt.geojson", AREAS, "2023-01-01", false))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("area.older"));
        operations.undo(SCOPE, second.operation(), "falsche Datei");
        assertThat(on("2025-06-01")).contains("BUILT_UP s1 ");
    }

    @Test
    void openStreetMapGivesLakesWithIslandsRiversAndNoHalves() throws IOException {
        Result result = run("elbe.osm", OSM, "2024-01-01", false);
        assertThat(result.counts().accepted()).isEqualTo(3);
        assertThat(on("2024-01-01")).containsExactly("WATER relation/7 See", "WATER way/4 Teich", "WATER way/5 Elbe");
        Area lake = areas.list(SCOPE, EVERYWHERE, LocalDate.parse("2024-01-01"), operations.latest())
                .getFirst();
        assertThat(lake.shape().getNumGeometries()).isEqualTo(1);
        assertThat(((org.locationtech.jts.geom.Polygon) lake.shape().getGeometryN(0)).getNumInteriorRing())
                .isEqualTo(1);
        assertThat(areas.sources(SCOPE))
                .extracting(s -> s.attribution())
                .containsExactly("© OpenStreetMap-Mitwirkende");
    }
}

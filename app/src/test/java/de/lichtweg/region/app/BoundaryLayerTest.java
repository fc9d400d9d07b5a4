package de.lichtweg.region.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.DecodedTile;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two neighbours with a winding boundary between them, and one that was merged away in 2016. */
@LichtwegTest
@TestInstance(Lifecycle.PER_CLASS)
class BoundaryLayerTest {

    private static final Scope ANYBODY = Scope.anonymous();
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double WEST = 380_000;
    private static final double SOUTH = 5_650_000;

    @Autowired
    BoundaryLayer layer;

    @Autowired
    Operations operations;

    @Autowired
    InstallationCrs crs;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void threeMunicipalities() {
        write(n -> {
            municipality(n, "14627180", "Nossen", "Stadt", half(true));
            municipality(n, "14627210", "Priestewitz", "Gemeinde", half(false));
            municipality(
                    n, "14627280", "Tauscha", "Gemeinde", SHAPES.toGeometry(box(WEST + 40_000, SOUTH, 5_000, 5_000)));
        });
    }

    private void write(java.util.function.LongConsumer work) {
        operations.write(Scope.system("test"), new Draft("import.regions", "test", null, "", ""), number -> {
            work.accept(number);
            return number;
        });
    }

    private void municipality(long operation, String key, String name, String type, Geometry area) {
        jdbc.sql("""
                        -- one municipality
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, :name, :type, 'test', '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("name", name)
                .param("type", type)
                .param("n", operation)
                .update();
        jdbc.sql("""
                        -- its boundary
                        insert into region.boundary (key, source, geometry, valid_from, rec_from)
                        values (:key, 'test', :wkb, '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("wkb", new WKBWriter().write(area))
                .param("n", operation)
                .update();
    }

    private static Envelope box(double west, double south, double width, double height) {
        return new Envelope(west, west + width, south, south + height);
    }

    /** Western or eastern half of 20 km, with a corner every 20 m on the common side. */
    private static Geometry half(boolean western) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i <= 500; i++) {
            ring.add(new Coordinate(WEST + 10_000 + 300 * Math.sin(i / 3.0), SOUTH + 20 * i));
        }
        double far = western ? WEST : WEST + 20_000;
        ring.add(new Coordinate(far, SOUTH + 10_000));
        ring.add(new Coordinate(far, SOUTH));
        ring.add(ring.getFirst());
        return SHAPES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private List<Tile> around(int zoom) {
        Envelope box = World.of(SHAPES.toGeometry(box(WEST, SOUTH, 45_000, 10_000)), crs.to(Crs.WEB_MERCATOR))
                .getEnvelopeInternal();
        List<Tile> all = new ArrayList<>();
        for (int x = (int) box.getMinX() >> 30 - zoom; x <= (int) box.getMaxX() >> 30 - zoom; x++) {
            for (int y = (int) box.getMinY() >> 30 - zoom; y <= (int) box.getMaxY() >> 30 - zoom; y++) {
                all.add(new Tile(zoom, x, y));
            }
        }
        return all;
    }

    private DecodedTile drawn(String day, Tile tile) {
        VectorTile into = new VectorTile();
        layer.draw(ANYBODY, question(day), tile, into);
        return into.isEmpty() ? new DecodedTile(Map.of()) : DecodedTile.of(into.toBytes());
    }

    private static MapQuestion question(String day) {
        return new MapQuestion(new AsOf(LocalDate.parse(day), null), Map.of());
    }

    @Test
    void everyNameStandsInExactlyOneTile() {
        for (int zoom : List.of(6, 9, 13)) {
            List<Object> names = new ArrayList<>();
            for (Tile tile : around(zoom)) {
                DecodedTile read = drawn("2026-06-30", tile);
                read.part("town-label")
                        .forEach(f -> names.add("town " + f.properties().get("name")));
                read.part("municipality-label")
                        .forEach(f -> names.add(f.properties().get("name")));
            }
            assertThat(names).as("zoom " + zoom).containsExactlyInAnyOrder("town Nossen", "Priestewitz");
        }
    }

    @Test
    void neighboursKeepTouchingHoweverFarOneLooks() {
        for (int zoom : List.of(8, 9, 11, 14)) {
            for (Tile tile : around(zoom)) {
                List<Geometry> areas = drawn("2026-06-30", tile).part("municipality").stream()
                        .map(DecodedTile.Feature::geometry)
                        .toList();
                if (areas.size() == 2) {
                    double overlap = areas.get(0).intersection(areas.get(1)).getArea();
                    Geometry both = areas.get(0).union(areas.get(1));
                    assertThat(overlap).as("overlap in " + tile).isCloseTo(0, within(1.0));
                    assertThat(both.getNumGeometries()).as("gap in " + tile).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void aTileOfTheWholeIsDrawnWithFewerCorners() {
        int far = corners(8);
        int near = corners(14);
        assertThat(far).isBetween(8, near / 2);
    }

    private int corners(int zoom) {
        return around(zoom).stream()
                .flatMap(t -> drawn("2026-06-30", t).part("municipality").stream())
                .mapToInt(f -> f.geometry().getNumPoints())
                .sum();
    }

    @Test
    void aMunicipalityIsDrawnAsLongAsThereIsOne() {
        assertThat(keys("2015-12-31")).contains("14627280");
        assertThat(keys("2016-01-01")).doesNotContain("14627280").contains("14627180");
    }

    private List<Object> keys(String day) {
        return around(8).stream()
                .flatMap(t -> drawn(day, t).part("municipality").stream())
                .map(f -> f.properties().get("key"))
                .distinct()
                .toList();
    }

    @Test
    void anImportOfRegionsMakesNewTiles() {
        String before = layer.version(ANYBODY, question("2026-06-30"));
        assertThat(layer.version(ANYBODY, question("2026-06-30"))).isEqualTo(before);
        assertThat(layer.version(ANYBODY, question("2026-07-01"))).isNotEqualTo(before);
        write(n -> {});
        assertThat(layer.version(ANYBODY, question("2026-06-30"))).isNotEqualTo(before);
    }
}

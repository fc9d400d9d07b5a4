package de.lichtweg.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What is written is what a library reads that knows the specification from elsewhere. */
class VectorTileTest {

    /** A tile whose units are those of the world: easy to think in. */
    private static final Tile TILE = new Tile(18, 100, 200);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261127})
    void pointsComeBackWithTheirNumbersAndProperties(long seed) {
        Random random = new Random(seed);
        VectorTile tile = new VectorTile();
        VectorTile.Part part = tile.part("addresses");
        List<DecodedTile.Feature> written = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            long id = 1 + random.nextLong(1L << (1 + random.nextInt(40)));
            int x = random.nextInt(VectorTile.EXTENT);
            int y = random.nextInt(VectorTile.EXTENT);
            long number = random.nextInt(300);
            String text = "Straße " + random.nextInt(40);
            part.point(id, x, y, part.property("class", number), part.property("name", text));
            written.add(new DecodedTile.Feature(
                    id, SHAPES.createPoint(new Coordinate(x, y)), Map.of("class", number, "name", text)));
        }
        List<DecodedTile.Feature> read = DecodedTile.of(tile.toBytes()).part("addresses");
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            assertThat(read.get(i).id()).isEqualTo(written.get(i).id());
            assertThat(read.get(i).properties()).isEqualTo(written.get(i).properties());
            assertThat(read.get(i).geometry().equalsExact(written.get(i).geometry()))
                    .isTrue();
        }
    }

    @Test
    void aPolygonWithAHoleComesBackAndIsCutToTheTile() {
        Geometry lake = world(
                "POLYGON((-500 100, 300 100, 300 400, -500 400, -500 100), (50 200, 50 300, 150 300, 150 200, 50 200))");
        VectorTile tile = new VectorTile();
        tile.part("areas").shape(7, lake, TILE, tile.part("areas").property("name", "Elbe"));
        DecodedTile.Feature read = DecodedTile.of(tile.toBytes()).part("areas").getFirst();
        assertThat(read.id()).isEqualTo(7);
        assertThat(read.properties()).containsEntry("name", "Elbe");
        Polygon polygon = (Polygon) read.geometry();
        assertThat(polygon.getNumInteriorRing()).isEqualTo(1);
        double kept = (300.0 + VectorTile.BUFFER) * 300 - 100 * 100;
        assertThat(polygon.getArea()).isCloseTo(kept, within(0.5));
        assertThat(polygon.getEnvelopeInternal().getMinX()).isEqualTo(-VectorTile.BUFFER);
    }

    @Test
    void aRingMayBeGivenEitherWayRound() {
        VectorTile tile = new VectorTile();
        VectorTile.Part part = tile.part("areas");
        part.shape(1, world("POLYGON((10 10, 90 10, 90 90, 10 90, 10 10))"), TILE);
        part.shape(2, world("POLYGON((10 10, 10 90, 90 90, 90 10, 10 10))"), TILE);
        part.ring(3, new int[] {10, 10, 90, 10, 90, 90, 10, 90});
        assertThat(DecodedTile.of(tile.toBytes()).part("areas"))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f.geometry().getArea()).isCloseTo(6400, within(0.5)));
    }

    @Test
    void linesAreCutIntoTheirPiecesAndWhatLiesOutsideIsLeftOut() {
        VectorTile tile = new VectorTile();
        VectorTile.Part part = tile.part("lines");
        part.shape(0, world("LINESTRING(100 100, 100 -900, 200 -900, 200 100)"), TILE);
        part.shape(0, world("LINESTRING(5000 100, 6000 100)"), TILE);
        List<DecodedTile.Feature> read = DecodedTile.of(tile.toBytes()).part("lines");
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().geometry().getNumGeometries()).isEqualTo(2);
        assertThat(read.getFirst().geometry().getLength()).isCloseTo(2 * (100.0 + VectorTile.BUFFER), within(0.5));
    }

    @Test
    void partsWithoutFeaturesAreNotWritten() {
        VectorTile tile = new VectorTile();
        tile.part("nothing").property("name", "unused");
        assertThat(tile.isEmpty()).isTrue();
        assertThat(tile.toBytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 14, 18})
    void aPlaceIsInExactlyOneTileOfAZoom(int zoom) {
        int x = (int) World.ofLongitude(13.4737);
        int y = (int) World.ofLatitude(51.1636);
        Tile tile = new Tile(zoom, x >> 30 - zoom, y >> 30 - zoom);
        assertThat(tile.holds(x, y)).isTrue();
        assertThat(tile.envelope(0).contains(x, y)).isTrue();
        assertThat(World.longitude(x)).isCloseTo(13.4737, within(1e-6));
        assertThat(World.latitude(y)).isCloseTo(51.1636, within(1e-6));
    }

    /** Geometry in units of the tile, brought into those of the world. */
    private static Geometry world(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            geometry.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
                c.x += TILE.west();
                c.y += TILE.north();
            });
            geometry.geometryChanged();
            return geometry;
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}

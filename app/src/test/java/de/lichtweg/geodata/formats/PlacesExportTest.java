package de.lichtweg.geodata.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Geometries;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON and GeoPackage as a GIS opens them. */
class PlacesExportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int UTM33 = 25833;

    private record Place(
            String name,
            int households,
            double down,
            boolean eligible,
            @Nullable Geometry where) {}

    @TempDir
    private Path folder;

    @Test
    void geoJsonHasDegreesTypedPropertiesAndItsOrigin() throws Exception {
        JsonNode json = JsonMapper.shared()
                .readTree(bytes(TableFormat.GEOJSON, new Place("=Großenhain", 1234, 50.5, true, point())));
        assertThat(json.get("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(json.get("name").stringValue()).isEqualTo("staedte_in_sachsen");
        assertThat(json.get("description").stringValue())
                .contains("Demodaten", "Stichtag 30.06.2026", "Register: © GeoSN, dl-de/by-2-0");
        assertThat(json.get("herkunft").get("Lizenz Register").stringValue()).isEqualTo("© GeoSN, dl-de/by-2-0");
        assertThat(json.get("herkunft").get("Filter").stringValue()).isEqualTo("unter 100 Mbit/s");
        JsonNode feature = json.get("features").get(0);
        assertThat(feature.get("properties").toString())
                .isEqualTo("{\"ort\":\"=Großenhain\",\"haushalte\":1234,\"down\":50.5,\"tag\":\"2026-11-23\","
                        + "\"geom\":true,\"Hinweis\":\"Demodaten\"}");
        assertThat(feature.get("geometry").get("coordinates").get(0).doubleValue())
                .isBetween(13.52, 13.54);
        assertThat(feature.get("geometry").get("coordinates").get(1).doubleValue())
                .isBetween(51.28, 51.30);
    }

    @Test
    void aRowWithoutAPlaceIsAFeatureWithoutGeometry() throws Exception {
        Place nowhere = new Place("Nirgends", 0, Double.NaN, false, null);
        JsonNode feature = JsonMapper.shared()
                .readTree(bytes(TableFormat.GEOJSON, nowhere))
                .get("features")
                .get(0);
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.get("properties").get("down").isNull()).isTrue();
        assertThat(packaged(nowhere))
                .singleElement()
                .extracting(Feature::geometry)
                .isNull();
    }

    @Test
    void polygonsWithHolesAndPartsKeepTheirShape() throws Exception {
        for (String shape : List.of(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "MULTILINESTRING ((0 0, 3 4), (5 5, 6 6))")) {
            Geometry drawn = shape(shape);
            Path file = file(TableFormat.GEOJSON, List.of(new Place("x", 0, 0, true, drawn)), true);
            try (GeoJsonReader reader = new GeoJsonReader(Files.newInputStream(file))) {
                assertThat(reader.next().geometry()).isEqualTo(drawn);
            }
            assertThat(packaged(new Place("x", 0, 0, true, drawn)))
                    .singleElement()
                    .extracting(Feature::geometry)
                    .isEqualTo(drawn);
        }
    }

    @Test
    void outerRingsOfGeoJsonRunCounterClockwise() throws Exception {
        Geometry clockwise = shape("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))");
        Path file = file(TableFormat.GEOJSON, List.of(new Place("x", 0, 0, true, clockwise)), true);
        try (GeoJsonReader reader = new GeoJsonReader(Files.newInputStream(file))) {
            assertThat(reader.next().geometry()).isEqualTo(shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"));
        }
    }

    @Test
    void aGeoPackageSaysWhatItIs() throws Exception {
        Path file = file(TableFormat.GPKG, List.of(new Place("Großenhain", 7, 50.5, true, point())), false);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(one(connection, "pragma application_id")).isEqualTo("1196444487");
            assertThat(one(connection, "pragma integrity_check")).isEqualTo("ok");
            assertThat(one(connection, "pragma foreign_key_check")).isEmpty();
            assertThat(one(
                            connection,
                            "select table_name || srs_id || round(min_x) || round(max_y) from gpkg_contents"))
                    .isEqualTo("staedte_in_sachsen25833397500.05682500.0");
            assertThat(one(connection, "select definition from gpkg_spatial_ref_sys where srs_id = 25833"))
                    .startsWith("PROJCS[\"ETRS89 / UTM zone 33N\"")
                    .contains("PARAMETER[\"central_meridian\",15]");
            assertThat(one(connection, "select metadata from gpkg_metadata"))
                    .contains("Demodaten: ", "Lizenz Register: © GeoSN, dl-de/by-2-0", "Filter: unter 100 Mbit/s");
            assertThat(one(
                            connection,
                            "select typeof(haushalte) || typeof(down) || tag || geom_ from staedte_in_sachsen"))
                    .isEqualTo("integerreal2026-11-231");
        }
        GeoPackageReader.Layer layer = GeoPackageReader.layers(file).getFirst();
        assertThat(layer.epsg()).isEqualTo(UTM33);
    }

    @Test
    void rowsAreMadeOneByOne() {
        int[] alive = {0};
        Iterable<Place> rows = () -> {
            Iterator<Integer> numbers = IntStream.range(0, 20_000).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Place next() {
                    alive[0]++;
                    return new Place("Ort " + numbers.next(), 1, 1, true, point());
                }
            };
        };
        int[] writtenAtHalf = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                seen();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                seen();
            }

            private void seen() {
                if (alive[0] > 0 && alive[0] < 10_000) {
                    writtenAtHalf[0]++;
                }
            }
        };
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.XLSX, TableFormat.GEOJSON)) {
            alive[0] = 0;
            writtenAtHalf[0] = 0;
            format.write(table(rows, false), out);
            assertThat(writtenAtHalf[0]).as(format.name()).isPositive();
        }
    }

    @Test
    void aTableWithoutPlacesHasNoMap() {
        Table<String> table = new Table<>("Liste", List.of(), List.of("x"), provenance());
        assertThatThrownBy(() -> TableFormat.GPKG.write(table, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TableFormat.of(false)).containsExactly(TableFormat.CSV, TableFormat.XLSX);
    }

    private List<Feature> packaged(Place place) throws IOException {
        Path file = file(TableFormat.GPKG, List.of(place), false);
        List<Feature> features = new ArrayList<>();
        try (GeoPackageReader reader =
                new GeoPackageReader(file, GeoPackageReader.layers(file).getFirst())) {
            reader.forEachRemaining(features::add);
        }
        return features;
    }

    private Path file(TableFormat format, List<Place> rows, boolean asDrawn) throws IOException {
        Path file = Files.createTempFile(folder, "orte", "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(table(rows, asDrawn), out);
        }
        return file;
    }

    private static byte[] bytes(TableFormat format, Place... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(table(List.of(rows), false), out);
        return out.toByteArray();
    }

    private static Table<Place> table(Iterable<Place> rows, boolean asDrawn) {
        Projection degrees = Projection.between(new Crs(UTM33), Crs.WGS84);
        return new Table<>(
                "Städte in Sachsen",
                List.of(
                        Column.text("ort", Place::name),
                        Column.integer("haushalte", Place::households),
                        Column.decimal("down", Place::down),
                        Column.date("tag", p -> DAY),
                        Column.yesNo("geom", Place::eligible)),
                rows,
                provenance(),
                new Geometries<>(UTM33, "GEOMETRY", Place::where, g -> asDrawn ? g : degrees.transform(g)));
    }

    private static Provenance provenance() {
        return new Provenance(
                "Register",
                LocalDate.of(2026, 6, 30),
                null,
                DAY,
                true,
                List.of(new Provenance.Fact("Filter", "unter 100 Mbit/s")),
                List.of(
                        new Provenance.Licence("Register", "dl-de/by-2-0", "© GeoSN"),
                        new Provenance.Licence("Eigenes", "", "")));
    }

    private static Geometry point() {
        return new GeometryFactory().createPoint(new Coordinate(397_500, 5_682_500));
    }

    private static Geometry shape(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}

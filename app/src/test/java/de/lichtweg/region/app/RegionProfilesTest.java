package de.lichtweg.region.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;

@LichtwegTest
class RegionProfilesTest {

    private static final Scope SCOPE = Scope.system("test");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    @Autowired
    BoundaryProfile boundaries;

    @Autowired
    RegisterProfile register;

    @Autowired
    Operations operations;

    @Autowired
    Regions regions;

    private record FakeRow(
            long number,
            Map<String, String> values,
            @Nullable Geometry geometry) implements Row {
        @Override
        public String get(String field) {
            return values.getOrDefault(field, "");
        }
    }

    private record FakeRows(List<Row> rows, int epsg) implements ImportProfile.Rows {
        @Override
        public Set<String> columns() {
            return rows.getFirst().values().keySet();
        }

        @Override
        public long estimate() {
            return rows.size();
        }

        @Override
        public Iterator<Row> iterator() {
            return rows.iterator();
        }
    }

    private final List<String> kinds = new ArrayList<>();

    private final ImportProfile.Issues issues = new ImportProfile.Issues() {
        @Override
        public void add(
                ImportProfile.Severity severity, @Nullable Row row, String column, String kind, Object... arguments) {
            kinds.add(kind);
        }

        @Override
        public void progress(long done, long total) {}
    };

    private static Row square(long number, String ags, String name, double lon, double lat) {
        Coordinate[] ring = {
            new Coordinate(lon, lat),
            new Coordinate(lon, lat + 0.1),
            new Coordinate(lon + 0.1, lat + 0.1),
            new Coordinate(lon + 0.1, lat),
            new Coordinate(lon, lat)
        };
        return new FakeRow(number, Map.of("ags", ags, "name", name), new GeometryFactory().createPolygon(ring));
    }

    private static ImportProfile.Request request(String fileName) {
        return new ImportProfile.Request(SCOPE, null, DAY, null, null, null, true, false, null, fileName, "");
    }

    private Plan run(ImportProfile profile, String fileName, Row... rows) {
        return operations.write(
                SCOPE, new Operations.Draft("import." + profile.key(), "test", null, fileName, ""), number -> {
                    Plan plan = profile.plan(request(fileName), new FakeRows(List.of(rows), 4326), issues);
                    plan.write(number);
                    return plan;
                });
    }

    @Test
    void boundariesGoInOnceAndFindTheMunicipalityOfAPoint() {
        Row nossen = square(1, "14627180", "Nossen, Stadt", 13.3, 51.0);
        Row wrong = square(2, "1462", "Kreis", 13.6, 51.0);
        Plan first = run(boundaries, "vg5000_2021.geojson", nossen, wrong);
        assertThat(first.counts()).isEqualTo(new Plan.Counts(2, 1, 1, 0, 2));
        assertThat(kinds).containsExactly("region.key");
        Geometry area = regions.boundary(new RegionKey("14627180"), DAY);
        assertThat(area).isNotNull();
        Coordinate inside = java.util.Objects.requireNonNull(area).getCentroid().getCoordinate();
        assertThat(regions.locate(inside.x, inside.y, DAY)).contains(new RegionKey("14627180"));
        assertThat(regions.locate(0, 0, DAY)).isEmpty();

        Plan again = run(boundaries, "vg5000_2021.geojson", nossen, wrong);
        assertThat(again.counts()).isEqualTo(new Plan.Counts(2, 1, 1, 1, 0));
    }

    @Test
    void registersBringInhabitantsLocalitiesAndMergers() {
        run(
                register,
                "register.csv",
                new FakeRow(
                        2,
                        Map.of("ags", "146270250250", "name", "Schönfeld", "population", "1.886", "stand", "20231130"),
                        null),
                new FakeRow(3, Map.of("ags", "14627250", "locality", "Linz"), null),
                new FakeRow(4, Map.of("ags", "14627250", "locality", "LINZ"), null),
                new FakeRow(5, Map.of("ags", "14627330", "successor", "14627250", "effective", "01.01.2010"), null));
        RegionKey schoenfeld = new RegionKey("14627250");
        assertThat(regions.get(schoenfeld, DAY).population()).isEqualTo(1886);
        assertThat(regions.get(schoenfeld, DAY).populationAsOf()).isEqualTo(LocalDate.of(2023, 11, 30));
        assertThat(regions.children(schoenfeld, DAY)).extracting(Region::name).containsExactly("Linz");
        assertThat(regions.resolve(new RegionKey("14627330"), DAY)).isEqualTo(schoenfeld);
        assertThat(regions.path(new RegionKey("14627250-001"), DAY))
                .extracting(Region::name)
                .containsExactly("Sachsen", "Landkreis Meißen", "Schönfeld", "Linz");
    }

    @Test
    void undoTakesTheBoundariesBack() {
        run(boundaries, "vg250_2016.geojson", square(1, "14627010", "Coswig", 13.5, 51.1));
        assertThat(regions.find(new RegionKey("14627010"), DAY)).isPresent();
        operations.undo(SCOPE, operations.latest(), "falsche Datei");
        assertThat(regions.find(new RegionKey("14627010"), DAY)).isEmpty();
    }

    @Test
    void theDistrictsOfSaxonyAreKnownFromTheBeginning() {
        assertThat(regions.children(new RegionKey("14"), DAY)).hasSize(13);
    }

    @Test
    void sumsAndLevelsThatAreNotKeptGoByWithANoticeAndABrokenKeyDoesNot() {
        Plan plan = run(
                register,
                "kreise_2018.xlsx",
                new FakeRow(8, Map.of("ags", "14", "type", "Sachsen"), null),
                new FakeRow(9, Map.of("ags", "146", "type", "Direktionsbezirk Dresden"), null),
                new FakeRow(10, Map.of("ags", "0811", "type", "Region Stuttgart"), null),
                new FakeRow(11, Map.of("ags", "1001", "name", "Flensburg", "type", "Kreisfreie Stadt"), null),
                new FakeRow(12, Map.of("ags", "", "name", "Insgesamt", "population", "4077937"), null),
                new FakeRow(13, Map.of("ags", "", "name", "Nossen", "population", "10512"), null));
        assertThat(plan.counts()).isEqualTo(new Plan.Counts(6, 5, 1, 3, 2));
        assertThat(kinds).containsExactly("region.level", "region.level", "region.total", "region.key");
        assertThat(regions.get(new RegionKey("01001"), DAY).name()).isEqualTo("Flensburg");
        assertThat(regions.get(new RegionKey("14"), DAY))
                .returns("Sachsen", Region::name)
                .returns("Freistaat", Region::type);
    }

    @Test
    void aMunicipalityWithoutANameIsCalledByItsKeyUntilSomebodyNamesIt() {
        RegionKey key = new RegionKey("14522450");
        run(register, "gemeinden_2018.json", new FakeRow(1, Map.of("ags", key.value(), "population", "900"), null));
        assertThat(kinds).containsExactly("region.name");
        assertThat(regions.get(key, DAY))
                .returns("Gemeinde 14522450", Region::name)
                .returns(900, Region::population);
        run(boundaries, "vg250_2016.geojson", square(1, key.value(), "Ostrau", 13.1, 51.2));
        assertThat(regions.get(key, LocalDate.of(2018, 6, 30)).name()).isEqualTo("Ostrau");
        kinds.clear();
        run(register, "gemeinden_2018.json", new FakeRow(1, Map.of("ags", key.value(), "population", "901"), null));
        assertThat(kinds).isEmpty();
    }
}

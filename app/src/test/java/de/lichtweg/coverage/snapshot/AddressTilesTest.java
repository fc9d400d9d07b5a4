package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.MapArea;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.DecodedTile;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.geodata.layer.app.Tiles;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tiles against the list of addresses, for whoever may see it and whoever may not. */
@LichtwegTest
@TestInstance(Lifecycle.PER_CLASS)
class AddressTilesTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final int LIMIT_BYTES = 150_000;

    /** South-west corner of the town, metres in EPSG:25833; it is 9 km wide, its east is another municipality. */
    private static final double WEST = 380_000;

    private static final double SOUTH = 5_650_000;

    /** Addresses that stand within 200 m. */
    private static final int CROWD = 25_000;

    @Autowired
    Ledger ledger;

    @Autowired
    Tiles tiles;

    @Autowired
    Operations operations;

    @Autowired
    Operators operators;

    @Autowired
    InstallationCrs crs;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void addressesOfTwoMunicipalities() {
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
        int a = operators.register("Netz A (Test)").id();
        int b = operators.register("Netz B (Test)").id();
        write(n -> {
            region(n, "14627180", "Nossen", WEST);
            region(n, "14627210", "Priestewitz", WEST + 9_000);
            // 4,000 over both municipalities, a village of 6,000 in the middle of the town
            addresses(n, 1, 4_000, WEST, SOUTH, 18_000, 9_000);
            addresses(n, 10_001, 6_000, WEST + 4_000, SOUTH + 4_000, 1_200, 1_200);
            offers(n, a, b);
        });
    }

    private void write(java.util.function.LongConsumer work) {
        operations.write(Scope.system("test"), new Draft("import.regions", "test", null, "", ""), number -> {
            work.accept(number);
            return number;
        });
    }

    private void region(long operation, String key, String name, double west) {
        jdbc.sql("""
                        -- one municipality
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, :name, 'Gemeinde', 'test', '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("name", name)
                .param("n", operation)
                .update();
        byte[] square = new WKBWriter()
                .write(new GeometryFactory().toGeometry(new Envelope(west, west + 9_000, SOUTH, SOUTH + 9_000)));
        jdbc.sql("""
                        -- its boundary
                        insert into region.boundary (key, source, geometry, valid_from, rec_from)
                        values (:key, 'test', :wkb, '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("wkb", square)
                .param("n", operation)
                .update();
    }

    private void addresses(long operation, int first, int count, double west, double south, int width, int height) {
        Random random = new Random(first);
        int source = source();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {west + random.nextDouble() * width, south + random.nextDouble() * height});
        }
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < count; i++) {
            values.append(i == 0 ? "" : ",").append("(%d,%s,%s)".formatted(first + i, rows.get(i)[0], rows.get(i)[1]));
        }
        jdbc.sql("""
                        -- addresses at given places
                        insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                          house_number, position, usage, households, valid_from, rec_from)
                        select id, :source, id::text, case when x < :border then '14627180' else '14627210' end,
                               'Straße ' || id %% 50, id, point(x, y), 'RESIDENTIAL', 1, '2018-12-31', :n
                          from (values %s) as v (id, x, y)
                        """.formatted(values))
                .param("source", source)
                .param("border", WEST + 9_000)
                .param("n", operation)
                .update();
    }

    private int source() {
        return jdbc.sql("""
                        -- one source
                        insert into coverage.source (key, name, kind, rank) values ('test', 'test', 'operator', 200)
                        on conflict (key) do update set rank = excluded.rank
                        returning id
                        """).query(Integer.class).single();
    }

    /** Fast in the west, slow in the east, every seventh nothing, every eleventh nobody knows. */
    private void offers(long operation, int a, int b) {
        jdbc.sql("""
                        -- one offer an address
                        insert into coverage.supply (address_id, operator_id, source_id, technology, down_kbps, up_kbps,
                          delivery_id, valid_from, rec_from)
                        select address_id, case when address_id % 2 = 0 then :a else :b end, :source,
                               case when address_id % 7 = 0 then 0 when address_id % 3 = 0 then 1 else 4 end,
                               case when address_id % 7 = 0 then 0
                                    else (array[1000000, 250000, 50000, 16000])[1 + address_id % 4] end,
                               10000, 0, '2019-06-30', :n
                          from coverage.address_state
                         where address_id % 11 <> 0
                        """)
                .param("a", a)
                .param("b", b)
                .param("source", source())
                .param("n", operation)
                .update();
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("test", "Test", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    private static Scope coordination() {
        return scope(Role.DISTRICT_COORDINATION, "14627");
    }

    private static MapQuestion question(AddressQuery query, MapDimension dimension) {
        Map<String, List<String>> parameters = new TreeMap<>(query.filters());
        parameters.put("region", List.of(query.region().value()));
        parameters.put("farbe", List.of(dimension.urlName()));
        return new MapQuestion(AsOf.NOW, parameters);
    }

    /** All tiles of a zoom that hold part of both municipalities. */
    private List<Tile> around(int zoom) {
        Envelope box = World.of(
                        new GeometryFactory().toGeometry(new Envelope(WEST, WEST + 18_000, SOUTH, SOUTH + 9_000)),
                        crs.to(Crs.WEB_MERCATOR))
                .getEnvelopeInternal();
        List<Tile> all = new ArrayList<>();
        for (int x = (int) box.getMinX() >> 30 - zoom; x <= (int) box.getMaxX() >> 30 - zoom; x++) {
            for (int y = (int) box.getMinY() >> 30 - zoom; y <= (int) box.getMaxY() >> 30 - zoom; y++) {
                all.add(new Tile(zoom, x, y));
            }
        }
        return all;
    }

    private DecodedTile decoded(Scope scope, MapQuestion question, Tile tile) {
        byte[] gzip = tiles.get(scope, "addresses", question, tile, "").gzip();
        assertThat(gzip.length).isLessThan(LIMIT_BYTES);
        return DecodedTile.unpacked(gzip);
    }

    private static GridCell cell(DecodedTile.Feature f) {
        return new GridCell((int) f.number("side"), (int) f.number("east"), (int) f.number("north"));
    }

    private static AddressQuery randomQuery(Random random) {
        AddressQuery query = AddressQuery.all(random.nextBoolean() ? DISTRICT : TOWN);
        return switch (random.nextInt(5)) {
            case 0 -> query.with("stage", "OPEN", "UNKNOWN");
            case 1 -> query.with("down_lt", "100");
            case 2 -> query.with("best_operator", "netz-a-test", "none");
            case 3 -> query.with("best", "FTTC").with("band", "50", "200");
            default -> query;
        };
    }

    @ParameterizedTest(name = "zoom {0}")
    @ValueSource(ints = {6, 8, 9, 10, 11})
    void theCellsOfAZoomHoldExactlyTheAddressesOfTheQuery(int zoom) {
        Random random = new Random(zoom);
        for (int i = 0; i < 3; i++) {
            AddressQuery query = randomQuery(random);
            Map<GridCell, Long> counts = new HashMap<>();
            for (Tile tile : around(zoom)) {
                DecodedTile read = decoded(coordination(), question(query, MapDimension.STAGE), tile);
                assertThat(read.part("addresses")).isEmpty();
                for (DecodedTile.Feature f : read.part("cells")) {
                    Long before = counts.put(cell(f), f.number("count"));
                    assertThat(before).as("a cell is the same in every tile").isIn(null, f.number("count"));
                    assertThat(classSum(f)).isEqualTo(f.number("count"));
                }
            }
            LedgerView view = ledger.view(coordination(), AsOf.NOW);
            assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(view.count(query));
            counts.keySet().stream()
                    .limit(20)
                    .forEach(cell -> assertThat(view.count(query.with("cell", cell.code())))
                            .as(cell.code())
                            .isEqualTo(counts.getOrDefault(cell, 0L).intValue()));
        }
    }

    private static long classSum(DecodedTile.Feature f) {
        return f.properties().keySet().stream()
                .filter(k -> k.matches("n\\d+"))
                .mapToLong(f::number)
                .sum();
    }

    @ParameterizedTest(name = "zoom {0}")
    @ValueSource(ints = {14, 15, 16})
    void fromZoom14OnEveryAddressIsInExactlyOneTile(int zoom) {
        Random random = new Random(zoom);
        AddressQuery query = randomQuery(random);
        Set<Long> seen = new HashSet<>();
        for (Tile tile : around(zoom)) {
            DecodedTile read = decoded(coordination(), question(query, MapDimension.STAGE), tile);
            assertThat(read.part("cells")).isEmpty();
            read.part("addresses").forEach(f -> assertThat(seen.add(f.id())).isTrue());
        }
        assertThat(seen).isEqualTo(ids(query));
    }

    private Set<Long> ids(AddressQuery query) {
        Set<Long> ids = new HashSet<>();
        rows(query).forEach(row -> ids.add(row.id()));
        return ids;
    }

    private List<AddressRow> rows(AddressQuery query) {
        return ledger.view(coordination(), AsOf.NOW)
                .list(query, "address", 0, Integer.MAX_VALUE)
                .rows();
    }

    @ParameterizedTest(name = "zoom {0}")
    @ValueSource(ints = {12, 13})
    void inBetweenATileShowsItsAddressesOrCompleteCells(int zoom) {
        AddressQuery query = AddressQuery.all(DISTRICT);
        Map<Tile, Set<Long>> byTile = new HashMap<>();
        Map<GridCell, Integer> byCell = new HashMap<>();
        for (AddressRow row : rows(query)) {
            byTile.computeIfAbsent(tile(row, zoom), t -> new HashSet<>()).add(row.id());
            byCell.merge(GridCell.at(GridCell.sideAt(zoom), row.x(), row.y()), 1, Integer::sum);
        }
        Set<Boolean> kinds = new HashSet<>();
        byTile.forEach((tile, ids) -> {
            DecodedTile read = decoded(coordination(), question(query, MapDimension.STAGE), tile);
            boolean few = ids.size() <= AddressTiles.FEW;
            kinds.add(few);
            assertThat(read.part("addresses").stream().map(DecodedTile.Feature::id))
                    .hasSize(few ? ids.size() : 0)
                    .allMatch(ids::contains);
            assertThat(read.part("cells").isEmpty()).isEqualTo(few);
            read.part("cells")
                    .forEach(f -> assertThat(f.number("count"))
                            .as(cell(f).code())
                            .isEqualTo(byCell.getOrDefault(cell(f), 0).longValue()));
        });
        assertThat(kinds).as("both kinds were seen").hasSize(zoom == 12 ? 2 : kinds.size());
    }

    private Tile tile(AddressRow row, int zoom) {
        double[] xy = {row.x(), row.y()};
        crs.to(Crs.WEB_MERCATOR).transform(xy);
        return new Tile(zoom, (int) World.x(xy[0]) >> 30 - zoom, (int) World.y(xy[1]) >> 30 - zoom);
    }

    @ParameterizedTest
    @EnumSource(MapDimension.class)
    void everyColourIsAFilterOfTheList(MapDimension dimension) {
        LedgerView view = ledger.view(coordination(), AsOf.NOW);
        AddressQuery query = AddressQuery.all(DISTRICT);
        List<MapClass> classes = dimension.classes(view.networks(), view.validOn());
        long[] counts = new long[classes.size()];
        for (Tile tile : around(14)) {
            decoded(coordination(), question(query, dimension), tile)
                    .part("addresses")
                    .forEach(f -> counts[(int) f.number("class")]++);
        }
        for (int i = 0; i < counts.length; i++) {
            String[] values = classes.get(i).values().toArray(String[]::new);
            assertThat(counts[i])
                    .as(classes.get(i).key())
                    .isEqualTo(view.count(query.with(dimension.filter(), values)));
        }
        assertThat(java.util.Arrays.stream(counts).filter(n -> n > 0).count())
                .as("several classes occur")
                .isGreaterThan(2);
    }

    @Test
    void aPolygonARectangleAndACellAreFiltersLikeAnyOther() {
        double[] corner = {WEST + 3_500, SOUTH + 3_500};
        double[] other = {WEST + 5_000, SOUTH + 5_100};
        crs.to(Crs.WGS84).transform(corner);
        crs.to(Crs.WGS84).transform(other);
        AddressQuery all = AddressQuery.all(DISTRICT);
        String box =
                String.format(java.util.Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", corner[0], corner[1], other[0], other[1]);
        String triangle = new MapArea(
                        List.of(new double[] {corner[0], corner[1]}, new double[] {other[0], corner[1]}, new double[] {
                            other[0], other[1]
                        }))
                .text();
        String rest = new MapArea(
                        List.of(new double[] {corner[0], corner[1]}, new double[] {other[0], other[1]}, new double[] {
                            corner[0], other[1]
                        }))
                .text();
        LedgerView view = ledger.view(coordination(), AsOf.NOW);
        int inBox = view.count(all.with("bbox", box));
        int lower = view.count(all.with("area", triangle));
        assertThat(inBox).isBetween(1_000, 9_999);
        assertThat(lower).isBetween(1, inBox - 1);
        assertThat(view.count(all.with("area", triangle, rest)))
                .isCloseTo(inBox, org.assertj.core.api.Assertions.within(2));
        assertThat(view.count(all.with("area", triangle).with("stage", "OPEN"))).isBetween(1, lower - 1);
        assertThat(view.list(all.with("area", triangle), "address", 0, 10).total())
                .isEqualTo(lower);
        for (String wrong : List.of("bbox=1,2,3", "bbox=13.5,51,13.4,52", "area=x", "cell=1km")) {
            String[] pair = wrong.split("=");
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> view.count(all.with(pair[0], pair[1])))
                    .matches(e -> e.code().equals("query.value"));
        }
    }

    @Test
    void sumsPerCellAreThoseOfTheFilter() {
        LedgerView view = ledger.view(coordination(), AsOf.NOW);
        AddressQuery query = AddressQuery.all(DISTRICT).with("down_lt", "100");
        List<LedgerView.CellTotals> cells = view.totalsByCell(query, 1000);
        assertThat(cells.stream().mapToInt(c -> c.totals().addresses()).sum()).isEqualTo(view.count(query));
        LedgerView.CellTotals fullest = cells.getFirst();
        assertThat(fullest.municipalityName()).isEqualTo("Nossen");
        assertThat(fullest.totals()).isEqualTo(view.totals(query.with("cell", fullest.cell())));
    }

    @Test
    void nobodySeesMoreOnTheMapThanInTheList() {
        MapQuestion district = question(AddressQuery.all(DISTRICT), MapDimension.STAGE);
        MapQuestion town = question(AddressQuery.all(TOWN), MapDimension.STAGE);
        Scope mayor = scope(Role.MUNICIPALITY, "14627180");
        Scope neighbour = scope(Role.MUNICIPALITY, "14627210");
        for (int zoom : List.of(9, 12, 14)) {
            for (Tile tile : around(zoom)) {
                assertThat(decoded(mayor, district, tile).parts()).isEmpty();
                assertThat(decoded(neighbour, town, tile).parts()).isEmpty();
                assertThat(decoded(mayor, town, tile).parts())
                        .isEqualTo(decoded(coordination(), town, tile).parts());
            }
        }
    }

    @Test
    void whoMaySeeSumsOnlySeesMunicipalitiesWithWhatIsDisclosed() {
        Scope state = scope(Role.STATE_CENTRE, "14");
        LedgerView view = ledger.view(state, AsOf.NOW);
        for (int zoom : List.of(8, 10, 14)) {
            Map<String, Long> shown = new TreeMap<>();
            for (Tile tile : around(zoom)) {
                DecodedTile read = decoded(state, question(AddressQuery.all(DISTRICT), MapDimension.STAGE), tile);
                assertThat(read.parts().keySet()).isSubsetOf("units");
                read.part("units").forEach(f -> {
                    assertThat(f.id()).isZero();
                    shown.put((String) f.properties().get("key"), f.number("count"));
                });
            }
            Map<String, Long> disclosed = new TreeMap<>();
            view.totalsByChild(AddressQuery.all(DISTRICT))
                    .forEach((key, totals) -> disclosed.put(key.value(), (long) totals.addresses()));
            assertThat(shown).as("zoom " + zoom).isEqualTo(disclosed);
        }
        AddressQuery combined = AddressQuery.all(DISTRICT).with("stage", "OPEN").with("eligible", "yes");
        around(9)
                .forEach(tile -> assertThat(decoded(state, question(combined, MapDimension.STAGE), tile)
                                .parts())
                        .isEmpty());
        assertThatExceptionOfType(Closed.class)
                .isThrownBy(() -> view.totalsByCell(AddressQuery.all(DISTRICT), 1000))
                .matches(e -> e.code().equals("scope.addresses"));
    }

    @Test
    void aTileIsSharedOnlyByThoseWhoSeeTheSame() {
        Tile tile = around(12).getFirst();
        MapQuestion question = question(AddressQuery.all(DISTRICT), MapDimension.STAGE);
        Set<String> tags = new HashSet<>();
        for (Scope scope :
                List.of(coordination(), scope(Role.STATE_CENTRE, "14"), scope(Role.MUNICIPALITY, "14627180"))) {
            assertThat(tags.add(tag(scope, question, tile))).isTrue();
        }
        for (MapDimension dimension : MapDimension.values()) {
            for (AddressQuery query : List.of(
                    AddressQuery.all(TOWN),
                    AddressQuery.all(DISTRICT).with("stage", "OPEN"),
                    AddressQuery.all(DISTRICT).with("stage", "OPEN", "FUNDED"))) {
                assertThat(tags.add(tag(coordination(), question(query, dimension), tile)))
                        .isTrue();
            }
        }
        MapQuestion past = new MapQuestion(new AsOf(LocalDate.of(2020, 1, 1), null), question.parameters());
        assertThat(tags.add(tag(coordination(), past, tile))).isTrue();
        String before = tag(coordination(), question, tile);
        assertThat(tiles.get(coordination(), "addresses", question, tile, before)
                        .known())
                .isTrue();
        write(n -> {});
        assertThat(tags.add(tag(coordination(), question, tile))).isTrue();
    }

    private String tag(Scope scope, MapQuestion question, Tile tile) {
        return tiles.get(scope, "addresses", question, tile, "").tag();
    }

    @Test
    void bothMomentsAreAskedAndAnswered() {
        Map<String, List<String>> parameters =
                question(AddressQuery.all(DISTRICT), MapDimension.STAGE).parameters();
        MapQuestion before = new MapQuestion(new AsOf(LocalDate.of(2018, 1, 1), null), parameters);
        MapQuestion unreported = new MapQuestion(new AsOf(LocalDate.of(2019, 1, 31), null), parameters);
        MapQuestion unknown = new MapQuestion(new AsOf(null, LocalDate.of(2025, 1, 1)), parameters);
        for (Tile tile : around(9)) {
            assertThat(decoded(coordination(), before, tile).parts()).isEmpty();
            assertThat(decoded(coordination(), unknown, tile).parts()).isEmpty();
            assertThat(decoded(coordination(), unreported, tile).part("cells"))
                    .allSatisfy(f -> assertThat(f.properties()).containsKey("n6"));
        }
    }

    @Test
    void noTileIsTooHeavyHoweverManyLiveThere() {
        Tile crowded = around(16).get(500);
        double[] middle = {
            World.longitude(crowded.west() + crowded.side() / 2.0),
            World.latitude(crowded.north() + crowded.side() / 2.0)
        };
        crs.from(Crs.WGS84).transform(middle);
        write(n -> addresses(n, 100_001, CROWD, middle[0] - 100, middle[1] - 100, 200, 200));
        AddressQuery query = AddressQuery.all(DISTRICT);
        boolean cells = false;
        boolean addresses = false;
        for (int zoom : List.of(14, 15, 16)) {
            for (Tile tile : around(zoom)) {
                DecodedTile read = decoded(coordination(), question(query, MapDimension.STAGE), tile);
                cells |= !read.part("cells").isEmpty();
                addresses |= read.part("addresses").size() > 3_000;
            }
        }
        assertThat(cells).as("the fullest tile counts in cells").isTrue();
        assertThat(addresses).as("a full tile shows its addresses").isTrue();
        write(n -> jdbc.sql(
                        "update coverage.address_state set rec_to = :n where address_id > 100000 and rec_to is null")
                .param("n", n)
                .update());
    }
}

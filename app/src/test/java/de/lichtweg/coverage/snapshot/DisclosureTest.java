package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.SumReader;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
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
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody who may see only sums works out a count of one to four, from no answers whatever. */
@LichtwegTest
class DisclosureTest {

    private static final Scope ALL = Scope.system("test");
    private static final RegionKey STATE = new RegionKey("14");
    private static final List<RegionKey> DISTRICTS = List.of(new RegionKey("14627"), new RegionKey("14628"));
    private static final List<RegionKey> MUNICIPALITIES = List.of(
            new RegionKey("14627010"),
            new RegionKey("14627020"),
            new RegionKey("14627100"),
            new RegionKey("14627180"),
            new RegionKey("14628270"),
            new RegionKey("14628280"));

    @Autowired
    Ledger ledger;

    @Autowired
    Operations operations;

    @Autowired
    Operators operators;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoDistricts() {
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
        jdbc.sql("delete from region.region where length(key) > 5").update();
        for (RegionKey municipality : MUNICIPALITIES) {
            region(municipality.value());
            region(municipality + "-001");
        }
        jdbc.sql("truncate coverage.address_state, coverage.supply, coverage.prospect")
                .update();
    }

    private void region(String key) {
        jdbc.sql("""
                -- one region
                insert into region.region (key, name, source, valid_from, rec_from)
                values (:key, 'Ort ' || :key, 'test', '2008-08-01', 0)
                """).param("key", key).update();
    }

    /** A district of villages in which every kind of address may be rare. */
    private final class Villages {
        private final Random random;
        private final int source = source();
        private final List<Integer> networks = List.of(
                operators.register("Netz A (Test)").id(),
                operators.register("Netz B (Test)").id());
        private int next = 1;

        Villages(long seed) {
            random = new Random(seed);
        }

        void build(long operation) {
            for (RegionKey municipality : MUNICIPALITIES) {
                int size = random.nextInt(8) == 0 ? random.nextInt(5) : 8 + random.nextInt(90);
                int[] taste = random.ints(6, 0, 100).toArray();
                for (int i = 0; i < size; i++) {
                    address(operation, municipality);
                    if (random.nextInt(100) >= taste[0] / 8) {
                        offers(operation, taste);
                        prospect(operation, taste);
                    }
                    next++;
                }
            }
        }

        private void address(long operation, RegionKey municipality) {
            jdbc.sql("""
                    -- one address
                    insert into coverage.address_state (address_id, source_id, external_id, municipality, locality, street,
                      house_number, position, households, businesses, valid_from, rec_from)
                    values (:id, :source, :id::text, :municipality, :municipality || '-001', 'Weg', :id, point(:x, :y),
                      :hh, 1, '2018-12-31', :operation)
                    """)
                    .param("id", next)
                    .param("source", source)
                    .param("municipality", municipality.value())
                    .param("x", 380_000 + random.nextInt(9000))
                    .param("y", 5_650_000 + random.nextInt(9000))
                    .param("hh", random.nextInt(4))
                    .param("operation", operation)
                    .update();
        }

        private void offers(long operation, int[] taste) {
            if (random.nextInt(100) < taste[1] / 10) {
                return;
            }
            offer(operation, 0, random.nextInt(100) < taste[2] ? 4 : 5, slow(), 10_000);
            if (random.nextInt(100) < taste[3]) {
                boolean gigabit = random.nextInt(100) < 90;
                int technology = random.nextInt(100) < taste[4] ? 1 : 3;
                offer(operation, 1, technology, gigabit ? 1_000_000 : slow(), gigabit ? 50_000 : 10_000);
            }
        }

        private int slow() {
            return new int[] {6_000, 16_000, 50_000, 100_000, 250_000}[random.nextInt(5)];
        }

        private void offer(long operation, int network, int technology, int down, int up) {
            jdbc.sql("""
                    -- one offer
                    insert into coverage.supply (address_id, operator_id, source_id, technology, down_kbps, up_kbps,
                      delivery_id, valid_from, rec_from)
                    values (:address, :operator, :source, :technology, :down, :up, 0, '2020-06-30', :operation)
                    """)
                    .param("address", next)
                    .param("operator", networks.get(network))
                    .param("source", source)
                    .param("technology", technology)
                    .param("down", down)
                    .param("up", up)
                    .param("operation", operation)
                    .update();
        }

        private void prospect(long operation, int[] taste) {
            if (random.nextInt(100) >= taste[5]) {
                return;
            }
            String[] kinds = {"ANNOUNCED", "COMMITTED", "GRANTED", "IN_CONSTRUCTION"};
            prospect(operation, kinds[Math.min(3, (int) Math.abs(random.nextGaussian() * 2))]);
        }

        private void prospect(long operation, String kind) {
            jdbc.sql("""
                    -- one prospect
                    insert into coverage.prospect (address_id, operator_id, source_id, kind, technology, down_kbps, up_kbps,
                      expected_to, delivery_id, valid_from, rec_from)
                    values (:address, :operator, :source, :kind, 1, 1000000, 500000, '2028-12-31', 0, '2024-06-30',
                      :operation)
                    """)
                    .param("address", next)
                    .param("operator", networks.get(0))
                    .param("source", source)
                    .param("kind", kind)
                    .param("operation", operation)
                    .update();
        }
    }

    private int source() {
        return jdbc.sql("""
                        -- one source
                        insert into coverage.source (key, name, kind, rank) values ('operator:x', 'x', 'operator', 200)
                        on conflict (key) do update set rank = 200
                        returning id
                        """).query(Integer.class).single();
    }

    /** So many addresses of a municipality, all with the same slow offer and the same prospect; none for "". */
    private void street(long operation, int from, int count, String municipality, String prospect) {
        Villages village = new Villages(1);
        village.next = from;
        for (int i = 0; i < count; i++) {
            village.address(operation, new RegionKey(municipality));
            village.offer(operation, 0, 5, 16_000, 1_000);
            if (!prospect.isEmpty()) {
                village.prospect(operation, prospect);
            }
            village.next++;
        }
    }

    private void build(long seed) {
        operations.write(ALL, new Draft("test", "test", null, "", ""), n -> {
            new Villages(seed).build(n);
            return n;
        });
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("x", "x", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    private static List<RegionKey> regions() {
        List<RegionKey> regions = new ArrayList<>(List.of(STATE));
        regions.addAll(DISTRICTS);
        regions.addAll(MUNICIPALITIES);
        return regions;
    }

    /** Asks for everything, in the locality and the federation too. */
    private SumReader reader(LedgerView view) {
        SumReader reader = new SumReader(MUNICIPALITIES);
        regions().forEach(region -> reader.ask(view, region));
        return reader;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 14627, 20261127})
    void theStateCentreWorksOutNothing(long seed) {
        build(seed);
        LedgerView view = ledger.view(scope(Role.STATE_CENTRE, "14"), AsOf.NOW);
        nothingFollows(reader(view), List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 14627, 20261127})
    void notEvenBecauseNoNumberIsNegativeAndNoZeroHidden(long seed) {
        build(seed);
        SumReader reader = reader(ledger.view(scope(Role.STATE_CENTRE, "14"), AsOf.NOW));
        LedgerView truth = ledger.view(ALL, AsOf.NOW);
        reader.know(STATE, DISTRICTS);
        DISTRICTS.forEach(
                d -> reader.know(d, MUNICIPALITIES.stream().filter(d::contains).toList()));
        for (RegionKey region : regions()) {
            for (Stage stage : Stage.values()) {
                int count = truth.count(AddressQuery.all(region).with("stage", stage.name()));
                check(reader.only(region, stage), count, AddressQuery.all(region), stage + " ");
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 14627, 20261127})
    void aDistrictWorksOutNothingAboutAnotherFromWhatItKnowsOfItself(long seed) {
        build(seed);
        LedgerView view = ledger.view(scope(Role.DISTRICT_COORDINATION, "14628"), AsOf.NOW);
        nothingFollows(reader(view), List.of(new RegionKey("14628")));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 14627, 20261127})
    void anAuditorOfOneMunicipalityWorksOutNothingAboutTheOthers(long seed) {
        build(seed);
        LedgerView view = ledger.view(scope(Role.AUDITOR, "14627180"), AsOf.NOW);
        nothingFollows(reader(view), List.of(new RegionKey("14627180")));
    }

    @Test
    void whatSomebodyKnowsOfHimselfCoversNobodyElse() {
        operations.write(ALL, new Draft("test", "test", null, "", ""), n -> {
            street(n, 1, 3, "14627180", "COMMITTED");
            street(n, 11, 40, "14627180", "");
            street(n, 101, 20, "14627180", "ANNOUNCED");
            street(n, 201, 3, "14627100", "COMMITTED");
            street(n, 211, 50, "14627100", "");
            street(n, 301, 30, "14627100", "ANNOUNCED");
            street(n, 401, 60, "14627010", "");
            street(n, 501, 40, "14627010", "ANNOUNCED");
            return n;
        });
        AddressQuery district = AddressQuery.all(DISTRICTS.getFirst()).with("stage", "COMMITTED");
        LedgerView stranger = ledger.view(scope(Role.STATE_CENTRE, "14"), AsOf.NOW);
        assertThat(stranger.count(district)).as("six are enough for strangers").isEqualTo(6);
        LedgerView auditor = ledger.view(scope(Role.AUDITOR, "14627180"), AsOf.NOW);
        assertThat(auditor.count(district)).as("three are his own").isEqualTo(SumTable.HIDDEN);
        nothingFollows(reader(auditor), List.of(new RegionKey("14627180")));
    }

    /** Every count that numbers are made of, all but it, and what one holds more than another; less one's own. */
    private void nothingFollows(SumReader reader, List<RegionKey> own) {
        assertThat(reader.heard()).isPositive();
        int worked = 0;
        for (RegionKey region : regions()) {
            AddressQuery all = AddressQuery.all(region);
            int size = truth(all, own);
            worked += check(reader.workOut(all, own), size, all, "");
            for (AddressQuery query : SumReader.queries(region)) {
                int count = truth(query, own);
                worked += check(reader.workOut(query, own), count, query, "");
                worked += check(reader.workOutRest(all, query, own), size - count, query, "all but ");
            }
            AddressQuery gigabit = all.with("stage", Stage.GIGABIT.name());
            for (String technology : List.of("FTTBH:1000", "CATV:1000")) {
                AddressQuery by = all.with("tech_down", technology);
                int rest = truth(gigabit, own) - truth(by, own);
                worked += check(reader.workOutRest(gigabit, by, own), rest, by, "gigabit but ");
            }
        }
        assertThat(worked)
                .as("what is told is worked out, or the test would not bite")
                .isPositive();
    }

    private int truth(AddressQuery query, List<RegionKey> without) {
        LedgerView truth = ledger.view(ALL, AsOf.NOW);
        int own = without.stream()
                .map(region -> region.contains(query.region()) ? query : query.in(region))
                .filter(q -> query.region().contains(q.region()))
                .mapToInt(truth::count)
                .sum();
        return truth.count(query) - own;
    }

    private static int check(OptionalLong derived, int truth, AddressQuery query, String how) {
        if (derived.isEmpty()) {
            return 0;
        }
        assertThat(derived.getAsLong()).as(how + query).isEqualTo(truth);
        assertThat(truth == 0 || truth >= 5)
                .as("%s%s follows: %d".formatted(how, query, truth))
                .isTrue();
        return 1;
    }

    @Test
    void householdsAreShownOnlyOfAddressesThatMayBeCounted() {
        build(3);
        LedgerView view = ledger.view(scope(Role.STATE_CENTRE, "14"), AsOf.NOW);
        boolean some = false;
        for (RegionKey region : regions()) {
            Map<String, Long> counts = new java.util.HashMap<>();
            for (FigureValue f : view.figures(region)) {
                if (f.weighting() == Weighting.ADDRESSES) {
                    counts.put(f.figure(), f.numerator());
                }
            }
            some |= counts.containsValue(-1L);
            for (FigureValue f : view.figures(region)) {
                assertThat(f.numerator() < 0)
                        .as(f.figure() + f.weighting())
                        .isEqualTo(counts.getOrDefault(f.figure(), 0L) < 0);
            }
        }
        assertThat(some).as("something is hidden").isTrue();
    }

    @Test
    void belowTheMunicipalityAndAboveTheStateNothingIsTold() {
        build(4);
        LedgerView view = ledger.view(scope(Role.STATE_CENTRE, "14"), AsOf.NOW);
        for (RegionKey region : List.of(new RegionKey("14627180-001"), RegionKey.GERMANY)) {
            assertThat(view.count(AddressQuery.all(region))).isEqualTo(SumTable.HIDDEN);
            assertThat(view.totals(AddressQuery.all(region)).stages().values()).containsOnly(SumTable.HIDDEN);
            assertThat(view.figures(region)).allMatch(f -> f.numerator() < 0 && f.denominator() < 0);
        }
        assertThat(view.totalsByChild(AddressQuery.all(new RegionKey("14627180")))
                        .values())
                .allMatch(t -> t.addresses() < 0 && t.households() < 0);
    }

    @Test
    void sumsAreToldForTodayAndTheEndsOfHalfYearsOnly() {
        build(6);
        AddressQuery all = AddressQuery.all(DISTRICTS.getFirst());
        Scope centre = scope(Role.STATE_CENTRE, "14");
        LocalDate june = LocalDate.of(2026, 6, 30);
        LocalDate today = LocalDate.of(2026, 7, 1);
        LocalDate yesterday = LocalDate.of(2026, 6, 29);
        for (AsOf asOf : List.of(AsOf.NOW, new AsOf(june, null), new AsOf(today, today), new AsOf(june, june))) {
            assertThat(ledger.view(centre, asOf).count(all)).isNotNegative();
        }
        for (AsOf asOf : List.of(new AsOf(yesterday, null), new AsOf(june, yesterday), new AsOf(null, yesterday))) {
            assertThatThrownBy(() -> ledger.view(centre, asOf).totals(all))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("scope.moment"));
            assertThat(ledger.view(scope(Role.DISTRICT_COORDINATION, "14627"), asOf)
                            .count(all))
                    .isNotNegative();
        }
    }

    @Test
    void whoMayNotEvenSeeSumsIsRefused() {
        LedgerView view = ledger.view(scope(Role.MUNICIPALITY, "14627180"), AsOf.NOW);
        AddressQuery foreign = AddressQuery.all(new RegionKey("14627100"));
        assertThatThrownBy(() -> view.count(foreign)).isInstanceOf(Closed.class);
        assertThatThrownBy(() -> view.totals(foreign)).isInstanceOf(Closed.class);
        assertThatThrownBy(() -> view.totalsByChild(foreign)).isInstanceOf(Closed.class);
        assertThatThrownBy(() -> view.figures(foreign.region())).isInstanceOf(Closed.class);
        assertThatThrownBy(() -> view.list(foreign, "", 0, 1)).isInstanceOf(Closed.class);
    }

    @Test
    void filtersCannotBeCombinedAndDaysNotNarrowedDown() {
        build(5);
        LedgerView view = ledger.view(scope(Role.STATE_CENTRE, "14"), AsOf.NOW);
        AddressQuery all = AddressQuery.all(DISTRICTS.getFirst());
        for (AddressQuery query : List.of(
                all.with("stage", "OPEN").with("eligible", "yes"),
                all.with("expected_lt", "2027-01-01"),
                all.with("operator", "netz-a-test"),
                all.with("municipality", "14627180"),
                all.with("q", "Weg"),
                all.with("down_ge", "17"),
                all.with("stage", "nonsense"))) {
            assertThat(view.count(query)).as(query.toString()).isEqualTo(SumTable.HIDDEN);
        }
        assertThat(view.facet(all, "stage")).isEmpty();
        assertThat(view.search("Weg", 10)).isEmpty();
    }
}

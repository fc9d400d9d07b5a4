package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.SupplyCube;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The snapshot against plain SQL that asks the same questions its own way, on random histories. */
@LichtwegTest
class LedgerReadTest {

    private static final Scope ALL = Scope.system("test");
    private static final AddressQuery EVERYWHERE = AddressQuery.all(RegionKey.GERMANY);
    private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);

    @Autowired
    Ledger ledger;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Operations operations;

    @Autowired
    Operators operators;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private void empty() {
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
        write(n -> List.of("address_state", "address_correction", "supply", "prospect")
                .forEach(table -> jdbc.sql("update coverage." + table + " set rec_to = :n where rec_to is null")
                        .param("n", n)
                        .update()));
    }

    private int source(String key, int rank) {
        return jdbc.sql("""
                        -- one source
                        insert into coverage.source (key, name, kind, rank) values (:key, :key, 'operator', :rank)
                        on conflict (key) do update set rank = excluded.rank
                        returning id
                        """)
                .param("key", key)
                .param("rank", rank)
                .query(Integer.class)
                .single();
    }

    private long write(LongConsumer work) {
        return operations.write(ALL, new Draft("test", "test", null, "", ""), number -> {
            work.accept(number);
            return number;
        });
    }

    /** A history of operations that begin and end rows at random, in both axes. */
    private final class History {
        final Random random;
        final int[] sources = {source("operator:a", 200), source("area:x", 100), source("correction", 300)};
        final int[] ops = {
            operators.register("Netz A (Test)").id(),
            operators.register("Netz B (Test)").id()
        };

        History(long seed) {
            random = new Random(seed);
        }

        void addresses(long operation, int from, int to) {
            for (int id = from; id < to; id++) {
                jdbc.sql("""
                                -- one address
                                insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                                  house_number, postcode, post_town, position, usage, households, businesses, valid_from,
                                  rec_from)
                                values (:id, :source, :id::text, '14627180', 'Straße ' || :street, :number, '01683',
                                  'Nossen', point(:x, :y), :usage, :hh, 0, '2018-12-31', :operation)
                                """)
                        .param("id", id)
                        .param("source", sources[0])
                        .param("street", id % 7)
                        .param("number", id)
                        .param("x", 380_000 + random.nextInt(9000))
                        .param("y", 5_650_000 + random.nextInt(9000))
                        .param("usage", random.nextInt(9) == 0 ? "NOT_SERVICEABLE" : "RESIDENTIAL")
                        .param("hh", random.nextInt(5))
                        .param("operation", operation)
                        .update();
            }
        }

        /** Some addresses change on a day: other households, another use, or they are no longer there. */
        void moves(long operation, int addresses, int count) {
            for (int i = 0; i < count; i++) {
                jdbc.sql("""
                                -- one address: what was believed ends, two periods begin
                                with ended as (
                                  update coverage.address_state set rec_to = :operation
                                   where address_id = :id and rec_to is null and valid_to is null and valid_from < :day
                                  returning *)
                                insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                                  house_number, postcode, post_town, position, usage, households, businesses, in_existence,
                                  valid_from, valid_to, rec_from)
                                select e.address_id, e.source_id, e.external_id, e.municipality, e.street, e.house_number,
                                       e.postcode, e.post_town, e.position, e.usage, e.households, 0, true, e.valid_from,
                                       cast(:day as date), :operation
                                  from ended e
                                 union all
                                select e.address_id, e.source_id, e.external_id, e.municipality, e.street, e.house_number,
                                       e.postcode, e.post_town, e.position, :usage, :hh, 0, :there, cast(:day as date), null,
                                       :operation
                                  from ended e
                                """)
                        .param("operation", operation)
                        .param("id", random.nextInt(addresses) + 1)
                        .param("day", FIRST.plusMonths(random.nextInt(40)))
                        .param("usage", random.nextBoolean() ? "NOT_SERVICEABLE" : "RESIDENTIAL")
                        .param("hh", random.nextInt(9))
                        .param("there", random.nextInt(3) > 0)
                        .update();
            }
        }

        /** Some addresses turn out to lie in a town of the neighbouring district, from the beginning or from a day on. */
        void relocate(long operation, int addresses, int count) {
            for (int i = 0; i < count; i++) {
                jdbc.sql("""
                                -- one address: what was believed ends, it is elsewhere from a day on
                                with ended as (
                                  update coverage.address_state set rec_to = :operation
                                   where address_id = :id and rec_to is null and valid_to is null and valid_from < :day
                                  returning *)
                                insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                                  house_number, postcode, post_town, position, usage, households, businesses, in_existence,
                                  valid_from, valid_to, rec_from)
                                select e.address_id, e.source_id, e.external_id, e.municipality, e.street, e.house_number,
                                       e.postcode, e.post_town, e.position, e.usage, e.households, 0, true, e.valid_from,
                                       cast(:day as date), :operation
                                  from ended e
                                 where not :always
                                 union all
                                select e.address_id, e.source_id, e.external_id,
                                       case e.municipality when '14627180' then '14625240' else '14627180' end, e.street,
                                       e.house_number, e.postcode, e.post_town, e.position, e.usage, e.households, 0, true,
                                       case when :always then e.valid_from else cast(:day as date) end, null, :operation
                                  from ended e
                                """)
                        .param("operation", operation)
                        .param("id", random.nextInt(addresses) + 1)
                        .param("always", random.nextBoolean())
                        .param("day", FIRST.plusMonths(random.nextInt(40)))
                        .update();
            }
        }

        void statements(long operation, int addresses, int count) {
            for (int i = 0; i < count; i++) {
                long address = random.nextInt(addresses) + 1L;
                LocalDate from = FIRST.plusMonths(random.nextInt(48));
                LocalDate to = random.nextBoolean() ? null : from.plusMonths(1 + random.nextInt(24));
                if (random.nextInt(3) == 0) {
                    prospect(operation, address, from, to);
                } else {
                    offer(operation, address, from, to);
                }
            }
        }

        void offer(long operation, long address, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
            int[] speeds = {6_000, 16_000, 50_000, 100_000, 250_000, 300_000, 500_000, 1_000_000};
            jdbc.sql("""
                            -- one offer
                            insert into coverage.supply (address_id, operator_id, source_id, technology, down_kbps, up_kbps,
                              delivery_id, valid_from, valid_to, rec_from)
                            values (:address, :operator, :source, :technology, :down, :up, 0, :from, :to, :operation)
                            """)
                    .param("address", address)
                    .param("operator", ops[random.nextInt(2)])
                    .param("source", sources[random.nextInt(3)])
                    .param("technology", random.nextInt(10))
                    .param("down", speeds[random.nextInt(8)])
                    .param("up", speeds[random.nextInt(5)])
                    .param("from", from)
                    .param("to", to, java.sql.Types.DATE)
                    .param("operation", operation)
                    .update();
        }

        void prospect(long operation, long address, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
            String[] kinds = {"ANNOUNCED", "COMMITTED", "GRANTED", "IN_CONSTRUCTION"};
            jdbc.sql("""
                            -- one prospect
                            insert into coverage.prospect (address_id, operator_id, source_id, kind, technology, down_kbps,
                              up_kbps, expected_to, delivery_id, valid_from, valid_to, rec_from)
                            values (:address, :operator, :source, :kind, :technology, 1000000, 500000, :expected, 0, :from,
                              :to, :operation)
                            """)
                    .param("address", address)
                    .param("operator", ops[random.nextInt(2)])
                    .param("source", sources[random.nextInt(3)])
                    .param("kind", kinds[random.nextInt(4)])
                    .param("technology", random.nextInt(4))
                    .param("expected", from.plusMonths(random.nextInt(60)))
                    .param("from", from)
                    .param("to", to, java.sql.Types.DATE)
                    .param("operation", operation)
                    .update();
        }

        /** Evidence against the register about some addresses, each of which has none yet. */
        void evidence(long operation, int addresses, int count) {
            String[] usages = {"NOT_SERVICEABLE", "SCHOOL", null};
            for (int i = 0; i < count; i++) {
                jdbc.sql("""
                                -- one address
                                insert into coverage.address_correction (address_id, source_id, usage, households, gone,
                                  delivery_id, valid_from, valid_to, rec_from)
                                select :address, :source, :usage, :hh, :gone, 0, :from, null, :operation
                                 where not exists (select from coverage.address_correction c
                                                    where c.address_id = :address and c.rec_to is null)
                                """)
                        .param("address", random.nextInt(addresses) + 1L)
                        .param("source", sources[2])
                        .param("usage", usages[random.nextInt(3)], java.sql.Types.VARCHAR)
                        .param("hh", random.nextBoolean() ? null : random.nextInt(9), java.sql.Types.INTEGER)
                        .param("gone", random.nextInt(4) == 0)
                        .param("from", FIRST.plusMonths(random.nextInt(48)))
                        .param("operation", operation)
                        .update();
            }
        }

        void disbelieve(long operation) {
            jdbc.sql("update coverage.address_correction set rec_to = :n where rec_to is null and address_id % 7 = :r")
                    .param("n", operation)
                    .param("r", random.nextInt(7))
                    .update();
            jdbc.sql("update coverage.supply set rec_to = :n where rec_to is null and address_id % 11 = :r")
                    .param("n", operation)
                    .param("r", random.nextInt(11))
                    .update();
            jdbc.sql("update coverage.prospect set rec_to = :n where rec_to is null and address_id % 13 = :r")
                    .param("n", operation)
                    .param("r", random.nextInt(13))
                    .update();
        }
    }

    private Map<String, Integer> bySql(LocalDate day, long operation) {
        Map<String, Integer> result = new TreeMap<>();
        jdbc.sql(REFERENCE)
                .param("day", day)
                .param("operation", operation)
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        rs -> result.put(rs.getString(1) + " " + rs.getBoolean(2), rs.getInt(3)));
        return result;
    }

    private static final String REFERENCE = """
            -- one row per stage and eligibility
            with rules as (
              select split_part(alternative, '/', 1)::int * 1000 as down,
                     coalesce(nullif(split_part(alternative, '/', 2), ''), '0')::int * 1000 as up,
                     r.*
                from (select * from coverage.rule_set
                       where rec_from <= :operation and (rec_to is null or rec_to > :operation)
                         and daterange(valid_from, valid_to) @> :day::date
                       order by valid_from desc limit 1) r,
                     lateral regexp_split_to_table(r.alternatives, '\\|') alternative),
            addresses as (
              select a.address_id, coalesce(c.usage, a.usage) as usage
                from coverage.address_state a
                left join lateral (
                  select * from coverage.address_correction c
                   where c.address_id = a.address_id
                     and c.rec_from <= :operation and coalesce(c.rec_to, 999999) > :operation
                     and daterange(c.valid_from, c.valid_to) @> :day::date) c on true
               where a.rec_from <= :operation and coalesce(a.rec_to, 999999) > :operation and a.in_existence
                 and daterange(a.valid_from, a.valid_to) @> :day::date
                 and not coalesce(c.gone, false)),
            believed as (
              select s.*, o.rank
                from coverage.supply s join coverage.source o on o.id = s.source_id
               where rec_from <= :operation and coalesce(rec_to, 999999) > :operation and valid_from <= :day),
            offers as (
              select b.* from believed b
               where daterange(b.valid_from, b.valid_to) @> :day::date and b.technology between 1 and 6
                 and not exists (select from believed h
                                  where h.address_id = b.address_id and h.operator_id = b.operator_id and h.rank > b.rank
                                    and daterange(h.valid_from, h.valid_to) @> :day::date)),
            promises as (
              select *, case when kind in ('GRANTED', 'IN_CONSTRUCTION') then true
                             else expected_to + coalesce((select max(grace_days) from rules), 0) >= :day end as holds
                from (select p.*, o.rank
                        from coverage.prospect p join coverage.source o on o.id = p.source_id
                       where rec_from <= :operation and coalesce(rec_to, 999999) > :operation
                         and daterange(valid_from, valid_to) @> :day::date) s
               where s.technology > 0
                 and not exists (select from coverage.prospect h join coverage.source o on o.id = h.source_id
                                  where h.address_id = s.address_id and h.operator_id = s.operator_id and o.rank > s.rank
                                    and h.rec_from <= :operation and coalesce(h.rec_to, 999999) > :operation
                                    and daterange(h.valid_from, h.valid_to) @> :day::date)),
            facts as (
              select a.address_id,
                     a.usage,
                     exists (select from believed b where b.address_id = a.address_id)
                       or exists (select from coverage.prospect p
                                   where p.address_id = a.address_id and p.rec_from <= :operation
                                     and coalesce(p.rec_to, 999999) > :operation and p.valid_from <= :day) as known,
                     (select max(down_kbps) from offers o where o.address_id = a.address_id) as best,
                     exists (select from offers o, rules r
                              where o.address_id = a.address_id and o.down_kbps >= r.down and o.up_kbps >= r.up) as served,
                     exists (select from offers o, rules r where o.address_id = a.address_id and r.cable_gigabit_excludes
                              and o.technology = 3 and o.down_kbps >= 1000000) as cable,
                     (select min(case p.kind when 'IN_CONSTRUCTION' then 1 when 'GRANTED' then 2 when 'COMMITTED' then 3
                                      else 4 end)
                        from promises p where p.address_id = a.address_id and p.holds) as plan,
                     exists (select from promises p, rules r
                              where p.address_id = a.address_id and p.holds
                                and (p.kind in ('GRANTED', 'IN_CONSTRUCTION')
                                  or p.kind = 'COMMITTED'
                                     and p.expected_to <= :day::date + make_interval(years => r.horizon_years))) as excluded
                from addresses a)
            select case when not known then 'UNKNOWN'
                        when best >= 1000000 then 'GIGABIT'
                        when plan = 1 then 'IN_CONSTRUCTION'
                        when plan = 2 then 'FUNDED'
                        when plan = 3 then 'COMMITTED'
                        when plan = 4 then 'ANNOUNCED'
                        else 'OPEN' end,
                   usage <> 'NOT_SERVICEABLE' and known and exists (select from rules) and not served and not cable
                     and not excluded,
                   count(*)
              from facts
             group by 1, 2
            """;

    private static Map<String, Integer> bySnapshot(LedgerView view) {
        Map<String, Integer> result = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            for (String eligible : List.of("yes", "no")) {
                int n = view.count(EVERYWHERE.with("stage", stage.name()).with("eligible", eligible));
                if (n > 0) {
                    result.put(stage + " " + eligible.equals("yes"), n);
                }
            }
        }
        return result;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261123, 4711})
    void everyMomentOfARandomHistoryIsAnsweredAsBySql(long seed) {
        empty();
        History history = new History(seed);
        Set<Long> numbers = new HashSet<>();
        numbers.add(write(n -> history.addresses(n, 1, 400)));
        for (int i = 0; i < 4; i++) {
            numbers.add(write(n -> {
                history.disbelieve(n);
                history.statements(n, 420, 300);
                history.evidence(n, 420, 40);
            }));
            LedgerView now = ledger.view(ALL, AsOf.NOW);
            assertThat(bySnapshot(now)).isEqualTo(bySql(now.validOn(), now.operation()));
            assertThat(sum(now.totals(EVERYWHERE).stages())).isEqualTo(now.count(EVERYWHERE));
            figuresAndCubeEqualCounts(now);
        }
        for (LocalDate day :
                List.of(LocalDate.of(2023, 1, 1), FIRST, LocalDate.of(2024, 4, 30), LocalDate.of(2025, 6, 30))) {
            LedgerView then = ledger.view(ALL, new AsOf(day, null));
            assertThat(bySnapshot(then)).as(day.toString()).isEqualTo(bySql(day, then.operation()));
        }
    }

    /** Figures come from sums kept with the chunks, the cube from its own pass; both must be what the list counts. */
    private static void figuresAndCubeEqualCounts(LedgerView view) {
        assertThat(view.figures(RegionKey.GERMANY))
                .isNotEmpty()
                .filteredOn(f -> f.weighting() == Weighting.ADDRESSES)
                .allSatisfy(f -> assertThat(f.numerator()).as(f.figure()).isEqualTo(view.count(f.query())));
        SupplyCube cube = view.supply(RegionKey.GERMANY);
        RegionKey municipality = new RegionKey("14627180");
        for (Technology technology : Technology.values()) {
            for (int edge : List.of(1, 16, 50, 100, 400, 1000)) {
                AddressQuery query = EVERYWHERE.with("tech_down", technology + ":" + edge);
                assertThat(cube.atLeast(municipality, technology, edge, null, Weighting.ADDRESSES))
                        .as(query.toString())
                        .isEqualTo(technology == Technology.NONE ? 0 : view.count(query));
            }
        }
        assertThat(cube.atLeast(municipality, null, 100, SupplyCube.Gap.ELIGIBLE, Weighting.ADDRESSES))
                .isEqualTo(view.count(EVERYWHERE.with("down_ge", "100").with("eligible", "yes")));
        everyPartOfThePathIsAFilter(view);
    }

    private static void everyPartOfThePathIsAFilter(LedgerView view) {
        GigabitPath path = view.path(EVERYWHERE);
        path.parts().forEach(p -> {
            AddressQuery query = p.query(EVERYWHERE);
            assertThat(view.count(query)).as(query.toString()).isEqualTo((int) p.addresses());
            assertThat(view.totals(query).households()).isEqualTo(p.households());
            assertThat(view.list(query, "when", 0, 3).rows())
                    .allMatch(row -> Arrival.of(row.stage(), row.expected(), view.validOn())
                            .equals(p.arrival()));
        });
        assertThat(path.parts().stream().mapToLong(GigabitPath.Part::addresses).sum())
                .isEqualTo(view.count(EVERYWHERE));
        assertThat(view.path(EVERYWHERE.with("known", "yes", "no")))
                .as("kept with the snapshot or counted row by row")
                .isEqualTo(path);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 20261127})
    void manyDaysReadAtOnceAreAnsweredAsBySqlAndAsOneByOne(long seed) {
        empty();
        History history = new History(seed);
        write(n -> history.addresses(n, 1, 300));
        for (int i = 0; i < 3; i++) {
            write(n -> {
                history.disbelieve(n);
                history.moves(n, 300, 60);
                history.statements(n, 320, 300);
            });
        }
        List<LocalDate> days = new ArrayList<>(
                IntStream.range(-3, 45).mapToObj(FIRST::plusMonths).toList());
        Collections.shuffle(days, history.random);
        List<LedgerView> views =
                ledger.views(ALL, days.stream().map(day -> new AsOf(day, null)).toList());
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            assertThat(views.get(i).validOn()).isEqualTo(day);
            assertThat(bySnapshot(views.get(i)))
                    .as(day.toString())
                    .isEqualTo(bySql(day, views.get(i).operation()));
            assertThat(text(snapshots.at(new AsOf(day, null))))
                    .as(day.toString())
                    .isEqualTo(text(snapshots.fresh(day)));
        }
    }

    /** Two districts, addresses that are moved from one to the other, days and knowledge at random. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20261128})
    void aPastStateReadByDistrictsAnswersLikeTheWholeOne(long seed) {
        empty();
        History history = new History(seed);
        List<Long> numbers = new ArrayList<>();
        numbers.add(write(n -> history.addresses(n, 1, 300)));
        for (int i = 0; i < 3; i++) {
            numbers.add(write(n -> {
                history.disbelieve(n);
                history.relocate(n, 300, 80);
                history.statements(n, 320, 300);
                history.evidence(n, 320, 30);
            }));
        }
        for (long number : numbers) {
            LocalDate day = FIRST.plusMonths(history.random.nextInt(40));
            AsOf then = AsOf.through(day, number);
            Snapshots asked = beans.createBean(Snapshots.class);
            LedgerView parts = asked.inDistricts(ALL, then);
            LedgerView whole = snapshots.open(ALL, then);
            assertThat(parts.validOn()).isEqualTo(day);
            assertThat(parts.reportingDate()).isEqualTo(whole.reportingDate());
            assertThat(parts.ruleSet()).isEqualTo(whole.ruleSet());
            for (String region : List.of("14627180", "14625", "14627", "14625240", "14")) {
                AddressQuery query = AddressQuery.all(new RegionKey(region));
                assertThat(parts.totals(query)).as(region).isEqualTo(whole.totals(query));
                assertThat(parts.figures(query.region())).isEqualTo(whole.figures(query.region()));
                assertThat(parts.path(query)).isEqualTo(whole.path(query));
                assertThat(parts.totalsByChild(query)).isEqualTo(whole.totalsByChild(query));
                assertThat(parts.list(query, "address", 0, 1000)).isEqualTo(whole.list(query, "address", 0, 1000));
            }
        }
    }

    @Test
    void severalMomentsWithDifferentKnowledgeAreAnsweredInTheirOrder() {
        empty();
        History history = new History(11);
        clock.setTo(Instant.parse("2026-07-02T10:00:00Z"));
        write(n -> history.addresses(n, 1, 40));
        clock.setTo(Instant.parse("2026-07-05T10:00:00Z"));
        write(n -> history.statements(n, 40, 90));
        LocalDate day = LocalDate.of(2025, 6, 30);
        List<AsOf> moments = List.of(
                new AsOf(day, null),
                new AsOf(day, LocalDate.of(2026, 7, 3)),
                AsOf.NOW,
                new AsOf(day, null),
                new AsOf(null, LocalDate.of(2026, 7, 3)));
        List<LedgerView> views = ledger.views(ALL, moments);
        for (int i = 0; i < moments.size(); i++) {
            LedgerView alone = ledger.view(ALL, moments.get(i));
            assertThat(views.get(i).asOf()).isEqualTo(moments.get(i));
            assertThat(views.get(i).operation()).isEqualTo(alone.operation());
            assertThat(bySnapshot(views.get(i))).isEqualTo(bySnapshot(alone));
        }
        assertThat(bySnapshot(views.get(1))).isNotEqualTo(bySnapshot(views.get(0)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 99})
    void aFollowedSnapshotEqualsAFreshOne(long seed) {
        empty();
        History history = new History(seed);
        write(n -> history.addresses(n, 1, 3000));
        ledger.view(ALL, AsOf.NOW);
        for (int i = 0; i < 5; i++) {
            int step = i;
            write(n -> {
                history.statements(n, 3000, 40);
                history.addresses(n, 3000 + step, 3001 + step);
                jdbc.sql("update coverage.address_state set rec_to = :n where address_id = :id")
                        .param("n", n)
                        .param("id", 10 + step)
                        .update();
            });
            Snapshot followed = snapshots.at(AsOf.NOW);
            Snapshot fresh = snapshots.fresh(followed.validOn);
            assertThat(text(followed)).isEqualTo(text(fresh)).hasSize(2999);
        }
    }

    private static Map<Long, String> text(Snapshot snapshot) {
        Map<Long, String> result = new TreeMap<>();
        for (Chunk chunk : snapshot.chunks) {
            for (int row = 0; row < chunk.size; row++) {
                int at = row;
                int offers = chunk.columns.offerStart[at + 1] - chunk.columns.offerStart[at];
                result.put(
                        chunk.columns.id[at],
                        chunk.columns.x[at] + " " + chunk.outlook(at, snapshot.evaluation()) + " " + chunk.stage[at]
                                + chunk.reason[at] + chunk.expected[at] + chunk.bestDown[at] + " " + offers);
            }
        }
        return result;
    }

    @Test
    void whatWasKnownOnADayNeverChangesAfterwards() {
        empty();
        History history = new History(5);
        write(n -> history.addresses(n, 1, 200));
        write(n -> history.statements(n, 200, 300));
        clock.setTo(Instant.parse("2026-07-03T10:00:00Z"));
        AsOf then = new AsOf(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 1));
        Map<String, Integer> before = bySnapshot(ledger.view(ALL, then));
        write(n -> {
            history.disbelieve(n);
            history.statements(n, 200, 300);
        });
        assertThat(bySnapshot(beans.createBean(Snapshots.class).view(ALL, then)))
                .as("read again, not remembered")
                .isEqualTo(before);
        AsOf still = new AsOf(LocalDate.of(2026, 6, 30), null);
        assertThat(bySnapshot(ledger.view(ALL, still))).isNotEqualTo(before);
    }
}

package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Behind;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.explain.Balance;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The change explainer on random histories: parts sum exactly, classes are disjoint and complete, links are exact. */
@LichtwegTest
class ExplainTest {

    private static final Scope ALL = Scope.system("test");
    private static final List<RegionKey> REGIONS =
            List.of(RegionKey.GERMANY, new RegionKey("14627180"), new RegionKey("14627190"));
    private static final List<String> FIGURES =
            List.of("gigabit", "fttbh", "wired_100", "stage_open", "stage_unknown", "eligible", "prospect", "homes");
    private static final int ADDRESSES = 150;

    @Autowired
    Explainer explainer;

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

    /** Operations that begin and end rows of every kind at random, in both axes. */
    private final class History {
        private final Random random;
        private final int[] sources = {source("operator:a", 200), source("area:x", 100), source("correction", 300)};
        private final int[] ops = {
            operators.register("Netz A (Test)").id(),
            operators.register("Netz B (Test)").id()
        };

        History(long seed) {
            random = new Random(seed);
        }

        /** Everything before is forgotten; the first addresses and statements, then more of all. */
        List<Long> write(int steps) {
            List<Long> numbers = new ArrayList<>();
            numbers.add(operation(n -> {
                List.of("address_state", "supply", "prospect")
                        .forEach(t -> jdbc.sql("update coverage." + t + " set rec_to = :n where rec_to is null")
                                .param("n", n)
                                .update());
                jdbc.sql("update coverage.figure_definition set rec_to = :n where rec_to is null and key = 'homes'")
                        .param("n", n)
                        .update();
                homes(n, 1, "down_ge=50", "2018-01-01");
                for (int id = 1; id <= ADDRESSES; id++) {
                    address(n, id);
                }
            }));
            for (int i = 0; i < steps; i++) {
                numbers.add(operation(this::step));
            }
            return numbers;
        }

        private void step(long n) {
            for (int i = 0; i < 60; i++) {
                if (random.nextInt(3) == 0) {
                    prospect(n);
                } else {
                    offer(n);
                }
            }
            disbelieve(n, "supply", random.nextInt(7));
            disbelieve(n, "prospect", random.nextInt(9));
            for (int i = 0; i < 12; i++) {
                int id = 1 + random.nextInt(ADDRESSES + 20);
                jdbc.sql("update coverage.address_state set rec_to = :n where address_id = :id and rec_to is null")
                        .param("n", n)
                        .param("id", id)
                        .update();
                address(n, id);
            }
            if (n % 2 == 0) {
                homes(n, (int) n, "down_ge=" + (random.nextBoolean() ? 10 : 300), "2024-01-01");
            }
            delivery(n);
        }

        private void address(long n, int id) {
            LocalDate moved = day();
            boolean twice = random.nextInt(4) == 0;
            state(n, id, LocalDate.of(2018, 12, 31), twice ? moved : null);
            if (twice) {
                state(n, id, moved, null);
            }
        }

        private void state(long n, int id, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
            jdbc.sql("""
                            -- one state of an address
                            insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                              house_number, position, usage, households, businesses, in_existence, valid_from, valid_to,
                              rec_from)
                            values (:id, :source, :id::text, :municipality, 'Straße', :id, point(380000 + :id, 5650000),
                              :usage, :hh, 1, :exists, :from, :to, :n)
                            """)
                    .param("id", id)
                    .param("source", sources[random.nextInt(9) == 0 ? 2 : 0])
                    .param("municipality", random.nextInt(3) == 0 ? "14627190" : "14627180")
                    .param("usage", random.nextInt(6) == 0 ? "NOT_SERVICEABLE" : "RESIDENTIAL")
                    .param("hh", random.nextInt(4))
                    .param("exists", random.nextInt(8) != 0)
                    .param("from", from)
                    .param("to", to, java.sql.Types.DATE)
                    .param("n", n)
                    .update();
        }

        private LocalDate day() {
            return LocalDate.of(2023, 1, 1).plusMonths(random.nextInt(42));
        }

        private void offer(long n) {
            int[] speeds = {16_000, 50_000, 100_000, 300_000, 1_000_000};
            LocalDate from = day();
            jdbc.sql("""
                            -- one offer
                            insert into coverage.supply (address_id, operator_id, source_id, technology, down_kbps, up_kbps,
                              delivery_id, valid_from, valid_to, rec_from)
                            values (:id, :operator, :source, :technology, :down, :down / 2, 0, :from, :to, :n)
                            """)
                    .param("id", 1 + random.nextInt(ADDRESSES))
                    .param("operator", ops[random.nextInt(2)])
                    .param("source", sources[random.nextInt(3)])
                    .param("technology", random.nextInt(7))
                    .param("down", speeds[random.nextInt(5)])
                    .param("from", from)
                    .param("to", random.nextBoolean() ? null : from.plusMonths(9), java.sql.Types.DATE)
                    .param("n", n)
                    .update();
        }

        private void prospect(long n) {
            String[] kinds = {"ANNOUNCED", "COMMITTED", "GRANTED", "IN_CONSTRUCTION"};
            LocalDate from = day();
            jdbc.sql("""
                            -- one prospect
                            insert into coverage.prospect (address_id, operator_id, source_id, kind, technology, down_kbps,
                              up_kbps, expected_to, secret, delivery_id, valid_from, valid_to, rec_from)
                            values (:id, :operator, :source, :kind, 1, 1000000, 500000, :expected, :secret, 0, :from, :to,
                              :n)
                            """)
                    .param("id", 1 + random.nextInt(ADDRESSES))
                    .param("operator", ops[random.nextInt(2)])
                    .param("source", sources[random.nextInt(3)])
                    .param("kind", kinds[random.nextInt(4)])
                    .param("expected", from.plusMonths(random.nextInt(50)))
                    .param("secret", random.nextBoolean())
                    .param("from", from)
                    .param("to", random.nextBoolean() ? null : from.plusMonths(12), java.sql.Types.DATE)
                    .param("n", n)
                    .update();
        }

        private void disbelieve(long n, String table, int rest) {
            jdbc.sql("update coverage." + table + " set rec_to = :n where rec_to is null and address_id % 9 = :rest")
                    .param("n", n)
                    .param("rest", rest)
                    .update();
        }

        private void homes(long n, int version, String numerator, String validFrom) {
            jdbc.sql("""
                            -- one version of a figure about homes
                            insert into coverage.figure_definition (key, version, name_de, name_en, formula_de, formula_en,
                              numerator, denominator, weightings, valid_from, rec_from)
                            values ('homes', :version, '', '', '', '', :numerator, 'usage=RESIDENTIAL',
                              'ADDRESSES,HOUSEHOLDS,BUSINESSES', :validFrom::date, :n)
                            """)
                    .param("version", version)
                    .param("numerator", numerator)
                    .param("validFrom", validFrom)
                    .param("n", n)
                    .update();
        }

        private void delivery(long n) {
            long[] touched = random.longs(80, 1, ADDRESSES).toArray();
            jdbc.sql("""
                            -- one delivery
                            insert into coverage.delivery (kind, source_id, operator_id, as_of, complete, file_name, sha256,
                              rows_total, touched, rec_from)
                            values (:kind, :source, :operator, :day, true, '', '', 80, :touched, :n)
                            """)
                    .param("kind", random.nextBoolean() ? "supply" : "prospects")
                    .param("source", sources[random.nextInt(2)])
                    .param("operator", ops[random.nextInt(2)])
                    .param("day", day())
                    .param(
                            "touched",
                            de.lichtweg.coverage.domain.AddressSet.of(touched).encode())
                    .param("n", n)
                    .update();
        }
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

    private long operation(java.util.function.LongConsumer work) {
        return operations.write(ALL, new Draft("test", "test", null, "", ""), number -> {
            work.accept(number);
            return number;
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 42, 20261127})
    void partsSumExactlyAndClassesAreDisjointAndComplete(long seed) {
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
        History history = new History(seed);
        List<Long> numbers = history.write(5);
        Set<Change> met = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            boolean redefined = i < 2;
            AsOf from = redefined
                    ? AsOf.through(LocalDate.of(2023, 10, 1), numbers.getLast())
                    : state(history.random, numbers);
            AsOf to = redefined ? AsOf.NOW : state(history.random, numbers);
            Comparison asked = new Comparison(
                    REGIONS.get(history.random.nextInt(3)),
                    redefined ? "homes" : FIGURES.get(history.random.nextInt(FIGURES.size())),
                    Weighting.values()[history.random.nextInt(3)],
                    from,
                    to);
            Explanation explanation = explainer.explain(ALL, asked);
            met.addAll(checked(asked, explanation));
        }
        assertThat(met).as("the history meets every class").containsExactlyInAnyOrder(Change.values());
    }

    private static AsOf state(Random random, List<Long> numbers) {
        LocalDate day = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(1300));
        return AsOf.through(day, numbers.get(random.nextInt(numbers.size())));
    }

    private Set<Change> checked(Comparison asked, Explanation e) {
        assertThat(e.from()).as("from %s", asked).isEqualTo(figure(asked, asked.from()));
        assertThat(e.to()).as("to %s", asked).isEqualTo(figure(asked, asked.to()));
        assertThat(sum(e.parts(), Part::numerator))
                .isEqualTo(e.to().numerator() - e.from().numerator());
        assertThat(sum(e.parts(), Part::denominator))
                .isEqualTo(e.to().denominator() - e.from().denominator());
        sharesAreTheDifference(e);
        Set<Change> met = classesAreDisjointAndComplete(asked, e);
        e.parts().forEach(this::detailsAreThePart);
        return met;
    }

    private FigureValue figure(Comparison asked, AsOf state) {
        return ledger.view(ALL, state).figures(asked.region()).stream()
                .filter(f -> f.figure().equals(asked.figure()) && f.weighting() == asked.weighting())
                .findFirst()
                .orElseThrow();
    }

    private static long sum(List<Part> parts, java.util.function.ToLongFunction<Part> value) {
        return parts.stream().mapToLong(value).sum();
    }

    private static void sharesAreTheDifference(Explanation e) {
        Balance balance =
                new Balance(e.from().numerator(), e.from().denominator(), e.to().numerator(), e.to().denominator());
        BigInteger shares = e.parts().stream()
                .map(p -> balance.share(p.numerator(), p.denominator()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(shares).isEqualTo(balance.difference());
        Waterfall.of(e, 1)
                .ifPresent(w -> assertThat(
                                w.steps().stream().map(Waterfall.Step::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(w.difference()));
    }

    /** The lists behind the parts, with those of the unchanged addresses, are all addresses of both states, each once. */
    private Set<Change> classesAreDisjointAndComplete(Comparison asked, Explanation e) {
        Set<Change> met = new HashSet<>();
        List<Long> all = new ArrayList<>();
        for (Part part : e.parts()) {
            Set<Long> ids = new HashSet<>();
            lists(part).forEach(b -> ids.addAll(ids(b.query(), b.asOf())));
            assertThat(ids).as("%s of %s", part.change(), asked).hasSize(part.addresses());
            all.addAll(ids);
            met.add(part.change());
        }
        Set<Long> before = ids(AddressQuery.all(asked.region()), asked.from());
        Set<Long> after = ids(AddressQuery.all(asked.region()), asked.to());
        Set<Long> unchanged = unchanged(asked);
        assertThat(unchanged).hasSize(e.unchanged());
        all.addAll(unchanged);
        met.add(Change.UNCHANGED);
        Set<Long> union = new HashSet<>(before);
        union.addAll(after);
        assertThat(all).as("%s", asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(union);
        return met;
    }

    private static List<Behind> lists(Part part) {
        return part.behind()
                .map(List::of)
                .orElseGet(() -> part.details().stream()
                        .map(d -> d.behind().orElseThrow())
                        .toList());
    }

    private Set<Long> unchanged(Comparison asked) {
        AddressQuery query = AddressQuery.all(asked.region())
                .with("changed", "unchanged")
                .with("changed_figure", asked.figure())
                .with("changed_weighting", asked.weighting().name().toLowerCase(java.util.Locale.ROOT))
                .with("from", String.valueOf(ledger.view(ALL, asked.from()).validOn()))
                .with("known_from", String.valueOf(asked.from().known()));
        return ids(query, asked.to());
    }

    private Set<Long> ids(AddressQuery query, AsOf asOf) {
        LedgerView view = ledger.view(ALL, asOf);
        List<AddressRow> rows = view.list(query, "address", 0, 10_000).rows();
        assertThat(view.count(query)).isEqualTo(rows.size());
        return rows.stream().map(AddressRow::id).collect(Collectors.toSet());
    }

    private void detailsAreThePart(Part part) {
        if (part.details().isEmpty()) {
            return;
        }
        assertThat(sum(part.details(), Part::addresses)).isEqualTo(part.addresses());
        assertThat(sum(part.details(), Part::numerator)).isEqualTo(part.numerator());
        assertThat(sum(part.details(), Part::denominator)).isEqualTo(part.denominator());
        Set<Long> seen = new HashSet<>();
        for (Part detail : part.details()) {
            Behind behind = detail.behind().orElseThrow();
            Set<Long> ids = ids(behind.query(), behind.asOf());
            assertThat(ids).as("%s", behind).hasSize(detail.addresses());
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 8})
    void whoSeesSumsOnlySeesTheFigureOfBothStatesAndNoPart(long seed) {
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
        History history = new History(seed);
        history.write(3);
        Scope centre =
                new Scope("bkz", "BKZ", Role.STATE_CENTRE, null, Set.of(new RegionKey("14")), RightsTable.standard());
        for (String figure : FIGURES) {
            Comparison asked = new Comparison(
                    new RegionKey("14627180"),
                    figure,
                    Weighting.ADDRESSES,
                    new AsOf(LocalDate.of(2024, 12, 31), null),
                    AsOf.NOW);
            Explanation e = explainer.explain(centre, asked);
            assertThat(e.addressesOpen()).isFalse();
            assertThat(e.parts()).isEmpty();
            assertThat(e.unchanged()).isEqualTo(-1);
            assertThat(e.to().numerator())
                    .isEqualTo(ledger.view(centre, AsOf.NOW).count(e.to().query()));
        }
    }
}

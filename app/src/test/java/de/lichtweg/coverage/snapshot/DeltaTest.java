package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.domain.Believed;
import de.lichtweg.coverage.domain.Difference.Line;
import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.coverage.store.FactStore;
import de.lichtweg.coverage.store.ProspectStore;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.coverage.store.SupplyStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The snapshot that follows what this process writes, against one that is read anew from the database. */
@LichtwegTest
class DeltaTest {

    private static final Scope ALL = Scope.system("test");
    private static final int ADDRESSES = 9_000;
    private static final int TALKED_ABOUT = 300;
    private static final int[] SPEEDS = {6_000, 16_000, 100_000, 250_000, 1_000_000};

    @Autowired
    Snapshots snapshots;

    @Autowired
    Operations operations;

    @Autowired
    Operators operators;

    @Autowired
    SupplyStore supply;

    @Autowired
    ProspectStore prospects;

    @Autowired
    FactStore facts;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void addressesThatNobodyHasSpokenOf() {
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
        write(n -> {
            List.of("address_state", "address_correction", "supply", "prospect")
                    .forEach(table -> jdbc.sql("update coverage." + table + " set rec_to = :n where rec_to is null")
                            .param("n", n)
                            .update());
            jdbc.sql("""
                            -- one row per address, every tenth ends before today
                            insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                              house_number, postcode, post_town, position, usage, households, businesses, valid_from,
                              valid_to, rec_from)
                            select id, :source, id::text, '14627180', 'Dorfstraße', id, '01683', 'Nossen',
                                   point(380000 + id % 97 * 40, 5650000 + id % 89 * 40), 'RESIDENTIAL', id % 5, 0,
                                   '2018-12-31', case when id % 10 = 0 then cast('2025-01-01' as date) end, :n
                              from generate_series(1, :count) id
                            """)
                    .param("source", source("operator:a", 200))
                    .param("count", ADDRESSES)
                    .param("n", n)
                    .update();
        });
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

    /** Speakers who say something else again and again. */
    private final class Talk {

        private final Random random;
        private final List<Speaker> speakers = new ArrayList<>();
        private final Speaker office = new Speaker(source("correction", 300), 0);

        Talk(long seed) {
            random = new Random(seed);
            for (String network : List.of("Netz A (Test)", "Netz B (Test)", "Netz C (Test)")) {
                int operator = operators.register(network).id();
                speakers.add(new Speaker(source("operator:a", 200), operator));
                speakers.add(new Speaker(source("area:x", 100), operator));
                speakers.add(new Speaker(source("correction", 300), operator));
            }
        }

        void goesOn(long operation) {
            Speaker speaker = speakers.get(random.nextInt(speakers.size()));
            say(supply, speaker, operation, 0, this::offer);
            if (random.nextBoolean()) {
                say(prospects, speaker, operation, 0, this::promise);
            }
            if (random.nextInt(3) == 0) {
                int from = day(2022 + random.nextInt(6));
                say(facts, office, operation, from, Segment.FOREVER, TALKED_ABOUT, () -> Set.of(building()));
            }
        }

        private FactCorrection building() {
            return new FactCorrection("MIXED", random.nextInt(4), random.nextBoolean() ? 2 : null, false);
        }

        private <P> void say(StatementStore<P> store, Speaker speaker, long operation, int least, Supplier<P> payload) {
            int from = day(2022 + random.nextInt(6));
            int to = random.nextInt(3) == 0 ? from + 1 + random.nextInt(1500) : Segment.FOREVER;
            say(store, speaker, operation, from, to, TALKED_ABOUT, () -> {
                Set<P> stated = new HashSet<>();
                for (int count = least + random.nextInt(3 - least); count > 0; count--) {
                    stated.add(payload.get());
                }
                return stated;
            });
        }

        /** Says something of the first addresses for a period. */
        private <P> void say(
                StatementStore<P> store,
                Speaker speaker,
                long operation,
                int from,
                int to,
                int addresses,
                Supplier<Set<P>> stated) {
            Believed<P> believed = store.load(ALL, speaker);
            List<Line<P>> ended = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            List<Line<P>> begun = new ArrayList<>();
            for (long address = 1; address <= addresses; address++) {
                Timeline.Change<P> change = Timeline.state(believed.of(address), from, to, stated.get(), 0);
                long about = address;
                change.ended().forEach(s -> {
                    ended.add(new Line<>(about, s));
                    places.add(believed.place(about, s));
                });
                change.begun().forEach(s -> begun.add(new Line<>(about, s)));
            }
            store.write(ALL, speaker, ended, places, begun, operation);
        }

        private int day(int year) {
            return (int) LocalDate.of(year, 1, 1).toEpochDay();
        }

        private Offer offer() {
            return new Offer(
                    Technology.ofCode(random.nextInt(10)), SPEEDS[random.nextInt(5)], SPEEDS[random.nextInt(3)]);
        }

        private Promise promise() {
            return new Promise(
                    Promise.Kind.values()[random.nextInt(4)],
                    Technology.ofCode(random.nextInt(4)),
                    1_000_000,
                    500_000,
                    random.nextBoolean() ? null : LocalDate.of(2026, 1, 1),
                    random.nextBoolean() ? null : LocalDate.of(2024 + random.nextInt(6), 12, 31),
                    random.nextInt(5) == 0,
                    "");
        }
    }

    /** Everything that a snapshot knows of every address. */
    private static Map<Long, String> text(Snapshot snapshot) {
        Map<Long, String> result = new TreeMap<>();
        for (Chunk chunk : snapshot.chunks) {
            for (int row = 0; row < chunk.size; row++) {
                result.put(chunk.columns.id[row], text(chunk, row));
            }
        }
        return result;
    }

    private static String text(Chunk chunk, int row) {
        Columns c = chunk.columns;
        Columns.OfferColumns o = c.offers;
        Columns.ProspectColumns p = c.prospects;
        List<List<Integer>> offers = IntStream.range(c.offerStart[row], c.offerStart[row + 1])
                .mapToObj(
                        i -> List.of(o.operator[i], o.source[i], (int) o.technology[i], o.down[i], o.up[i], o.since[i]))
                .toList();
        // prospects that differ only in their technology or their first day have no order among themselves
        List<List<Integer>> promises = IntStream.range(c.prospectStart[row], c.prospectStart[row + 1])
                .mapToObj(i -> List.of(
                        p.operator[i],
                        p.source[i],
                        (int) p.kind[i],
                        (int) p.technology[i],
                        p.from[i],
                        p.to[i],
                        p.secret[i] ? 1 : 0,
                        p.since[i]))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        return c.known[row] + " " + c.incomplete[row] + " " + c.households[row] + " " + c.x[row] + " " + offers
                + promises
                + Arrays.asList(
                        chunk.stage[row],
                        chunk.reason[row],
                        chunk.plan[row],
                        chunk.eligible[row],
                        chunk.expired[row],
                        chunk.expected[row],
                        chunk.expectedSecret[row],
                        chunk.arrival[row],
                        chunk.surestOperator(row),
                        chunk.bestDown[row],
                        chunk.bestUp[row],
                        chunk.bestTechnology[row],
                        chunk.bestOperator[row],
                        chunk.band[row]);
    }

    private Snapshot followed(String when) {
        Snapshot followed = snapshots.at(AsOf.NOW);
        Map<Long, String> expected = text(snapshots.fresh(followed.validOn));
        Map<Long, String> found = text(followed);
        assertThat(found.keySet()).as(when).isEqualTo(expected.keySet());
        assertThat(found.entrySet())
                .as(when)
                .allSatisfy(e ->
                        assertThat(e.getValue()).as("address " + e.getKey()).isEqualTo(expected.get(e.getKey())));
        return followed;
    }

    /** Chunks that were not read anew but took over the addresses of one before. */
    private static long restated(Snapshot before, Snapshot after) {
        Set<Object> known = new HashSet<>(Arrays.asList(before.chunks));
        return Arrays.stream(after.chunks)
                .filter(c -> !known.contains(c))
                .filter(c -> Arrays.stream(before.chunks).anyMatch(b -> b.columns.id == c.columns.id))
                .count();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261127, 4711})
    void whatIsWrittenHereIsFollowedAsIfItHadBeenRead(long seed) {
        Talk talk = new Talk(seed);
        Snapshot before = followed("before anything is said");
        for (int i = 0; i < 14; i++) {
            for (int count = talk.random.nextInt(3); count >= 0; count--) {
                write(talk::goesOn);
            }
            if (i % 5 == 4) {
                addressesMoveWhileSomethingIsSaid(talk);
            }
            before = followed("round " + i + ", seed " + seed);
        }
        assertThat(before.size).isBetween(ADDRESSES * 9 / 10 - 3, ADDRESSES * 9 / 10);
    }

    private void addressesMoveWhileSomethingIsSaid(Talk talk) {
        write(n -> {
            jdbc.sql("update coverage.address_state set rec_to = :n where address_id = :id and rec_to is null")
                    .param("n", n)
                    .param("id", 1 + talk.random.nextInt(TALKED_ABOUT))
                    .update();
            talk.goesOn(n);
        });
    }

    /** Nobody outranks anybody: everything can be followed in memory. */
    @Test
    void aListOfANetworkIsFollowedWithoutReadingIt() {
        Talk talk = new Talk(3);
        Speaker network = talk.speakers.getFirst();
        Supplier<Offer> fibre = () -> new Offer(Technology.FTTH, SPEEDS[talk.random.nextInt(5)], 6_000);
        write(n -> talk.say(supply, network, n, 1, fibre));
        for (int i = 0; i < 6; i++) {
            Snapshot before = followed("before list " + i);
            write(n -> talk.say(supply, network, n, 1, fibre));
            Snapshot after = followed("after list " + i);
            assertThat(after.operation).isGreaterThan(before.operation);
            assertThat(restated(before, after)).isPositive();
        }
    }

    @Test
    void aSingleAddressIsFollowedHoweverMuchElseIsSaidOfIt() {
        Talk talk = new Talk(6);
        int day = talk.day(2024);
        Set<Offer> many = new HashSet<>();
        Set<Promise> plans = new HashSet<>();
        for (Technology technology : Technology.values()) {
            if (technology != Technology.NONE) {
                many.add(new Offer(technology, 100_000, 10_000));
                plans.add(new Promise(Promise.Kind.COMMITTED, technology, 100_000, 10_000, null, null, false, ""));
            }
        }
        Speaker network = talk.speakers.getFirst();
        write(n -> {
            talk.say(supply, network, n, day, Segment.FOREVER, TALKED_ABOUT, () -> many);
            talk.say(prospects, network, n, day, Segment.FOREVER, TALKED_ABOUT, () -> plans);
        });
        followed("much is said");
        many.add(new Offer(Technology.FTTH, 1_000_000, 500_000));
        write(n -> talk.say(supply, network, n, day, Segment.FOREVER, 1, () -> many));
        followed("one address gets one offer more");
    }

    /** Withdrawn for the day on which it began, a statement never named anybody; one that is over still did. */
    @Test
    void whoIsNoLongerNamedIsUnknownAgainUnlessAnotherOnceNamedHim() {
        Talk talk = new Talk(4);
        Speaker one = talk.speakers.getFirst();
        Speaker other = talk.speakers.getLast();
        Set<Offer> fibre = Set.of(new Offer(Technology.FTTH, 1_000_000, 500_000));
        int day = talk.day(2024);
        write(n -> talk.say(supply, one, n, day, Segment.FOREVER, TALKED_ABOUT, () -> fibre));
        assertThat(known(followed("named"))).isEqualTo(TALKED_ABOUT * 9 / 10);
        write(n -> talk.say(supply, one, n, day, Segment.FOREVER, TALKED_ABOUT, Set::of));
        assertThat(known(followed("withdrawn"))).isZero();
        write(n -> talk.say(supply, other, n, day, day + 30, TALKED_ABOUT, () -> fibre));
        write(n -> talk.say(supply, one, n, day, Segment.FOREVER, TALKED_ABOUT, () -> fibre));
        followed("named by two");
        write(n -> talk.say(supply, one, n, day, Segment.FOREVER, TALKED_ABOUT, Set::of));
        assertThat(known(followed("withdrawn by one"))).isEqualTo(TALKED_ABOUT * 9 / 10);
    }

    private static int known(Snapshot snapshot) {
        int known = 0;
        for (Chunk chunk : snapshot.chunks) {
            for (boolean named : chunk.columns.known) {
                known += named ? 1 : 0;
            }
        }
        return known;
    }

    @Test
    void whatWasRolledBackWasNeverSaid() {
        Talk talk = new Talk(8);
        write(talk::goesOn);
        followed("before");
        assertThatThrownBy(() -> write(n -> {
                    talk.goesOn(n);
                    throw new IllegalStateException("the import breaks off");
                }))
                .hasMessage("the import breaks off");
        followed("after the import broke off");
        write(talk::goesOn);
        followed("after the number was given again");
    }

    /** As another process would: nothing is handed over. */
    @Test
    void whatOthersWriteIsReadFromTheDatabase() {
        Talk talk = new Talk(9);
        write(talk::goesOn);
        followed("before");
        write(n -> jdbc.sql("update coverage.supply set rec_to = :n where rec_to is null and address_id % 3 = 0")
                .param("n", n)
                .update());
        write(talk::goesOn);
        followed("after somebody else wrote between");
    }
}

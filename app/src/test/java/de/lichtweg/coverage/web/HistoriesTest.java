package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.snapshot.Snapshots;
import de.lichtweg.coverage.web.RandomDeliveries.Delivery;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.operation.RecordedTable;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger promises, on random histories, through the ordinary import and the ordinary command: the order of arrival
 * does not matter, what was known on a day never changes, undo restores, sums add up, the dry run tells the truth. Each seed
 * is in the name of its test; a failure is repeated by adding it to {@link #seeds}.
 */
@LichtwegTest
class HistoriesTest {

    private static final Scope SCOPE = Scope.system("test");
    private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2019, 6, 30), LocalDate.of(2022, 1, 15), LocalDate.of(2026, 1, 1));
    private static final String REGIONS = "DE,14627,14627010,14627180,14627290";

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    Regions regions;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Ledger ledger;

    @Autowired
    ObjectProvider<RecordedTable> tables;

    @Autowired
    AutowireCapableBeanFactory beans;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static LongStream seeds() {
        return LongStream.of(1, 20261123, ThreadLocalRandom.current().nextLong(1_000_000));
    }

    @BeforeEach
    void threeMunicipalitiesAreKnown() {
        jdbc.sql("truncate parties.organisation cascade").update();
        clock.setTo(BEGIN.plus(Duration.ofDays(operations.latest())));
        empty();
        take(new Delivery(
                "register",
                "gemeinden.csv",
                "AGS;Name;Einwohner\n14627010;Coswig;1\n14627180;Nossen;1\n14627290;Thiendorf;1\n",
                LocalDate.of(2016, 1, 1),
                null,
                null,
                null,
                null));
    }

    @AfterEach
    void theClockRunsOn() {
        clock.run();
    }

    /** One operation ends everything that addresses and statements say, so that the next history begins with nothing. */
    private void empty() {
        operations.write(SCOPE, new Draft("test", "test", null, "", ""), n -> {
            for (String table : List.of("address_state", "supply", "prospect", "delivery")) {
                jdbc.sql("update coverage." + table + " set rec_to = :n where rec_to is null")
                        .param("n", n)
                        .update();
            }
            return n;
        });
    }

    private Result take(Delivery d) {
        return run(d, false);
    }

    private Result run(Delivery d, boolean dryRun) {
        try {
            Path file = Files.writeString(folder.resolve(d.name()), d.text());
            Request request = new Request(
                    SCOPE,
                    d.region() == null ? null : new RegionKey(d.region()),
                    d.day(),
                    d.operator(),
                    d.source(),
                    d.complete(),
                    true,
                    dryRun,
                    null,
                    d.name(),
                    "");
            return imports.run(d.profile(), file, request, Map.of(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger that has seen nothing yet, so that no answer comes from what it remembers. */
    private Ledger forgetful() {
        Snapshots snapshots = beans.createBean(Snapshots.class);
        return snapshots::view;
    }

    /** Exactly what {@code ./lichtweg figures --json} prints. */
    private String figures(Ledger from, LocalDate day, @Nullable LocalDate knownOn) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new FiguresCommand(from, regions, json)).setOut(new PrintWriter(out));
        List<String> words = new ArrayList<>(List.of("--region", REGIONS, "--as-of", day.toString(), "--json"));
        if (knownOn != null) {
            words.addAll(List.of("--known-on", knownOn.toString()));
        }
        int exit = CurrentScope.callAs(SCOPE, () -> command.execute(words.toArray(String[]::new)));
        assertThat(exit).isZero();
        return out.toString();
    }

    private String figuresWithoutOperation(LocalDate day) {
        return figures(forgetful(), day, null).replaceAll("\"operation\":\\d+", "");
    }

    // --- order of arrival

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichDeliveriesArriveDoesNotMatter(long seed) {
        RandomDeliveries district = new RandomDeliveries(seed);
        List<Delivery> registers = district.registers();
        List<Delivery> others = new ArrayList<>(district.reviews());
        others.addAll(district.statements());
        Map<String, String> first = answersAfter(registers, others);
        assertThat(first.get("cards")).contains("GIGABIT", "OPEN", "COMMITTED");
        Random shuffle = new Random(seed);
        for (int i = 0; i < 2; i++) {
            threeMunicipalitiesAreKnown();
            List<Delivery> shuffledRegisters = new ArrayList<>(registers);
            List<Delivery> shuffledOthers = new ArrayList<>(others);
            Collections.shuffle(shuffledRegisters, shuffle);
            Collections.shuffle(shuffledOthers, shuffle);
            Map<String, String> other = answersAfter(shuffledRegisters, shuffledOthers);
            first.forEach((answer, lines) -> assertThat(onlyIn(other.getOrDefault(answer, ""), lines))
                    .as(answer + ", seed " + seed)
                    .isEmpty());
        }
    }

    /** Lines that only one of two answers has, marked by where. */
    private static List<String> onlyIn(String other, String first) {
        List<String> a = new ArrayList<>(first.lines().toList());
        List<String> b = new ArrayList<>(other.lines().toList());
        b.removeAll(first.lines().toList());
        a.removeAll(other.lines().toList());
        return Stream.concat(a.stream().map(l -> "first: " + l), b.stream().map(l -> "other: " + l))
                .sorted(java.util.Comparator.comparing(l -> l.substring(7)))
                .toList();
    }

    private Map<String, String> answersAfter(List<Delivery> registers, List<Delivery> others) {
        registers.forEach(this::take);
        others.forEach(this::take);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("ledger", statementsInWords());
        for (LocalDate day : DAYS) {
            answers.put("figures " + day, figuresWithoutOperation(day));
        }
        answers.put("cards", cards());
        return answers;
    }

    /**
     * Every statement that is believed on an address that still stands, by the names that people know. How long a statement
     * on a house that is gone would go on depends on whether its end was known; nobody can ask for that.
     */
    private String statementsInWords() {
        return String.join("\n", jdbc.sql("""
                -- grain: one statement believed now
                with standing as (
                  select address_id, external_id
                  from coverage.address_state
                  where rec_to is null and in_existence and valid_to is null
                )
                select concat_ws(' ', a.external_id, n.name, o.key, s.technology, s.down_kbps, s.up_kbps, s.valid_from, s.valid_to)
                from coverage.supply s
                join coverage.source o on o.id = s.source_id
                join parties.organisation_name n on n.organisation_id = s.operator_id
                join standing a on a.address_id = s.address_id
                where s.rec_to is null
                union all
                select concat_ws(' ', a.external_id, n.name, o.key, s.kind, s.expected_to, s.secret, s.valid_from, s.valid_to)
                from coverage.prospect s
                join coverage.source o on o.id = s.source_id
                join parties.organisation_name n on n.organisation_id = s.operator_id
                join standing a on a.address_id = s.address_id
                where s.rec_to is null
                union all
                select concat_ws(' ', s.external_id, s.municipality, s.street, s.house_number, s.position, s.usage, s.households,
                                 s.businesses, s.in_existence, s.valid_from, s.valid_to)
                from coverage.address_state s
                where s.rec_to is null
                  and s.in_existence
                order by 1
                """).query(String.class).list());
    }

    private String cards() {
        StringBuilder all = new StringBuilder();
        for (LocalDate day : DAYS) {
            LedgerView view = forgetful().view(SCOPE, new AsOf(day, null));
            Map<String, String> sorted = new TreeMap<>();
            for (AddressRow row : view.list(AddressQuery.all(RegionKey.GERMANY), "address", 0, 1000)
                    .rows()) {
                AddressCard card = view.card(row.id()).orElseThrow();
                String what = row.toString().replaceAll("id=\\d+, ", "")
                        + card.reasonArguments()
                        + sortedText(card.offers())
                        + sortedText(card.prospects());
                sorted.put(row.municipality() + row.label(), what);
            }
            sorted.forEach(
                    (label, card) -> all.append(day).append(' ').append(card).append('\n'));
        }
        return all.toString();
    }

    private static List<String> sortedText(List<?> lines) {
        return lines.stream().map(Object::toString).sorted().toList();
    }

    // --- the other promises, on one history

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasKnownStaysUndoRestoresAndSumsAddUp(long seed) {
        RandomDeliveries district = new RandomDeliveries(seed);
        List<Delivery> all = new ArrayList<>(district.registers());
        List<Delivery> others = new ArrayList<>(district.statements());
        others.addAll(district.reviews());
        others.add(merger());
        Random random = new Random(seed);
        Collections.shuffle(others, random);
        all.addAll(others.subList(0, Math.min(16, others.size())));
        Map<AsOf, String> remembered = new LinkedHashMap<>();
        for (Delivery d : all) {
            if (random.nextInt(3) == 0) {
                takeAndUndo(d, remembered);
            }
            tellsTheTruth(d, seed);
            remember(remembered, random);
        }
        sumsAddUp(ledger, seed);
        sumsAddUp(forgetful(), seed);
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
        Ledger fresh = forgetful();
        remembered.forEach((moments, answer) -> assertThat(figures(fresh, moments.validOn(), moments.knownOn()))
                .as(moments + ", seed " + seed)
                .isEqualTo(answer));
        assertThat(remembered.values().stream()
                        .map(a -> a.replaceAll("\"operation\":\\d+|\"knownOn\":\"[^\"]*\"", ""))
                        .distinct())
                .as("histories in which something happens")
                .hasSizeGreaterThan(5);
    }

    private static Delivery merger() {
        return new Delivery(
                "register",
                "eingemeindung.csv",
                "Schlüssel;Nachfolger;wirksam ab\n14627180;14627010;01.01.2020\n",
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                null);
    }

    /** Dry run and real run count the same and find the same. */
    private void tellsTheTruth(Delivery d, long seed) {
        Result dry = run(d, true);
        Result real = take(d);
        assertThat(dry.operation()).isZero();
        assertThat(real.counts()).as(d.name() + ", seed " + seed).isEqualTo(dry.counts());
        assertThat(real.issues()).as(d.name() + ", seed " + seed).isEqualTo(dry.issues());
    }

    /** Keeps what is answered today for past days, and lets the day end. */
    private void remember(Map<AsOf, String> remembered, Random random) {
        LocalDate today = clock.today();
        LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
        remembered.put(new AsOf(day, today), figures(ledger, day, today));
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
    }

    private void takeAndUndo(Delivery d, Map<AsOf, String> remembered) {
        List<String> before = believed();
        String figuresBefore = figuresWithoutOperation(DAYS.get(1));
        Result taken = take(d);
        if (taken.operation() == 0) {
            return;
        }
        LocalDate between = clock.today();
        remembered.put(new AsOf(DAYS.get(1), between), figures(ledger, DAYS.get(1), between));
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
        operations.undo(SCOPE, taken.operation(), "Probe");
        assertThat(believed()).as("after undoing " + d.name()).isEqualTo(before);
        assertThat(figuresWithoutOperation(DAYS.get(1))).isEqualTo(figuresBefore);
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
    }

    /** Every row of every recorded table that is believed now. */
    private List<String> believed() {
        return tables.orderedStream()
                .flatMap(table -> jdbc
                        .sql("select row(%s)::text from %s where rec_to is null order by 1"
                                .formatted(String.join(", ", table.columns()), table.name()))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(row -> table.name() + row))
                .toList();
    }

    private void sumsAddUp(Ledger from, long seed) {
        for (LocalDate day : DAYS) {
            LedgerView view = from.view(SCOPE, new AsOf(day, null));
            Stream.of(REGIONS.split(",")).map(RegionKey::new).forEach(region -> {
                AddressQuery all = AddressQuery.all(region);
                Totals totals = view.totals(all);
                int stages = totals.stages().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(stages).as("stages of " + region + ", seed " + seed).isEqualTo(totals.addresses());
                int eligible = view.count(all.with("eligible", "yes"));
                assertThat(eligible).isEqualTo(totals.eligible());
                assertThat(eligible + view.count(all.with("eligible", "no"))).isEqualTo(totals.addresses());
                assertThat(view.list(all, "address", 0, 1000).total()).isEqualTo(totals.addresses());
            });
            assertThat(view.totals(AddressQuery.all(RegionKey.GERMANY)).addresses())
                    .isPositive();
        }
    }
}

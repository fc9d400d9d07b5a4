package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.web.Office.Way;
import de.lichtweg.coverage.web.RandomDeliveries.Delivery;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the ledger promises, on random histories, through the ordinary import and the ordinary command: the order of arrival
 * does not matter, what was known on a day never changes, undo restores, sums add up, the dry run tells the truth. Each seed
 * is in the name of its test; a failure is repeated by adding it to {@link Office#seeds}.
 */
@LichtwegTest
class HistoriesTest {

    @Autowired
    Operations operations;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    @Autowired
    AutowireCapableBeanFactory beans;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    static LongStream seeds() {
        return Office.seeds();
    }

    @BeforeEach
    void threeMunicipalitiesAreKnown() {
        office = Office.open(beans, folder);
        office.beginsWithThreeMunicipalities();
    }

    @AfterEach
    void theClockRunsOn() {
        clock.run();
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
            office.beginsWithThreeMunicipalities();
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
        registers.forEach(office::take);
        others.forEach(office::take);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("ledger", statementsInWords());
        for (LocalDate day : Office.DAYS) {
            answers.put("figures " + day, office.figuresWithoutOperation(day));
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
        for (LocalDate day : Office.DAYS) {
            LedgerView view = office.forgetful().view(Office.SCOPE, new AsOf(day, null));
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
        others.add(Office.merger());
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
        sumsAddUp(office.forgetful(), seed);
        office.sleepsANight();
        Ledger fresh = office.forgetful();
        remembered.forEach((moments, answer) -> assertThat(office.figures(fresh, moments.validOn(), moments.knownOn()))
                .as(moments + ", seed " + seed)
                .isEqualTo(answer));
        assertThat(remembered.values().stream()
                        .map(a -> a.replaceAll("\"operation\":\\d+|\"knownOn\":\"[^\"]*\"", ""))
                        .distinct())
                .as("histories in which something happens")
                .hasSizeGreaterThan(5);
    }

    /** Dry run and real run count the same and find the same. */
    private void tellsTheTruth(Delivery d, long seed) {
        Result dry = office.run(d, Way.DRY_RUN, null);
        Result real = office.take(d);
        assertThat(dry.operation()).isZero();
        assertThat(real.counts()).as(d.name() + ", seed " + seed).isEqualTo(dry.counts());
        assertThat(real.issues()).as(d.name() + ", seed " + seed).isEqualTo(dry.issues());
    }

    /** Keeps what is answered today for past days, and lets the day end. */
    private void remember(Map<AsOf, String> remembered, Random random) {
        LocalDate today = clock.today();
        LocalDate day = Office.DAYS.get(random.nextInt(Office.DAYS.size()));
        remembered.put(new AsOf(day, today), office.figures(ledger, day, today));
        office.sleepsANight();
    }

    private void takeAndUndo(Delivery d, Map<AsOf, String> remembered) {
        List<String> before = office.believed();
        String figuresBefore = office.figuresWithoutOperation(Office.DAYS.get(1));
        Result taken = office.take(d);
        if (taken.operation() == 0) {
            return;
        }
        LocalDate between = clock.today();
        remembered.put(new AsOf(Office.DAYS.get(1), between), office.figures(ledger, Office.DAYS.get(1), between));
        office.sleepsANight();
        operations.undo(Office.SCOPE, taken.operation(), "Probe");
        assertThat(office.believed()).as("after undoing " + d.name()).isEqualTo(before);
        assertThat(office.figuresWithoutOperation(Office.DAYS.get(1))).isEqualTo(figuresBefore);
        office.sleepsANight();
    }

    private void sumsAddUp(Ledger from, long seed) {
        for (LocalDate day : Office.DAYS) {
            LedgerView view = from.view(Office.SCOPE, new AsOf(day, null));
            Stream.of(Office.REGIONS.split(",")).map(RegionKey::new).forEach(region -> {
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
                weightsAddUp(view, region, seed);
            });
            assertThat(view.totals(AddressQuery.all(RegionKey.GERMANY)).addresses())
                    .as("all addresses of " + day + ", seed " + seed)
                    .isPositive()
                    .isEqualTo(standing(day));
        }
    }

    /** Addresses, households and businesses alike: the stages are parts of one whole. */
    private static void weightsAddUp(LedgerView view, RegionKey region, long seed) {
        Map<Weighting, List<FigureValue>> stages = view.figures(region).stream()
                .filter(f -> f.figure().startsWith("stage_"))
                .collect(Collectors.groupingBy(FigureValue::weighting));
        assertThat(stages).containsOnlyKeys(Weighting.values());
        stages.forEach((weighting, parts) -> {
            assertThat(parts).hasSize(Stage.values().length);
            assertThat(parts.stream().mapToLong(FigureValue::numerator).sum())
                    .as(weighting + " of " + region + ", seed " + seed)
                    .isEqualTo(parts.getFirst().denominator());
        });
    }

    private int standing(LocalDate day) {
        return jdbc.sql("""
                        -- addresses that stand on a day, as believed now
                        select count(*)
                        from coverage.address_state
                        where rec_to is null
                          and in_existence
                          and valid_from <= :day
                          and (valid_to is null or valid_to > :day)
                        """).param("day", day).query(Integer.class).single();
    }
}

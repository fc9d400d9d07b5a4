package de.lichtweg.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.ProgrammeVersion.Limits;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cents are never lost or made, whatever is edited; what does not add up is found, and nothing else. */
class MoneyTest {

    private static final int EDITS = 6_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45.376.002,37 €|4537600237",
                "45376002,37|4537600237",
                "45376002.37|4537600237",
                "8400000.0|840000000",
                "1.234|123400",
                "0,5|50",
                "−1,00|-100",
                "''|0"
            })
    void amountsAreReadAsPeopleAndWorkbooksWriteThem(String text, long cents) {
        assertThat(Money.parse(text).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12.34.56", "1e6", "acht", "1.2345", "99999999999999"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatCannotBeSplitEvenlyGoesToTheLargestRemainders() {
        assertThat(new Money(100).split(List.of(1L, 1L, 1L)))
                .containsExactly(new Money(34), new Money(33), new Money(33));
        assertThat(new Money(10).split(List.of(45L, 38L, 17L)))
                .containsExactly(new Money(4), new Money(4), new Money(2));
        assertThat(new Money(-100).split(List.of(1L, 2L))).containsExactly(new Money(-33), new Money(-67));
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aPartIsRoundedDownOnBothSidesOfNothing() {
        assertThat(new Money(3).part(485)).isEqualTo(Money.ZERO);
        assertThat(new Money(-3).part(485)).isEqualTo(new Money(-1));
        assertThat(new Money(-100).part(2_500)).isEqualTo(new Money(-25));
    }

    @Test
    void centsAreConservedAndEveryViolationIsFoundUnderThousandsOfRandomEdits() {
        long seed = Long.getLong("funding.seed", System.nanoTime());
        int[] wrong = new int[2];
        Random random = new Random(seed);
        Editor editor = new Editor(random);
        for (int i = 0; i < EDITS; i++) {
            editor.edit();
            List<String> expected = Slow.violations(editor.draft(), editor.max, editor.cap);
            assertThat(found(editor))
                    .as("seed %d, edit %d: %s", seed, i, editor.draft())
                    .isEqualTo(expected);
            wrong[expected.isEmpty() ? 0 : 1]++;
        }
        assertThat(wrong[0]).as("seed %d: right ones occur", seed).isGreaterThan(EDITS / 20);
        assertThat(wrong[1]).as("seed %d: wrong ones occur", seed).isGreaterThan(EDITS / 20);
    }

    private static List<String> found(Editor e) {
        Limits limits = new Limits(null, e.max, new Money(e.cap), null, null, null, null, null, null);
        ProgrammeVersion programme = new ProgrammeVersion(
                "p", 1, Funder.FEDERATION, "P", "P", LocalDate.of(2000, 1, 1), null, limits, true, "", "");
        return Checks.of(e.draft(), new Rulebook(Optional.of(programme), Optional.empty()), TODAY).stream()
                .map(v -> switch (v.key()) {
                    case "plan", "drawn" -> v.key() + v.arguments().getFirst();
                    case "year" ->
                        v.key() + v.arguments().getFirst() + v.arguments().get(1);
                    case "federal_state.same" -> "federal_state";
                    default -> v.key();
                })
                .sorted()
                .toList();
    }

    /** Edits a grant at random, sometimes so that it does not add up; checks that what shall conserve does. */
    private static final class Editor {
        private final Random random;
        private Money total = Money.euro(1_000_000);
        private Shares shares = Shares.split(total, List.of(60L, 30L, 10L, 0L));
        private Plan plan = Plan.even(shares, 2024, 2028);
        private OwnShares own = OwnShares.NONE;
        private List<Drawdown> drawdowns = new ArrayList<>();
        private int reached = 5000;
        private int max = 7000;
        private long cap = Long.MAX_VALUE;

        Editor(Random random) {
            this.random = random;
        }

        GrantDraft draft() {
            List<Instalment> instalments = List.of(
                    new Instalment("A", reached, null, TODAY), new Instalment("B", 10_000 - reached, null, null));
            return ChecksTest.draft(total, shares, plan, own, instalments, drawdowns, List.of());
        }

        void edit() {
            switch (random.nextInt(10)) {
                case 0 -> renew();
                case 1, 2 -> move();
                case 3, 4 -> spread();
                case 5, 6 -> parts();
                case 7 -> spoil();
                case 8 -> draw();
                default -> rules();
            }
        }

        private void renew() {
            total = new Money(1 + Math.floorMod(random.nextLong(), 10_000_000_000_000L));
            shares = Shares.split(total, List.of(weight(), weight(), weight(), 1L));
            assertThat(shares.sum()).isEqualTo(total);
            spread();
            parts();
            drawdowns = new ArrayList<>();
        }

        private long weight() {
            return random.nextInt(100);
        }

        private void move() {
            Shares before = plan.total();
            Funder f = Funder.values()[random.nextInt(4)];
            int from = 2024 + random.nextInt(5);
            Money some = plan.year(from).get(f).part(random.nextInt(10_001));
            plan = plan.move(f, from, 2022 + random.nextInt(9), some);
            assertThat(plan.total()).isEqualTo(before);
        }

        private void spread() {
            List<Long> weights =
                    random.longs(1 + random.nextInt(7), 0, 50).boxed().toList();
            if (weights.stream().anyMatch(w -> w > 0) && !shares.hasNegative()) {
                plan = Plan.by(shares, 2023, weights);
                assertThat(plan.total()).isEqualTo(shares);
            }
        }

        private void parts() {
            SortedMap<RegionKey, Long> weights = new TreeMap<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                weights.put(new RegionKey("146270" + (10 + i)), 1 + (long) random.nextInt(20_000));
            }
            own = OwnShares.split(OwnShares.Key.POPULATION, weights, shares.own());
            assertThat(own.sum()).isEqualTo(shares.own());
            if (plan.total().own().equals(own.sum())
                    && own.sum().cents() > 0
                    && !plan.total().hasNegative()) {
                byYear();
            }
        }

        /** Rows are the parts, columns the years, and nobody pays less than nothing. */
        private void byYear() {
            SortedMap<RegionKey, SortedMap<Integer, Money>> paid = own.byYear(plan);
            own.parts()
                    .forEach(p -> assertThat(Money.sum(Objects.requireNonNull(paid.get(p.municipality()))
                                    .values()))
                            .isEqualTo(p.amount()));
            plan.years()
                    .forEach((year, s) -> assertThat(Money.sum(paid.values().stream()
                                    .map(row -> row.getOrDefault(year, Money.ZERO))
                                    .toList()))
                            .isEqualTo(s.own()));
            assertThat(paid.values().stream().flatMap(r -> r.values().stream())).noneMatch(m -> m.cents() < 0);
        }

        private void spoil() {
            Money cents = new Money(random.nextInt(7) - 3);
            Funder f = Funder.values()[random.nextInt(4)];
            switch (random.nextInt(4)) {
                case 0 -> total = new Money(Math.max(1, total.plus(cents).cents()));
                case 1 -> shares = shares.with(f, m -> m.plus(cents));
                case 2 -> shares = shares.with(Funder.STATE, m -> shares.federation());
                default -> {
                    SortedMap<Integer, Shares> years = new TreeMap<>(plan.years());
                    years.merge(2025, Shares.NONE.with(f, m -> cents), Shares::plus);
                    plan = new Plan(years);
                }
            }
        }

        private void draw() {
            drawdowns.add(new Drawdown(
                    LocalDate.of(2025, 1, 1),
                    null,
                    2023 + random.nextInt(5),
                    shares.federation().part(random.nextInt(3_000)).orZero(),
                    shares.state().part(random.nextInt(3_000)).orZero(),
                    ""));
            reached = random.nextInt(10_001);
        }

        private void rules() {
            max = 3000 + random.nextInt(7001);
            cap = 1 + Math.floorMod(random.nextLong(), 8_000_000_000_000L);
        }
    }

    /** The same questions, answered slowly by somebody who knows neither shares nor plans: plain numbers, one by one. */
    private static final class Slow {

        static List<String> violations(GrantDraft d, int max, long cap) {
            List<String> found = new ArrayList<>();
            Decision c = d.decisions().getLast();
            BigDecimal total = number(c.total());
            BigDecimal[] share = new BigDecimal[] {
                number(c.shares().federation()),
                number(c.shares().state()),
                number(c.shares().own()),
                number(c.shares().other())
            };
            BigDecimal sum = BigDecimal.ZERO;
            boolean negative = false;
            for (BigDecimal s : share) {
                sum = sum.add(s);
                negative |= s.signum() < 0;
            }
            put(found, negative, "negative");
            put(found, share[0].add(share[1]).compareTo(total) > 0, "federal_state");
            put(found, sum.compareTo(total) != 0, "sum");
            BigDecimal rate =
                    share[0].multiply(BigDecimal.valueOf(10_000)).divide(total, 30, java.math.RoundingMode.HALF_UP);
            put(found, rate.compareTo(BigDecimal.valueOf(max)) > 0, "rate");
            put(found, share[0].compareTo(BigDecimal.valueOf(cap).movePointLeft(2)) > 0, "cap");
            plan(d, share, found);
            drawn(d, share, found);
            return found.stream().sorted().toList();
        }

        private static void plan(GrantDraft d, BigDecimal[] share, List<String> found) {
            BigDecimal[] planned = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            boolean negative = false;
            for (Shares s : d.plan().years().values()) {
                BigDecimal[] year = {number(s.federation()), number(s.state()), number(s.own()), number(s.other())};
                for (int f = 0; f < 4; f++) {
                    planned[f] = planned[f].add(year[f]);
                    negative |= year[f].signum() < 0;
                }
            }
            BigDecimal parts = BigDecimal.ZERO;
            for (OwnShares.Part p : d.ownShares().parts()) {
                parts = parts.add(number(p.amount()));
                negative |= p.amount().cents() < 0;
            }
            put(found, negative, "negative.plan");
            put(found, d.plan().years().isEmpty(), "noplan");
            for (int f = 0; f < 4; f++) {
                put(found, !d.plan().years().isEmpty() && planned[f].compareTo(share[f]) != 0, "plan" + f);
            }
            put(found, !d.ownShares().parts().isEmpty() && parts.compareTo(share[2]) != 0, "parts");
        }

        private static void drawn(GrantDraft d, BigDecimal[] share, List<String> found) {
            BigDecimal all = BigDecimal.ZERO;
            for (int f = 0; f < 2; f++) {
                BigDecimal drawn = BigDecimal.ZERO;
                for (Drawdown w : d.drawdowns()) {
                    drawn = drawn.add(number(f == 0 ? w.federation() : w.state()));
                }
                put(found, drawn.compareTo(share[f]) > 0, "drawn" + f);
                all = all.add(drawn);
                for (int year = 2000; year < 2100; year++) {
                    BigDecimal inYear = BigDecimal.ZERO;
                    for (Drawdown w : d.drawdowns()) {
                        inYear = w.year() == year ? inYear.add(number(f == 0 ? w.federation() : w.state())) : inYear;
                    }
                    Shares s = d.plan().years().getOrDefault(year, Shares.NONE);
                    BigDecimal planned = number(f == 0 ? s.federation() : s.state());
                    boolean asked = d.drawdowns().stream().anyMatch(inThat(year));
                    put(
                            found,
                            asked && !d.plan().years().isEmpty() && inYear.compareTo(planned) > 0,
                            "year" + f + year);
                }
            }
            BigDecimal allowed = share[0].add(share[1])
                    .multiply(BigDecimal.valueOf(d.instalments().getFirst().basisPoints()))
                    .movePointLeft(4);
            put(found, all.compareTo(allowed) > 0, "ahead");
        }

        private static java.util.function.Predicate<Drawdown> inThat(int year) {
            return w -> w.year() == year;
        }

        private static void put(List<String> found, boolean is, String key) {
            if (is) {
                found.add(key);
            }
        }

        private static BigDecimal number(Money m) {
            return BigDecimal.valueOf(m.cents()).movePointLeft(2);
        }
    }
}

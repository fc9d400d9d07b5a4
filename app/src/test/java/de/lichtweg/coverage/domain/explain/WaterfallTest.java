package de.lichtweg.coverage.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentage points: exact in the sum, rounded only to be shown, and then adding up as they are shown. */
class WaterfallTest {

    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Part part(Change change, long numerator, long denominator, Part... details) {
        return new Part(
                change,
                Optional.empty(),
                Optional.empty(),
                (int) Math.max(Math.abs(numerator), Math.abs(denominator)),
                numerator,
                denominator,
                Optional.empty(),
                List.of(details));
    }

    private static Part detail(Change change, ChangeCause cause, long numerator) {
        return new Part(
                change,
                Optional.of(cause),
                Optional.empty(),
                (int) Math.abs(numerator),
                numerator,
                0,
                Optional.empty(),
                List.of());
    }

    private static Explanation explanation(long n0, long d0, long n1, long d1, List<Part> parts) {
        Comparison asked = new Comparison(NOSSEN, "gigabit", Weighting.ADDRESSES, AsOf.NOW, AsOf.NOW);
        return new Explanation(asked, figure(n0, d0), figure(n1, d1), parts, 0, true);
    }

    private static FigureValue figure(long numerator, long denominator) {
        return new FigureValue(
                "gigabit",
                1,
                "",
                "",
                "",
                "",
                NOSSEN,
                Weighting.ADDRESSES,
                DAY,
                null,
                1,
                numerator,
                denominator,
                AddressQuery.all(NOSSEN));
    }

    private static BigDecimal sum(List<Step> steps) {
        return steps.stream().map(Step::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sentence of the order: Nossen sank from 61.2 to 58.9: −2.9 new addresses, −0.4 withdrawal, +1.0 built. */
    @Test
    void newAddressesPullARateDown() {
        List<Part> parts = List.of(
                part(Change.NEW, 0, 50),
                part(Change.GAINED, 11, 0, detail(Change.GAINED, ChangeCause.BUILT, 11)),
                part(Change.LOST, -4, 0, detail(Change.LOST, ChangeCause.WITHDRAWN, -4)));
        Waterfall w = Waterfall.of(explanation(612, 1000, 619, 1050, parts), 1).orElseThrow();
        assertThat(w.from()).isEqualTo("61.2");
        assertThat(w.to()).isEqualTo("59.0");
        assertThat(w.difference()).isEqualTo("-2.2");
        assertThat(w.steps().stream().map(Step::points).map(BigDecimal::toString))
                .containsExactly("-2.9", "1.1", "-0.4");
        assertThat(w.steps().get(2).details().getFirst().points()).isEqualTo("-0.4");
    }

    @Test
    void withoutARateInOneOfTheStatesThereIsNothingToExplain() {
        assertThat(Waterfall.of(explanation(0, 0, 5, 10, List.of(part(Change.NEW, 5, 10))), 1))
                .isEmpty();
        assertThat(Waterfall.of(explanation(5, 10, 0, 0, List.of(part(Change.VANISHED, -5, -10))), 1))
                .isEmpty();
        assertThat(Waterfall.of(explanation(-1, 10, 5, 10, List.of()), 1)).isEmpty();
    }

    @Test
    void opposingPartsCancelOutAndAreStillShown() {
        List<Part> parts = List.of(part(Change.GAINED, 5, 0), part(Change.LOST, -5, 0));
        Waterfall w = Waterfall.of(explanation(50, 100, 50, 100, parts), 1).orElseThrow();
        assertThat(w.difference()).isEqualByComparingTo("0");
        assertThat(w.steps().stream().map(Step::points).map(BigDecimal::toString))
                .containsExactly("5.0", "-5.0");
    }

    /** A part that adds exactly nothing gets no unit of the rounding, however it falls out. */
    @Test
    void whatAddsNothingShowsNothing() {
        List<Part> parts = List.of(part(Change.GAINED, 1, 0), part(Change.GAINED, 1, 0), part(Change.LOST, 0, 0));
        Waterfall w =
                Waterfall.of(explanation(1000, 3000, 1002, 3000, parts), 1).orElseThrow();
        assertThat(w.steps().getLast().points()).isEqualByComparingTo("0");
        assertThat(sum(w.steps())).isEqualByComparingTo(w.difference());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 17, 20261127, 99991})
    void sharesSumExactlyAndShownOnesAsShown(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            long d0 = 1 + random.nextInt(random.nextBoolean() ? 100 : 70_000);
            long n0 = random.nextLong(d0 + 1);
            List<Part> parts = parts(random, n0, d0);
            long n1 = n0 + parts.stream().mapToLong(Part::numerator).sum();
            long d1 = d0 + parts.stream().mapToLong(Part::denominator).sum();
            check(n0, d0, n1, d1, parts, random.nextInt(7));
        }
    }

    private static List<Part> parts(Random random, long n0, long d0) {
        List<Part> parts = new ArrayList<>();
        long added = random.nextInt(200);
        parts.add(part(Change.NEW, random.nextLong(added + 1), added));
        long gone = random.nextLong(Math.min(d0 - n0, 50) + 1) * (d0 > 1 ? 1 : 0);
        parts.add(part(Change.VANISHED, 0, d0 - gone > 0 ? -gone : 0));
        long lost = random.nextLong(n0 + 1);
        long first = random.nextLong(lost + 1);
        parts.add(part(
                Change.LOST,
                -lost,
                0,
                detail(Change.LOST, ChangeCause.WITHDRAWN, -first),
                detail(Change.LOST, ChangeCause.EXPIRED, first - lost)));
        return parts;
    }

    private static void check(long n0, long d0, long n1, long d1, List<Part> parts, int decimals) {
        Balance balance = new Balance(n0, d0, n1, d1);
        BigInteger exact = parts.stream()
                .map(p -> balance.share(p.numerator(), p.denominator()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        // R1 − R0 = (N1·D0 − N0·D1) / (D0·D1)
        BigInteger whole = BigInteger.valueOf(n1)
                .multiply(BigInteger.valueOf(d0))
                .subtract(BigInteger.valueOf(n0).multiply(BigInteger.valueOf(d1)));
        assertThat(exact).isEqualTo(whole).isEqualTo(balance.difference());
        Waterfall w = Waterfall.of(explanation(n0, d0, n1, d1, parts), decimals).orElseThrow();
        assertThat(sum(w.steps())).isEqualByComparingTo(w.difference());
        assertThat(w.from().add(w.difference())).isEqualTo(w.to());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        for (Step step : w.steps()) {
            BigDecimal share = new BigDecimal(
                            balance.share(step.part().numerator(), step.part().denominator()))
                    .movePointRight(2)
                    .divide(new BigDecimal(balance.denominator()), 20, java.math.RoundingMode.HALF_UP);
            assertThat(step.points().subtract(share).abs()).isLessThanOrEqualTo(unit);
            if (!step.details().isEmpty()) {
                assertThat(sum(step.details())).isEqualByComparingTo(step.points());
            }
        }
    }

    @Test
    void asManyDecimalsAreShownAsItTakesToSeeTheLargestStep() {
        assertThat(readable(1_000, 500).scale())
                .as("a tenth of a percent is seen")
                .isEqualTo(1);
        assertThat(readable(1_000, 1).scale())
                .as("exactly one unit is still coarse")
                .isEqualTo(2);
        assertThat(readable(10_000, 2).scale()).isEqualTo(2);
        assertThat(readable(100_000, 2).scale()).isEqualTo(3);
        assertThat(readable(10_000_000, 2).scale()).as("three at most").isEqualTo(3);
        assertThat(Waterfall.readable(explanation(50, 100, 50, 100, List.of()))
                        .orElseThrow()
                        .from()
                        .scale())
                .as("nothing moved")
                .isEqualTo(1);
        assertThat(Waterfall.readable(explanation(0, 0, 5, 10, List.of()))).isEmpty();
    }

    private static BigDecimal readable(long addresses, long gained) {
        List<Part> parts = List.of(part(Change.GAINED, gained, 0));
        return Waterfall.readable(explanation(addresses / 4, addresses, addresses / 4 + gained, addresses, parts))
                .orElseThrow()
                .difference();
    }

    @Test
    void aShareOfNothingStaysNothingWhicheverWayTheRoundingGoes() {
        BigInteger ten = BigInteger.TEN;
        assertThat(Apportionment.of(List.of(BigInteger.ZERO, BigInteger.valueOf(15)), ten, 0))
                .containsExactly(0, 0);
        assertThat(Apportionment.of(List.of(BigInteger.ZERO, BigInteger.valueOf(15)), ten, 2))
                .containsExactly(0, 2);
        assertThat(Apportionment.of(List.of(BigInteger.ZERO, BigInteger.ZERO), ten, 1))
                .containsExactly(1, 0);
    }
}

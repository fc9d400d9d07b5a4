package de.lichtweg.coverage.domain.explain;

import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An explanation in percentage points as it is shown: the rate before, what each part did to it, the rate after. All
 * numbers have the same decimals, and they add up as they are shown.
 *
 * @param from rate before, in percent
 * @param to rate after, in percent
 * @param difference to − from
 */
public record Waterfall(BigDecimal from, BigDecimal to, BigDecimal difference, List<Step> steps) {

    private static final int MOST_DECIMALS = 3;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** A part with its points; details add up to the points. */
    public record Step(Part part, BigDecimal points, List<Step> details) {}

    /** The waterfall; empty where there is no rate in one of the states, or it is hidden. */
    public static Optional<Waterfall> of(Explanation explanation, int decimals) {
        Balance balance = new Balance(
                explanation.from().numerator(),
                explanation.from().denominator(),
                explanation.to().numerator(),
                explanation.to().denominator());
        return explanation.hidden() || !balance.isComparable()
                ? Optional.empty()
                : Optional.of(of(explanation, balance, decimals));
    }

    /** The waterfall with one decimal, or as many as it takes (up to three) for the largest step to be seen. */
    public static Optional<Waterfall> readable(Explanation explanation) {
        Optional<Waterfall> shown = of(explanation, 1);
        for (int decimals = 2;
                decimals <= MOST_DECIMALS
                        && shown.filter(Waterfall::isTooCoarse).isPresent();
                decimals++) {
            shown = of(explanation, decimals);
        }
        return shown;
    }

    /** Whether something moved and every step is shown as at most one unit of the last decimal. */
    private boolean isTooCoarse() {
        return !steps.isEmpty()
                && steps.stream().allMatch(s -> s.points().unscaledValue().abs().compareTo(BigInteger.ONE) <= 0);
    }

    private static Waterfall of(Explanation explanation, Balance balance, int decimals) {
        BigDecimal from = balance.percentBefore(decimals);
        BigDecimal to = balance.percentAfter(decimals);
        BigDecimal difference = to.subtract(from);
        return new Waterfall(from, to, difference, steps(explanation.parts(), difference, balance));
    }

    private static List<Step> steps(List<Part> parts, BigDecimal total, Balance balance) {
        if (parts.isEmpty()) {
            return List.of();
        }
        BigInteger units = HUNDRED.multiply(BigInteger.TEN.pow(total.scale()));
        List<BigInteger> exact = parts.stream()
                .map(p -> balance.share(p.numerator(), p.denominator()).multiply(units))
                .toList();
        long[] rounded = Apportionment.of(
                exact, balance.denominator(), total.unscaledValue().longValueExact());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> step(parts.get(i), BigDecimal.valueOf(rounded[i], total.scale()), balance))
                .toList();
    }

    private static Step step(Part part, BigDecimal points, Balance balance) {
        return new Step(part, points, steps(part.details(), points, balance));
    }
}

package de.lichtweg.planning.domain;

import org.jspecify.annotations.Nullable;

/**
 * A plan of an estimate in figures: for everything, or for what a budget reaches.
 *
 * @param number 0 for everything; 1, 2, … by budget
 * @param budgetCents {@code null} for everything
 * @param addresses addresses that were asked for
 * @param connected addresses that it connects
 * @param most no network within the budget connects more
 * @param units housing and business units connected
 * @param cost net, with surcharges
 * @param gap what is missing over the years
 * @param trenchMm length of the trenches, house connections not counted
 * @param trenchGapPercent the trenches cost at most so much more than in the cheapest possible network; negative where nothing is proven
 * @param ofTrenches whether that is about trenches alone, or with points of presence
 */
public record Plan(
        int number,
        @Nullable Long budgetCents,
        int addresses,
        int connected,
        int most,
        long units,
        Range cost,
        Range gap,
        long trenchMm,
        int pops,
        int distributors,
        double trenchGapPercent,
        boolean ofTrenches) {

    /** An amount in cents: favourable, most likely, unfavourable. */
    public record Range(long low, long likely, long high) {

        /** For one of several. */
        public Range per(long parts) {
            return parts == 0
                    ? new Range(0, 0, 0)
                    : new Range(
                            Math.floorDiv(low + parts / 2, parts),
                            Math.floorDiv(likely + parts / 2, parts),
                            Math.floorDiv(high + parts / 2, parts));
        }
    }

    /** Whether it is about everything that was asked for. */
    public boolean isWhole() {
        return number == 0;
    }
}

package de.lichtweg.planner.cost;

import java.util.List;

/**
 * Building and operating a network over the years, net, for the eligible addresses only.
 *
 * @param units homes passed
 * @param years year 1, 2, … of building and operation
 * @param revenueCents revenue per customer and month
 * @param variableOpexCents running cost per customer and month
 * @param fixedOpexCents running cost per year of operation, whatever the number of customers
 * @param interestPerTenThousand cost of capital a year: 600 for 6 %
 * @param residualCents value of the network at the end of the last year; 0 unless the tender counts it
 */
public record BusinessCase(
        long units,
        List<Year> years,
        long revenueCents,
        long variableOpexCents,
        long fixedOpexCents,
        int interestPerTenThousand,
        long residualCents) {

    /** Refuses what has no sense. */
    public BusinessCase {
        years = List.copyOf(years);
        if (units < 0 || years.isEmpty() || interestPerTenThousand < 0 || interestPerTenThousand > 10_000) {
            throw new IllegalArgumentException(units + " units, " + years.size() + " years, interest "
                    + interestPerTenThousand + " of ten thousand");
        }
        if (Math.min(Math.min(revenueCents, variableOpexCents), Math.min(fixedOpexCents, residualCents)) < 0) {
            throw new IllegalArgumentException("an amount is negative");
        }
    }

    /**
     * One year.
     *
     * @param capexCents invested at its end
     * @param operating whether the network runs, so that running costs arise
     * @param takeUpPerMille customers of thousand homes passed
     */
    public record Year(long capexCents, boolean operating, int takeUpPerMille) {

        /** Refuses customers without a network. */
        public Year {
            boolean customers = takeUpPerMille != 0;
            if (capexCents < 0 || takeUpPerMille < 0 || takeUpPerMille > 1000 || (customers && !operating)) {
                throw new IllegalArgumentException(
                        "capex " + capexCents + ", take-up " + takeUpPerMille + ", operating " + operating);
            }
        }

        /** A year in which is built only. */
        public static Year building(long capexCents) {
            return new Year(capexCents, false, 0);
        }

        /** A year of operation. */
        public static Year operating(int takeUpPerMille) {
            return new Year(0, true, takeUpPerMille);
        }
    }
}

package de.lichtweg.planner.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The economic gap (Wirtschaftlichkeitslücke): present value of all costs of building and operating a network minus that of all
 * revenues. Everything of a year counts at its end. Sums are kept with 34 digits and every printed amount is rounded once, so the
 * parts may differ from the gap by a cent.
 *
 * @param capexCents present value of what is invested
 * @param opexCents present value of running costs
 * @param revenueCents present value of revenues
 * @param residualCents present value of what the network is worth at the end
 * @param gapCents what is missing; negative if the network pays for itself
 */
public record EconomicGap(long capexCents, long opexCents, long revenueCents, long residualCents, long gapCents) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** The gap of a case. Time O(years). */
    public static EconomicGap of(BusinessCase plan) {
        BigDecimal growth =
                BigDecimal.valueOf(10_000L + plan.interestPerTenThousand()).divide(TEN_THOUSAND, DIGITS);
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal capex = BigDecimal.ZERO;
        BigDecimal opex = BigDecimal.ZERO;
        BigDecimal revenue = BigDecimal.ZERO;
        for (BusinessCase.Year year : plan.years()) {
            factor = factor.divide(growth, DIGITS);
            BigDecimal months = customerMonths(plan, year);
            capex = capex.add(factor.multiply(BigDecimal.valueOf(year.capexCents())));
            opex = opex.add(factor.multiply(running(plan, year, months)));
            revenue = revenue.add(factor.multiply(months.multiply(BigDecimal.valueOf(plan.revenueCents()))));
        }
        BigDecimal residual = factor.multiply(BigDecimal.valueOf(plan.residualCents()));
        BigDecimal gap = capex.add(opex).subtract(revenue).subtract(residual);
        return new EconomicGap(cents(capex), cents(opex), cents(revenue), cents(residual), cents(gap));
    }

    private static BigDecimal customerMonths(BusinessCase plan, BusinessCase.Year year) {
        return BigDecimal.valueOf(plan.units()).multiply(BigDecimal.valueOf(12L * year.takeUpPerMille(), 3));
    }

    private static BigDecimal running(BusinessCase plan, BusinessCase.Year year, BigDecimal months) {
        BigDecimal fixed = year.operating() ? BigDecimal.valueOf(plan.fixedOpexCents()) : BigDecimal.ZERO;
        return fixed.add(months.multiply(BigDecimal.valueOf(plan.variableOpexCents())));
    }

    private static long cents(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}

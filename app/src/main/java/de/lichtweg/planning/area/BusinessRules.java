package de.lichtweg.planning.area;

import de.lichtweg.planner.cost.BusinessCase;
import de.lichtweg.planner.cost.EconomicGap;
import java.util.ArrayList;
import java.util.List;

/**
 * What is assumed about building and operating a network, for its economic gap. It is built in equal parts a year, then operated
 * for as many years as have a share of customers.
 *
 * @param interestPerTenThousand cost of capital a year: 600 for 6 %
 * @param buildYears years of building
 * @param takeUpPerMille customers of thousand units, for each year of operation
 * @param revenueCents revenue per customer and month, net
 * @param costCents running cost per customer and month
 * @param fixedPerTenThousand running cost per year, of ten thousand parts of what is invested
 */
public record BusinessRules(
        int interestPerTenThousand,
        int buildYears,
        List<Integer> takeUpPerMille,
        long revenueCents,
        long costCents,
        int fixedPerTenThousand) {

    private static final int MOST_YEARS = 40;

    /** Refuses what has no sense. */
    public BusinessRules {
        takeUpPerMille = List.copyOf(takeUpPerMille);
        if (buildYears < 1
                || buildYears > MOST_YEARS
                || takeUpPerMille.isEmpty()
                || takeUpPerMille.size() > MOST_YEARS) {
            throw new IllegalArgumentException("Es braucht 1 bis 40 Baujahre und 1 bis 40 Betriebsjahre.");
        }
        if (interestPerTenThousand < 0
                || interestPerTenThousand > 5_000
                || fixedPerTenThousand < 0
                || fixedPerTenThousand > 10_000) {
            throw new IllegalArgumentException(
                    "Der Zins liegt zwischen 0 und 50 %, die festen Kosten zwischen 0 und 100 %.");
        }
        if (takeUpPerMille.stream().anyMatch(t -> t < 0 || t > 1000) || revenueCents < 0 || costCents < 0) {
            throw new IllegalArgumentException("Anteile liegen zwischen 0 und 100 %, Beträge ab 0.");
        }
    }

    /** The gap of an investment in cents, for a number of units; negative if the network pays for itself. */
    public long gapCents(long capexCents, long units) {
        List<BusinessCase.Year> years = new ArrayList<>();
        for (int year = 0; year < buildYears; year++) {
            years.add(
                    BusinessCase.Year.building(capexCents * (year + 1) / buildYears - capexCents * year / buildYears));
        }
        takeUpPerMille.forEach(share -> years.add(BusinessCase.Year.operating(share)));
        long fixed = Math.multiplyExact(capexCents, (long) fixedPerTenThousand) / 10_000;
        return EconomicGap.of(new BusinessCase(units, years, revenueCents, costCents, fixed, interestPerTenThousand, 0))
                .gapCents();
    }
}

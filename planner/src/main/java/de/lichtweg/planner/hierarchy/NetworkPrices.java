package de.lichtweg.planner.hierarchy;

import java.util.Arrays;

/**
 * What the parts of a network cost apart from digging. The order of the arrays is that of the rule set. {@code cost.PriceBook} makes
 * these prices out of a price book.
 *
 * @param distributorCents one distributor of each size, installed
 * @param popCents one point of presence, installed
 * @param dropDuctCents one metre of micro duct from a distributor to a house
 * @param feederDuctCents one metre of duct from a point of presence to a distributor
 * @param cableCents one metre of cable of each size, material and blowing
 * @param closureCents one closure
 * @param houseConnectionCents one house connection: wall, entry, what its flat price covers
 * @param connectionMetreCents one metre of house connection beyond that
 */
@SuppressWarnings("ArrayRecordComponent")
public record NetworkPrices(
        long[] distributorCents,
        long popCents,
        long dropDuctCents,
        long feederDuctCents,
        long[] cableCents,
        long closureCents,
        long houseConnectionCents,
        long connectionMetreCents) {

    /** Refuses negative prices. */
    public NetworkPrices {
        boolean negative = Arrays.stream(distributorCents).anyMatch(c -> c < 0)
                || Arrays.stream(cableCents).anyMatch(c -> c < 0)
                || Math.min(popCents, Math.min(dropDuctCents, feederDuctCents)) < 0
                || Math.min(closureCents, Math.min(houseConnectionCents, connectionMetreCents)) < 0;
        if (negative) {
            throw new IllegalArgumentException("a price is negative");
        }
    }
}

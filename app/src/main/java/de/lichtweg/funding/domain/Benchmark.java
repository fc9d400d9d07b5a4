package de.lichtweg.funding.domain;

import de.lichtweg.funding.Money;
import java.time.LocalDate;

/**
 * A range within which a cost is plausible.
 *
 * @param low below it somebody should ask why it is so cheap
 * @param high above it somebody should ask why it is so expensive
 */
public record Benchmark(Unit unit, Money low, Money high, LocalDate validFrom, String source, String note) {

    /** What a cost is divided by. */
    public enum Unit {
        ADDRESS,
        METRE,
        INHABITANT
    }

    /** Where a cost lies: −1 below the range, 0 within, 1 above. */
    public int place(Money cost) {
        return low.exceeds(cost) ? -1 : cost.exceeds(high) ? 1 : 0;
    }
}

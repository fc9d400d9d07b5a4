package de.lichtweg.coverage.domain.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A rate in two states. Shares of the difference are exact: all have the denominator D0·D1, and their numerators are
 * integers.
 *
 * @param numeratorBefore N0
 * @param denominatorBefore D0
 * @param numeratorAfter N1
 * @param denominatorAfter D1
 */
public record Balance(long numeratorBefore, long denominatorBefore, long numeratorAfter, long denominatorAfter) {

    private static final int PERCENT = 2;

    /** Whether there is a rate in both states. */
    public boolean isComparable() {
        return denominatorBefore > 0 && denominatorAfter > 0;
    }

    /** Numerator of the share of a class: ΔN·D0 − N0·ΔD, over {@link #denominator}. */
    public BigInteger share(long numeratorChange, long denominatorChange) {
        return times(numeratorChange, denominatorBefore).subtract(times(numeratorBefore, denominatorChange));
    }

    /** Numerator of the whole difference R1 − R0, over {@link #denominator}. */
    public BigInteger difference() {
        return share(numeratorAfter - numeratorBefore, denominatorAfter - denominatorBefore);
    }

    /** D0·D1, the denominator of all shares. */
    public BigInteger denominator() {
        return times(denominatorBefore, denominatorAfter);
    }

    /** R0 in percent, rounded half up. */
    public BigDecimal percentBefore(int decimals) {
        return percent(numeratorBefore, denominatorBefore, decimals);
    }

    /** R1 in percent, rounded half up. */
    public BigDecimal percentAfter(int decimals) {
        return percent(numeratorAfter, denominatorAfter, decimals);
    }

    private static BigDecimal percent(long numerator, long denominator, int decimals) {
        return BigDecimal.valueOf(numerator)
                .movePointRight(PERCENT)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}

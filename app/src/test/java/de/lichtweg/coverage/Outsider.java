package de.lichtweg.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Somebody who knows sums and wants to know more: every number he is told becomes a linear equation, and a number that he
 * was not told is worked out by elimination. Exact over the integers modulo a prime; it is not the prime of the product, so
 * both could be wrong about the same sum only if two primes divided the same determinant.
 */
public final class Outsider {

    private static final long PRIME = 1_000_000_007L;

    private final int unknowns;
    private final List<long[]> known = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** Somebody who knows nothing about so many unknowns. */
    public Outsider(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Is told the sum of some unknowns. */
    public void hear(Collection<Integer> summands, long sum) {
        long[] row = reduced(row(summands, sum));
        int pivot = pivot(row);
        if (pivot < 0) {
            if (row[unknowns] != 0) {
                throw new IllegalStateException("two answers contradict each other: " + summands + " = " + sum);
            }
            return;
        }
        scale(row, inverse(row[pivot]));
        known.add(row);
        pivots.add(pivot);
    }

    /** The sum of some unknowns, if it follows from what he was told. */
    public OptionalLong workOut(Collection<Integer> summands) {
        long[] row = reduced(row(summands, 0));
        return pivot(row) >= 0 ? OptionalLong.empty() : OptionalLong.of(Math.floorMod(-row[unknowns], PRIME));
    }

    private long[] row(Collection<Integer> summands, long sum) {
        long[] row = new long[unknowns + 1];
        summands.forEach(s -> row[s]++);
        row[unknowns] = Math.floorMod(sum, PRIME);
        return row;
    }

    private long[] reduced(long[] row) {
        for (int i = 0; i < known.size(); i++) {
            long times = row[pivots.get(i)];
            if (times != 0) {
                long[] other = known.get(i);
                for (int c = 0; c < row.length; c++) {
                    if (other[c] != 0) {
                        row[c] = Math.floorMod(row[c] - times * other[c], PRIME);
                    }
                }
            }
        }
        return row;
    }

    private int pivot(long[] row) {
        for (int c = 0; c < unknowns; c++) {
            if (row[c] != 0) {
                return c;
            }
        }
        return -1;
    }

    private static void scale(long[] row, long factor) {
        for (int c = 0; c < row.length; c++) {
            row[c] = row[c] * factor % PRIME;
        }
    }

    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }
}

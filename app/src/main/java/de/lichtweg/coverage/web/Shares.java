package de.lichtweg.coverage.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Parts of a whole in tenths of a percent that show exactly 100,0 (largest remainder). */
final class Shares {

    private static final int WHOLE = 1000;

    private Shares() {}

    /** A part of a whole, from 0 to 1; NaN where one of them is suppressed or there is nothing to divide by. */
    static double of(long part, long whole) {
        return part < 0 || whole <= 0 ? Double.NaN : (double) part / whole;
    }

    /** Tenths of a percent per part; all 0 where there is nothing to divide. Ties go to the earlier part. */
    static int[] tenths(long... parts) {
        long sum = Arrays.stream(parts).sum();
        if (sum <= 0) {
            return new int[parts.length];
        }
        int[] tenths = Arrays.stream(parts)
                .mapToInt(part -> (int) (part * WHOLE / sum))
                .toArray();
        int missing = WHOLE - Arrays.stream(tenths).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(parts[i] * WHOLE % sum)))
                .limit(missing)
                .forEach(i -> tenths[i]++);
        return tenths;
    }
}

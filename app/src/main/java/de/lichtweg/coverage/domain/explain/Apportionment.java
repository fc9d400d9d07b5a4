package de.lichtweg.coverage.domain.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds exact shares so that they add up to a rounded total, by largest remainder (Hare and Niemeyer): every share is
 * rounded down, and the units that are missing go to the largest remainders. No share moves by a whole unit as long as the
 * total is less than a unit away from the exact sum.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Whole numbers close to the exact ones that add up to the total. A share of exactly nothing stays nothing while
     * another one can take the difference.
     *
     * @param numerators exact shares, over the common denominator
     * @param denominator positive
     * @param total what they have to add up to
     */
    public static long[] of(List<BigInteger> numerators, BigInteger denominator, long total) {
        long[] result = new long[numerators.size()];
        List<BigInteger> remainders = new ArrayList<>();
        long missing = total;
        for (int i = 0; i < result.length; i++) {
            BigInteger remainder = numerators.get(i).mod(denominator);
            remainders.add(remainder);
            result[i] =
                    numerators.get(i).subtract(remainder).divide(denominator).longValueExact();
            missing -= result[i];
        }
        List<Integer> order = order(numerators, remainders, missing < 0);
        for (int i = 0; missing != 0 && !order.isEmpty(); i = (i + 1) % order.size()) {
            int step = Long.signum(missing);
            result[order.get(i)] += step;
            missing -= step;
        }
        return result;
    }

    /** Who takes a unit first: something before nothing, then the largest remainder, then the largest share. */
    private static List<Integer> order(
            List<BigInteger> numerators, List<BigInteger> remainders, boolean smallestFirst) {
        Comparator<Integer> nothingLast =
                Comparator.comparing(i -> numerators.get(i).signum() == 0);
        Comparator<Integer> byRemainder = Comparator.comparing(remainders::get);
        Comparator<Integer> bySize =
                Comparator.comparing((Integer i) -> numerators.get(i).abs()).reversed();
        return IntStream.range(0, numerators.size())
                .boxed()
                .sorted(nothingLast
                        .thenComparing(smallestFirst ? byRemainder : byRemainder.reversed())
                        .thenComparing(bySize))
                .toList();
    }
}

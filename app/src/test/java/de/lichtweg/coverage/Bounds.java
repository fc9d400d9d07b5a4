package de.lichtweg.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What somebody can tell about hidden numbers because no number is negative and zeros are never hidden: for every sum, each
 * part is at most what the others leave, and at least what they cannot fill.
 */
public final class Bounds {

    private static final long FAR = 1L << 40;

    private record Sum(String whole, List<String> parts) {}

    private final Map<String, long[]> range = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** Is told a number, or that it is hidden (negative). */
    public void hear(String name, long number) {
        range.put(name, number < 0 ? new long[] {1, FAR} : new long[] {number, number});
    }

    /** Knows that a number is the sum of others; those that nobody mentions are zero or more. */
    public void know(String whole, List<String> parts) {
        sums.add(new Sum(whole, parts));
        parts.forEach(p -> range.putIfAbsent(p, new long[] {0, FAR}));
        range.putIfAbsent(whole, new long[] {0, FAR});
    }

    /** Draws every conclusion. */
    public void think() {
        boolean moved = true;
        for (int round = 0; moved && round < 500; round++) {
            moved = false;
            for (Sum sum : sums) {
                long low = sum.parts.stream().mapToLong(p -> at(p)[0]).sum();
                long high = sum.parts.stream().mapToLong(p -> at(p)[1]).sum();
                moved |= narrow(sum.whole, low, high);
                for (String part : sum.parts) {
                    long[] own = at(part);
                    moved |= narrow(part, at(sum.whole)[0] - (high - own[1]), at(sum.whole)[1] - (low - own[0]));
                }
            }
        }
    }

    private long[] at(String name) {
        return range.getOrDefault(name, new long[] {0, FAR});
    }

    private boolean narrow(String name, long low, long high) {
        long[] own = at(name);
        boolean moved = low > own[0] || high < own[1];
        range.put(name, new long[] {Math.max(low, own[0]), Math.min(high, own[1])});
        return moved;
    }

    /** The number, if only one is left that it can be. */
    public OptionalLong only(String name) {
        long[] own = at(name);
        return own[0] == own[1] ? OptionalLong.of(own[0]) : OptionalLong.empty();
    }
}

package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Frame;
import java.util.Arrays;
import java.util.Map;

/**
 * Which of several statements about an address counts on a day; worked out once for all addresses of a state. Ids are small numbers, and
 * every statement asks.
 */
final class Counting {

    /** Epoch day. */
    final int day;

    private final int[] precedence;
    private final int[] ranks;
    private final int[] operatorOrder;

    private Counting(int day, int[] precedence, int[] ranks, int[] operatorOrder) {
        this.day = day;
        this.precedence = precedence;
        this.ranks = ranks;
        this.operatorOrder = operatorOrder;
    }

    static Counting of(Frame frame) {
        return new Counting(
                (int) frame.validOn().toEpochDay(),
                byId(frame.precedence(), -1),
                byId(frame.ranks(), 0),
                byId(frame.operatorOrder(), Integer.MAX_VALUE));
    }

    private static int[] byId(Map<Integer, Integer> values, int absent) {
        int[] result =
                new int[values.keySet().stream().mapToInt(id -> id + 1).max().orElse(0)];
        Arrays.fill(result, absent);
        values.forEach((id, value) -> result[id] = value);
        return result;
    }

    /** Place of a source, the highest counts. */
    int precedence(int source) {
        return source < precedence.length ? precedence[source] : -1;
    }

    /** Rank of a source. */
    int rank(int source) {
        return source < ranks.length ? ranks[source] : 0;
    }

    /** Place of an operator in the order of keys. */
    int place(int operator) {
        return operator < operatorOrder.length ? operatorOrder[operator] : Integer.MAX_VALUE;
    }
}

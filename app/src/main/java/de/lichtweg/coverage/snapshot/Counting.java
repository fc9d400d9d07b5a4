package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Frame;
import java.util.Map;

/**
 * Which of several statements about an address counts on a day; worked out once for all addresses of a state.
 *
 * @param day epoch day
 * @param precedence place of every source, the highest counts
 * @param ranks rank of every source
 * @param operatorOrder place of every operator in the order of keys
 */
record Counting(
        int day, Map<Integer, Integer> precedence, Map<Integer, Integer> ranks, Map<Integer, Integer> operatorOrder) {

    static Counting of(Frame frame) {
        return new Counting(
                (int) frame.validOn().toEpochDay(), frame.precedence(), frame.ranks(), frame.operatorOrder());
    }
}

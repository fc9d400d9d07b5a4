package de.lichtweg.coverage.domain;

import java.util.List;

/**
 * What one operation changed in the statements of one source and operator: segments that are believed no longer, and
 * segments that are believed instead.
 *
 * @param <P> what is stated
 * @param source id of the source
 * @param operator id of the operator
 */
public record Difference<P>(int source, int operator, List<Line<P>> ended, List<Line<P>> begun) {

    /** A segment of an address. */
    public record Line<P>(long address, Segment<P> segment) {}

    /** Lines of both kinds. */
    public int size() {
        return ended.size() + begun.size();
    }
}

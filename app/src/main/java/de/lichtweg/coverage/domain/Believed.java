package de.lichtweg.coverage.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Segments of a speaker that are believed now, and where their rows lie. A row stays there until the transaction ends,
 * since it holds the writer lock and nobody else changes rows. A million segments take arrays and a chained index, no object
 * each: most rows of a list are the same segment of another address.
 *
 * @param <P> what is stated
 */
public final class Believed<P> {

    private static final int SMALLEST = 1 << 10;
    private static final int NONE = -1;

    private final List<Segment<P>> segments = new ArrayList<>();
    private final Map<Segment<P>, Segment<P>> shared = new HashMap<>();
    private long[] addresses = new long[SMALLEST];
    private long[] places = new long[SMALLEST];
    /** The last row of each chain, and the row before each row of a chain. */
    private int[] last = chains(SMALLEST);

    private int[] before = new int[SMALLEST];

    /** Nothing was said yet. */
    public Believed() {}

    /** Adds a segment of an address whose row lies at a place. */
    public void add(long address, Segment<P> segment, long place) {
        int row = segments.size();
        if (row == addresses.length) {
            grow();
        }
        Segment<P> known = shared.putIfAbsent(segment, segment);
        segments.add(known == null ? segment : known);
        addresses[row] = address;
        places[row] = place;
        chain(row);
    }

    private void grow() {
        int size = addresses.length * 2;
        addresses = Arrays.copyOf(addresses, size);
        places = Arrays.copyOf(places, size);
        before = new int[size];
        last = chains(size);
        for (int row = 0; row < segments.size(); row++) {
            chain(row);
        }
    }

    private static int[] chains(int size) {
        int[] last = new int[size];
        Arrays.fill(last, NONE);
        return last;
    }

    private void chain(int row) {
        int chain = chainOf(addresses[row]);
        before[row] = last[chain];
        last[chain] = row;
    }

    /** The number of chains is a power of two; ids follow one another, so their lowest bits spread them. */
    private int chainOf(long address) {
        return (int) address & last.length - 1;
    }

    /** What is believed of an address, in the order in which it was added. */
    public List<Segment<P>> of(long address) {
        int row = lastOf(address, last[chainOf(address)]);
        if (row == NONE) {
            return List.of();
        }
        List<Segment<P>> own = new ArrayList<>(2);
        for (; row != NONE; row = lastOf(address, before[row])) {
            own.add(segments.get(row));
        }
        return own.reversed();
    }

    /** The row of the address that is at or before a row in its chain. */
    private int lastOf(long address, int row) {
        int at = row;
        while (at != NONE && addresses[at] != address) {
            at = before[at];
        }
        return at;
    }

    /** Every address that something is believed of, once. */
    public LongStream addresses() {
        return Arrays.stream(addresses, 0, segments.size()).distinct();
    }

    /** Where the row of a segment of an address lies. */
    public long place(long address, Segment<P> segment) {
        for (int row = lastOf(address, last[chainOf(address)]); row != NONE; row = lastOf(address, before[row])) {
            if (segments.get(row).equals(segment)) {
                return places[row];
            }
        }
        throw new IllegalArgumentException("nothing like that is believed of address " + address);
    }
}

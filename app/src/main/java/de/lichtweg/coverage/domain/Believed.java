package de.lichtweg.coverage.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Segments of a speaker that are believed now, and where their rows lie. A row stays there until the transaction ends,
 * since it holds the writer lock and nobody else changes rows.
 *
 * @param <P> what is stated
 */
public final class Believed<P> {

    private final Map<Long, List<Segment<P>>> byAddress = new HashMap<>(1 << 12);
    private final Map<Segment<P>, Long> places = new IdentityHashMap<>();

    /** Nothing was said yet. */
    public Believed() {}

    /** Adds a segment of an address whose row lies at a place. */
    public void add(long address, Segment<P> segment, long place) {
        byAddress.computeIfAbsent(address, k -> new ArrayList<>(2)).add(segment);
        places.put(segment, place);
    }

    /** What is believed of an address. */
    public List<Segment<P>> of(long address) {
        return byAddress.getOrDefault(address, List.of());
    }

    /** Every address that something is believed of. */
    public Set<Long> addresses() {
        return byAddress.keySet();
    }

    /** Where the row of one of these segments lies. */
    public long place(Segment<P> segment) {
        return Objects.requireNonNull(places.get(segment));
    }
}

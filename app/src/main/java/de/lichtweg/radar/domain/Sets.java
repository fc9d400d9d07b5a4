package de.lichtweg.radar.domain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Addresses by what is said of them; one may be in several sets. What is said of some of them can be taken out and put in anew without
 * touching the others.
 *
 * @param <K> what is said
 */
public final class Sets<K> {

    private final Map<K, BitSet> sets = new HashMap<>();

    /** Nothing is said any more of some addresses. */
    public void clear(BitSet addresses) {
        sets.values().forEach(set -> set.andNot(addresses));
        sets.values().removeIf(BitSet::isEmpty);
    }

    /** Something is said of some addresses. */
    public void add(K what, int[] addresses) {
        BitSet set = sets.computeIfAbsent(what, k -> new BitSet());
        for (int address : addresses) {
            set.set(address);
        }
    }

    /** Everything that is said; the sets are not to be changed and not to be kept. */
    public void forEach(BiConsumer<K, BitSet> taker) {
        sets.forEach(taker);
    }
}

package de.lichtweg.coverage.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Weights of all addresses of a snapshot that fulfil some conditions, by municipality or by locality. Added up out of the
 * chunks once per snapshot; the figure of any region is then a sum over its parts. O(chunks) to make, O(parts) to ask.
 */
final class PartSums {

    private final long[] addresses;
    private final long[] households;
    private final long[] businesses;

    private PartSums(int parts) {
        addresses = new long[parts];
        households = new long[parts];
        businesses = new long[parts];
    }

    /** The sums behind a question of the figures; only those are remembered, and definitions are few. */
    static PartSums of(Snapshot snapshot, ChunkSums.Question question, Supplier<List<RowFilter>> compiled) {
        return snapshot.derived(question, PartSums.class, s -> addUp(s, question, compiled.get()));
    }

    private static PartSums addUp(Snapshot snapshot, ChunkSums.Question question, List<RowFilter> filters) {
        PartSums sums = new PartSums(question.by().keys(snapshot.texts).size());
        for (Chunk chunk : snapshot.chunks) {
            sums.add(chunk.sums(question, filters));
        }
        return sums;
    }

    private void add(ChunkSums chunk) {
        for (int i = 0; i < chunk.parts().length; i++) {
            int part = chunk.parts()[i];
            addresses[part] += chunk.addresses()[i];
            households[part] += chunk.households()[i];
            businesses[part] += chunk.businesses()[i];
        }
    }

    /** Addresses, households and businesses of some parts. */
    long[] total(BitSet parts) {
        long[] total = new long[3];
        for (int part = parts.nextSetBit(0); part >= 0 && part < addresses.length; part = parts.nextSetBit(part + 1)) {
            total[0] += addresses[part];
            total[1] += households[part];
            total[2] += businesses[part];
        }
        return total;
    }
}

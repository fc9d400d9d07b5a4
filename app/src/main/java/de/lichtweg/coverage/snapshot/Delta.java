package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Difference;
import de.lichtweg.coverage.domain.Difference.Line;
import de.lichtweg.coverage.domain.Frame;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What operations changed in statements, brought to the chunks of a snapshot. Chunks without a change are shared, the others
 * take over everything but the statements and outlooks of touched rows. O(lines + offers of touched chunks).
 */
final class Delta {

    private final Snapshot base;
    private final @Nullable ChunkDelta[] byChunk;

    private Delta(Snapshot base) {
        this.base = base;
        this.byChunk = new ChunkDelta[base.chunks.length];
    }

    /**
     * A state after some operations.
     *
     * @param snapshot right for all addresses but the unclear ones
     * @param unclear ids of addresses about which the state before does not hold everything that is believed
     */
    record Applied(Snapshot snapshot, BitSet unclear) {}

    /** The lines of differences, in the order of their operations. Addresses that are not there have no row to change. */
    static Delta of(Snapshot base, List<Difference<?>> differences) {
        Delta delta = new Delta(base);
        AddressIndex places = AddressIndex.in(base);
        differences.forEach(d -> {
            d.ended().forEach(line -> delta.add(places, d, line, false));
            d.begun().forEach(line -> delta.add(places, d, line, true));
        });
        return delta;
    }

    private void add(AddressIndex places, Difference<?> difference, Line<?> line, boolean begun) {
        int place = places.of(line.address());
        if (place == AddressIndex.ABSENT) {
            return;
        }
        int number = AddressIndex.chunk(place);
        ChunkDelta chunk = byChunk[number];
        if (chunk == null) {
            chunk = new ChunkDelta(base.chunks[number]);
            byChunk[number] = chunk;
        }
        chunk.add(new ChunkDelta.Event(
                AddressIndex.row(place), begun, difference.source(), difference.operator(), line.segment()));
    }

    /** The state afterwards; each core takes chunks of its own. */
    Applied apply(Frame next) {
        Counting counting = Counting.of(next);
        Chunk[] chunks = IntStream.range(0, byChunk.length)
                .parallel()
                .mapToObj(i -> chunk(i, counting))
                .toArray(Chunk[]::new);
        BitSet unclear = new BitSet();
        Arrays.stream(byChunk)
                .filter(java.util.Objects::nonNull)
                .forEach(c -> c.unclear().forEach(unclear::set));
        return new Applied(base.restated(next, chunks), unclear);
    }

    private Chunk chunk(int number, Counting counting) {
        ChunkDelta delta = byChunk[number];
        return delta == null ? base.chunks[number] : delta.apply(counting, base.evaluation());
    }
}

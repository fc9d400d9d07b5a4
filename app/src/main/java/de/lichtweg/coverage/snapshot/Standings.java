package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.coverage.domain.explain.Standing;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How every address of a snapshot stands for one figure and region, by address id. O(addresses). */
final class Standings {

    private static final byte IN_REGION = 2;
    private static final byte COUNTED = 4;
    private static final byte FULFILLED = 8;

    private final Snapshot snapshot;
    private final byte[] flags;
    private final int[] weight;
    private final AddressIndex index;

    private Standings(Snapshot snapshot) {
        this.snapshot = snapshot;
        index = AddressIndex.in(snapshot);
        flags = new byte[index.end()];
        weight = new int[index.end()];
    }

    /** The standings of a snapshot. {@code filters} and {@code territory} belong to it. */
    static Standings of(
            Snapshot snapshot,
            Territory territory,
            Filters filters,
            RegionKey region,
            FigureDefinition figure,
            Weighting weighting) {
        Standings result = new Standings(snapshot);
        BitSet municipalities = territory.municipalities(region);
        List<RowFilter> conditions = new ArrayList<>(List.of(territory.within(region)));
        result.mark(new Selection(snapshot, municipalities, conditions), IN_REGION, weighting);
        conditions.addAll(filters.compile(new AddressQuery(region, figure.denominator())));
        result.mark(new Selection(snapshot, municipalities, conditions), COUNTED, weighting);
        conditions.addAll(filters.compile(new AddressQuery(region, figure.numerator())));
        result.mark(new Selection(snapshot, municipalities, conditions), FULFILLED, weighting);
        return result;
    }

    private void mark(Selection selection, byte flag, Weighting weighting) {
        selection.forEach((chunk, number, row) -> {
            int id = (int) chunk.columns.id[row];
            flags[id] |= flag;
            weight[id] = weight(chunk.columns, row, weighting);
        });
    }

    private static int weight(Columns columns, int row, Weighting weighting) {
        return switch (weighting) {
            case ADDRESSES -> 1;
            case HOUSEHOLDS -> columns.households[row];
            case BUSINESSES -> columns.businesses[row];
        };
    }

    /** First id that no address of the snapshot has. */
    int end() {
        return flags.length;
    }

    Standing get(int id) {
        if (index.of(id) == AddressIndex.ABSENT) {
            return Standing.ABSENT;
        }
        byte f = flags[id];
        return new Standing(true, (f & IN_REGION) != 0, (f & COUNTED) != 0, (f & FULFILLED) != 0, weight[id]);
    }

    boolean isInRegion(int id) {
        return id < flags.length && (flags[id] & IN_REGION) != 0;
    }

    /** The chunk in which an existing address stands. */
    Chunk chunk(int id) {
        return snapshot.chunks[AddressIndex.chunk(index.of(id))];
    }

    /** Its row there. */
    int row(int id) {
        return AddressIndex.row(index.of(id));
    }
}

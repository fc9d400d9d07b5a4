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

    /** Rows of a chunk are numbered below this; see {@link Chunk#ROWS}. */
    private static final int ROW_BITS = 13;

    private static final byte EXISTS = 1;
    private static final byte IN_REGION = 2;
    private static final byte COUNTED = 4;
    private static final byte FULFILLED = 8;

    private final Snapshot snapshot;
    private final byte[] flags;
    private final int[] weight;
    private final int[] place;

    private Standings(Snapshot snapshot) {
        this.snapshot = snapshot;
        int ids = 1 + maxId(snapshot);
        flags = new byte[ids];
        weight = new int[ids];
        place = new int[ids];
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
        result.place();
        BitSet municipalities = territory.municipalities(region);
        List<RowFilter> conditions = new ArrayList<>(List.of(territory.within(region)));
        result.mark(new Selection(snapshot, municipalities, conditions), IN_REGION, weighting);
        conditions.addAll(filters.compile(new AddressQuery(region, figure.denominator())));
        result.mark(new Selection(snapshot, municipalities, conditions), COUNTED, weighting);
        conditions.addAll(filters.compile(new AddressQuery(region, figure.numerator())));
        result.mark(new Selection(snapshot, municipalities, conditions), FULFILLED, weighting);
        return result;
    }

    private static int maxId(Snapshot snapshot) {
        long max = 0;
        for (Chunk chunk : snapshot.chunks) {
            for (long id : chunk.columns.id) {
                max = Math.max(max, id);
            }
        }
        return Math.toIntExact(max);
    }

    private void place() {
        for (int c = 0; c < snapshot.chunks.length; c++) {
            long[] ids = snapshot.chunks[c].columns.id;
            for (int row = 0; row < ids.length; row++) {
                flags[(int) ids[row]] = EXISTS;
                place[(int) ids[row]] = c << ROW_BITS | row;
            }
        }
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
        if (id >= flags.length || flags[id] == 0) {
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
        return snapshot.chunks[place[id] >>> ROW_BITS];
    }

    /** Its row there. */
    int row(int id) {
        return place[id] & (1 << ROW_BITS) - 1;
    }
}

package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.SupplyCube;
import de.lichtweg.coverage.SupplyCube.Gap;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the whole cube in one pass over the columns. The fastest offer of every technology is kept in four bits each of
 * one long, so that an address costs its offers and its cells and nothing else. O(offers).
 */
final class Cubes {

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;

    private static final int HOUSEHOLDS = Weighting.HOUSEHOLDS.ordinal();
    private static final int BUSINESSES = Weighting.BUSINESSES.ordinal();
    private static final int ADDRESSES = Weighting.ADDRESSES.ordinal();
    private static final int UNKNOWN = Gap.UNKNOWN.ordinal();
    private static final int ELIGIBLE = Gap.ELIGIBLE.ordinal();
    private static final int NOT_ELIGIBLE = Gap.NOT_ELIGIBLE.ordinal();

    private final int[] rowOf;
    private final int[] sums;

    private Cubes(int[] rowOf, int rows) {
        this.rowOf = rowOf;
        sums = new int[SupplyCube.size(rows)];
    }

    /** The cube of the municipalities of a region; {@code wanted} are the numbers of their stored keys. */
    static SupplyCube of(Snapshot snapshot, Territory territory, BitSet wanted) {
        Map<RegionKey, Integer> rows = new HashMap<>();
        int[] rowOf = new int[snapshot.texts.municipalities.size()];
        for (int i = 0; i < rowOf.length; i++) {
            RegionKey key = wanted.get(i) ? territory.municipality(i).orElse(RegionKey.GERMANY) : null;
            rowOf[i] = key == null ? -1 : rows.computeIfAbsent(key, k -> rows.size());
        }
        Cubes cubes = new Cubes(rowOf, rows.size());
        for (Chunk chunk : snapshot.chunks) {
            if (chunk.municipalities.intersects(wanted)) {
                cubes.add(chunk);
            }
        }
        return new SupplyCube(rows, cubes.sums);
    }

    private void add(Chunk chunk) {
        Columns c = chunk.columns;
        int[] municipality = c.municipality;
        byte[] band = chunk.band;
        for (int row = 0; row < chunk.size; row++) {
            int at = rowOf[municipality[row]];
            if (at < 0) {
                continue;
            }
            int gap = !c.known[row] ? UNKNOWN : chunk.eligible[row] ? ELIGIBLE : NOT_ELIGIBLE;
            int households = c.households[row];
            int businesses = c.businesses[row];
            add(SupplyCube.cell(at, 0, Math.max(0, band[row]), gap), households, businesses);
            for (long best = fastest(c, row); best != 0; ) {
                int slice = Long.numberOfTrailingZeros(best) / BITS;
                int bandwidth = (int) (best >>> slice * BITS) & MASK;
                add(SupplyCube.cell(at, slice + 1, bandwidth, gap), households, businesses);
                best &= ~((long) MASK << slice * BITS);
            }
        }
    }

    private void add(int cell, int households, int businesses) {
        sums[cell + ADDRESSES]++;
        sums[cell + HOUSEHOLDS] += households;
        sums[cell + BUSINESSES] += businesses;
    }

    /** The class of the fastest offer of each technology, that of code 1 in the lowest bits. */
    private static long fastest(Columns c, int row) {
        Columns.OfferColumns offers = c.offers;
        long best = 0;
        for (int i = c.offerStart[row]; i < c.offerStart[row + 1]; i++) {
            int shift = (offers.technology[i] - 1) * BITS;
            long bandwidth = Chunk.bandOf(offers.down[i]);
            long known = best >>> shift & MASK;
            if (bandwidth > known) {
                best += bandwidth - known << shift;
            }
        }
        return best;
    }
}

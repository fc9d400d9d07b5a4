package de.lichtweg.coverage.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Rows that a tile draws: a bit per row, of those chunks that reach into its window. */
final class TileRows {

    private final List<Chunk> chunks = new ArrayList<>();
    private final List<WorldColumns> places = new ArrayList<>();
    private final List<long[]> masks = new ArrayList<>();
    private int size;

    /** Takes a row that lies at a place of the world. */
    interface Taker {
        void take(Chunk chunk, int row, int x, int y);
    }

    /**
     * Adds the rows of a chunk that lie in a window and fulfil all conditions. O(rows), or nothing where the chunk lies
     * elsewhere.
     *
     * @param window in units of the world; its western and northern edges belong to it
     */
    void add(Chunk chunk, WorldColumns at, Envelope window, List<RowFilter> filters) {
        if (!window.intersects(at.around)) {
            return;
        }
        long[] mask = within(at, window, chunk.words());
        for (RowFilter filter : filters) {
            filter.narrow(chunk, mask);
        }
        int count = 0;
        for (long word : mask) {
            count += Long.bitCount(word);
        }
        if (count > 0) {
            chunks.add(chunk);
            places.add(at);
            masks.add(mask);
            size += count;
        }
    }

    private static long[] within(WorldColumns at, Envelope window, int words) {
        int west = (int) window.getMinX();
        int north = (int) window.getMinY();
        int width = (int) window.getMaxX() - west;
        int height = (int) window.getMaxY() - north;
        long[] mask = new long[words];
        for (int word = 0; word < words; word++) {
            int from = word << 6;
            int to = Math.min(at.x.length, from + 64);
            long bits = 0;
            for (int row = from; row < to; row++) {
                // below zero, a distance is a huge one without a sign
                boolean inside = Integer.compareUnsigned(at.x[row] - west, width) < 0
                        & Integer.compareUnsigned(at.y[row] - north, height) < 0;
                bits |= (inside ? 1L : 0L) << row;
            }
            mask[word] = bits;
        }
        return mask;
    }

    int size() {
        return size;
    }

    void forEach(Taker taker) {
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            WorldColumns at = places.get(i);
            long[] mask = masks.get(i);
            for (int word = 0; word < mask.length; word++) {
                for (long left = mask[word]; left != 0; left &= left - 1) {
                    int row = word << 6 | Long.numberOfTrailingZeros(left);
                    taker.take(chunk, row, at.x[row], at.y[row]);
                }
            }
        }
    }
}

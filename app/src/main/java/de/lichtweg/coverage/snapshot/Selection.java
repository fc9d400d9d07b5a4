package de.lichtweg.coverage.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The addresses that fulfil all conditions: a bit per row, chunk after chunk. */
final class Selection {

    private static final long[] NONE = {};

    private final Snapshot snapshot;
    private final long[][] bits;

    /**
     * Evaluates conditions.
     *
     * @param municipalities chunks without any of them are skipped
     */
    Selection(Snapshot snapshot, BitSet municipalities, List<RowFilter> filters) {
        this.snapshot = snapshot;
        this.bits = new long[snapshot.chunks.length][];
        for (int c = 0; c < bits.length; c++) {
            Chunk chunk = snapshot.chunks[c];
            bits[c] = chunk.municipalities.intersects(municipalities) ? select(chunk, filters) : NONE;
        }
    }

    /** Rows of a chunk that fulfil all conditions. */
    static long[] select(Chunk chunk, List<RowFilter> filters) {
        long[] mask = new long[chunk.words()];
        Arrays.fill(mask, -1L);
        if ((chunk.size & 63) != 0) {
            mask[mask.length - 1] = -1L >>> (64 - (chunk.size & 63));
        }
        for (RowFilter filter : filters) {
            filter.narrow(chunk, mask);
        }
        return mask;
    }

    int count() {
        int result = 0;
        for (long[] mask : bits) {
            for (long word : mask) {
                result += Long.bitCount(word);
            }
        }
        return result;
    }

    /** Takes one row of a chunk. */
    interface RowTaker {
        void take(Chunk chunk, int chunkNumber, int row);
    }

    void forEach(RowTaker taker) {
        for (int c = 0; c < bits.length; c++) {
            Chunk chunk = snapshot.chunks[c];
            long[] mask = bits[c];
            for (int word = 0; word < mask.length; word++) {
                for (long left = mask[word]; left != 0; left &= left - 1) {
                    taker.take(chunk, c, word << 6 | Long.numberOfTrailingZeros(left));
                }
            }
        }
    }
}

package de.lichtweg.coverage.snapshot;

import java.util.function.IntPredicate;

/**
 * A condition on addresses: bound to the columns of a chunk once, then asked row by row. Conditions that lists and figures
 * ask all the time narrow whole words of a mask in a loop of their own, see {@link ColumnFilter}.
 */
interface RowFilter {

    /** The condition on the rows of a chunk. */
    IntPredicate on(Chunk chunk);

    /** Clears the bits of all rows that do not fulfil it; bit {@code i & 63} of word {@code i >> 6} is row {@code i}. */
    default void narrow(Chunk chunk, long[] mask) {
        IntPredicate keep = on(chunk);
        for (int word = 0; word < mask.length; word++) {
            long kept = 0;
            for (long left = mask[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                if (keep.test(word << 6 | bit)) {
                    kept |= 1L << bit;
                }
            }
            mask[word] = kept;
        }
    }
}

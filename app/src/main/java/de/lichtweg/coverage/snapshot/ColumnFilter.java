package de.lichtweg.coverage.snapshot;

import java.util.BitSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Conditions on one column, each with a loop that the compiler can unroll: about a nanosecond a row. */
final class ColumnFilter {

    private ColumnFilter() {}

    /** Codes of a byte column, kept one higher so that −1 is a code too; {@code wanted} has 257 places. */
    record Bytes(Function<Chunk, byte[]> column, boolean[] wanted) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            byte[] values = column.apply(chunk);
            return row -> wanted[values[row] + 1];
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            byte[] values = column.apply(chunk);
            for (int word = 0; word < mask.length; word++) {
                if (mask[word] != 0) {
                    mask[word] &= word(values, word << 6);
                }
            }
        }

        private long word(byte[] values, int from) {
            int to = Math.min(values.length, from + 64);
            long result = 0;
            for (int i = from; i < to; i++) {
                result |= (wanted[values[i] + 1] ? 1L : 0L) << i;
            }
            return result;
        }
    }

    /** Rows whose flag has a value. */
    record Flags(Function<Chunk, boolean[]> column, boolean value) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            boolean[] flags = column.apply(chunk);
            return row -> flags[row] == value;
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            boolean[] flags = column.apply(chunk);
            for (int word = 0; word < mask.length; word++) {
                if (mask[word] != 0) {
                    long set = word(flags, word << 6);
                    mask[word] &= value ? set : ~set;
                }
            }
        }

        private static long word(boolean[] flags, int from) {
            int to = Math.min(flags.length, from + 64);
            long result = 0;
            for (int i = from; i < to; i++) {
                result |= (flags[i] ? 1L : 0L) << i;
            }
            return result;
        }
    }

    /** Numbers of an int column from {@code least} to {@code most}, both included. */
    record Range(Function<Chunk, int[]> column, int least, int most) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            int[] values = column.apply(chunk);
            return row -> values[row] >= least && values[row] <= most;
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            int[] values = column.apply(chunk);
            for (int word = 0; word < mask.length; word++) {
                if (mask[word] != 0) {
                    mask[word] &= word(values, word << 6);
                }
            }
        }

        private long word(int[] values, int from) {
            int to = Math.min(values.length, from + 64);
            long result = 0;
            for (int i = from; i < to; i++) {
                result |= (values[i] >= least & values[i] <= most ? 1L : 0L) << i;
            }
            return result;
        }
    }

    /** Rows that fulfil both. */
    record Both(RowFilter first, RowFilter second) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            return first.on(chunk).and(second.on(chunk));
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            first.narrow(chunk, mask);
            second.narrow(chunk, mask);
        }
    }

    /**
     * Rows with an offer of one of the technologies and operators that is at least so fast.
     *
     * @param technologies by code; {@code null} for all
     * @param operators by id; {@code null} for all
     */
    record Offers(
            boolean @Nullable [] technologies, @Nullable BitSet operators, int downKbps) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            int[] start = chunk.columns.offerStart;
            return row -> any(chunk.columns.offers, start[row], start[row + 1]);
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            int[] start = chunk.columns.offerStart;
            Columns.OfferColumns offers = chunk.columns.offers;
            for (int word = 0; word < mask.length; word++) {
                long kept = 0;
                for (long left = mask[word]; left != 0; left &= left - 1) {
                    int row = word << 6 | Long.numberOfTrailingZeros(left);
                    if (any(offers, start[row], start[row + 1])) {
                        kept |= left & -left;
                    }
                }
                mask[word] = kept;
            }
        }

        private boolean any(Columns.OfferColumns offers, int from, int to) {
            for (int i = from; i < to; i++) {
                if (offers.down[i] >= downKbps
                        && (technologies == null || technologies[offers.technology[i]])
                        && (operators == null || operators.get(offers.operator[i]))) {
                    return true;
                }
            }
            return false;
        }
    }
}

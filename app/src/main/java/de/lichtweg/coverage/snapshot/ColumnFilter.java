package de.lichtweg.coverage.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

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

    /** Rows that fulfil one of several. */
    record OneOf(List<RowFilter> filters) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            IntPredicate[] bound = filters.stream().map(f -> f.on(chunk)).toArray(IntPredicate[]::new);
            return row -> {
                for (IntPredicate predicate : bound) {
                    if (predicate.test(row)) {
                        return true;
                    }
                }
                return false;
            };
        }

        /** Rows that one condition has found are not shown to the next. */
        @Override
        public void narrow(Chunk chunk, long[] mask) {
            long[] open = mask.clone();
            for (RowFilter filter : filters) {
                long[] found = open.clone();
                filter.narrow(chunk, found);
                for (int word = 0; word < open.length; word++) {
                    open[word] &= ~found[word];
                }
            }
            for (int word = 0; word < mask.length; word++) {
                mask[word] &= ~open[word];
            }
        }
    }

    /** Rows with an offer of one of the operators, by id. Asks the masks of the chunk: a word for 64 rows. */
    record OfferedBy(BitSet operators) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            return in(rows(chunk));
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            keep(mask, rows(chunk));
        }

        private long[] rows(Chunk chunk) {
            long[] rows = new long[chunk.words()];
            operators.stream()
                    .forEach(id -> OfferMasks.addAll(rows, chunk.offers().ofOperator(id)));
            return rows;
        }
    }

    /**
     * Rows with an offer of one of the technologies, by code, that is at least so fast. Asks the masks of the chunk; only
     * where the speed is no edge of a class, rows with an offer in that class are looked at one by one.
     */
    record Offered(boolean[] technologies, int downKbps) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            return in(rows(chunk));
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            keep(mask, rows(chunk));
        }

        private long[] rows(Chunk chunk) {
            int band = downKbps <= 0 ? 1 : Chunk.bandOf(downKbps);
            boolean edge = downKbps <= 0 || Chunk.BAND_EDGES[band] * 1000 == downKbps;
            long[] rows = new long[chunk.words()];
            for (int technology = 0; technology < technologies.length; technology++) {
                if (technologies[technology]) {
                    OfferMasks.addAll(rows, chunk.offers().reaching(technology, edge ? band : band + 1));
                    addFastOfClass(chunk, edge ? new long[0] : chunk.offers().reaching(technology, band), rows);
                }
            }
            return rows;
        }

        private void addFastOfClass(Chunk chunk, long[] candidates, long[] rows) {
            for (int word = 0; word < candidates.length; word++) {
                for (long left = candidates[word] & ~rows[word]; left != 0; left &= left - 1) {
                    int row = word << 6 | Long.numberOfTrailingZeros(left);
                    rows[word] |= reaches(chunk.columns, row) ? left & -left : 0;
                }
            }
        }

        private boolean reaches(Columns columns, int row) {
            for (int i = columns.offerStart[row]; i < columns.offerStart[row + 1]; i++) {
                if (columns.offers.down[i] >= downKbps && technologies[columns.offers.technology[i]]) {
                    return true;
                }
            }
            return false;
        }
    }

    private static IntPredicate in(long[] rows) {
        return row -> (rows[row >>> 6] >>> row & 1) != 0;
    }

    private static void keep(long[] mask, long[] rows) {
        for (int word = 0; word < mask.length; word++) {
            mask[word] &= rows[word];
        }
    }
}

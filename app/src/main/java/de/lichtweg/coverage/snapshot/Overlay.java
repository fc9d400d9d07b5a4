package de.lichtweg.coverage.snapshot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values of some rows laid over the values of all rows of a chunk, column by column. A column in which that changes nothing is shared
 * with the one below. O(values), without a change O(values of the rows above).
 */
final class Overlay {

    private final int[] rows;
    private final int[] below;
    private final int[] above;

    /** Where the values of every row begin afterwards, and where those of the last end; the one below where that stays so. */
    final int[] starts;

    private Overlay(int[] rows, int[] below, int[] above, int[] starts) {
        this.rows = rows;
        this.below = below;
        this.above = above;
        this.starts = Arrays.equals(starts, below) ? below : starts;
    }

    /**
     * Of columns with any number of values for each row.
     *
     * @param rows the rows that are laid over the others, ascending
     * @param below where the values of every row begin, and where those of the last end
     * @param above the same of the rows that are laid over them, in their order
     */
    static Overlay of(int[] rows, int[] below, int[] above) {
        int[] starts = new int[below.length];
        int shift = 0;
        int next = 0;
        for (int row = 0; row < below.length - 1; row++) {
            if (next < rows.length && rows[next] == row) {
                shift += above[next + 1] - above[next] - (below[row + 1] - below[row]);
                next++;
            }
            starts[row + 1] = below[row + 1] + shift;
        }
        return new Overlay(rows, below, above, starts);
    }

    /** Of columns with one value for each row. */
    static Overlay single(int[] rows, int size) {
        int[] below = IntStream.rangeClosed(0, size).toArray();
        return new Overlay(rows, below, IntStream.rangeClosed(0, rows.length).toArray(), below);
    }

    int[] ints(int[] under, int[] over) {
        return isSame((i, from, to) -> Arrays.equals(under, from, to, over, above[i], above[i + 1]))
                ? under
                : laid(under, over, starts == below ? under.clone() : new int[starts[starts.length - 1]]);
    }

    byte[] bytes(byte[] under, byte[] over) {
        return isSame((i, from, to) -> Arrays.equals(under, from, to, over, above[i], above[i + 1]))
                ? under
                : laid(under, over, starts == below ? under.clone() : new byte[starts[starts.length - 1]]);
    }

    boolean[] booleans(boolean[] under, boolean[] over) {
        return isSame((i, from, to) -> Arrays.equals(under, from, to, over, above[i], above[i + 1]))
                ? under
                : laid(under, over, starts == below ? under.clone() : new boolean[starts[starts.length - 1]]);
    }

    private interface Same {
        boolean test(int i, int from, int to);
    }

    private boolean isSame(Same same) {
        if (starts != below) {
            return false;
        }
        for (int i = 0; i < rows.length; i++) {
            if (!same.test(i, below[rows[i]], below[rows[i] + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Lays arrays of one type; the result holds what is below already where every value keeps its place. */
    private <A> A laid(A under, A over, A result) {
        int row = 0;
        for (int i = 0; i < rows.length; i++) {
            if (starts != below) {
                System.arraycopy(under, below[row], result, starts[row], below[rows[i]] - below[row]);
            }
            System.arraycopy(over, above[i], result, starts[rows[i]], above[i + 1] - above[i]);
            row = rows[i] + 1;
        }
        if (starts != below) {
            System.arraycopy(under, below[row], result, starts[row], below[below.length - 1] - below[row]);
        }
        return result;
    }
}

package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Register.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The addresses of each row of a list: sixteen bytes a row and eight an address, since a list has a million rows. */
final class RowAddresses {

    private static final int SMALLEST = 1 << 8;

    private long[] numbers = new long[SMALLEST];
    private int[] ends = new int[SMALLEST];
    private long[] addresses = new long[SMALLEST];
    private int rows;

    /** Adds a row by its number, with the addresses it is about. */
    void add(long number, List<Entry> found) {
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, rows * 2);
            ends = Arrays.copyOf(ends, rows * 2);
        }
        int end = begin(rows);
        if (end + found.size() > addresses.length) {
            addresses = Arrays.copyOf(addresses, Math.max(addresses.length * 2, end + found.size()));
        }
        for (Entry entry : found) {
            addresses[end++] = entry.address();
        }
        numbers[rows] = number;
        ends[rows++] = end;
    }

    private int begin(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Numbers of the rows of which at least one address is such, ascending as they were added. */
    LongStream withAny(LongPredicate such) {
        return IntStream.range(0, rows).filter(row -> any(row, such)).mapToLong(row -> numbers[row]);
    }

    private boolean any(int row, LongPredicate such) {
        for (int at = begin(row); at < ends[row]; at++) {
            if (such.test(addresses[at])) {
                return true;
            }
        }
        return false;
    }

    /** How many rows there are. */
    int size() {
        return rows;
    }
}

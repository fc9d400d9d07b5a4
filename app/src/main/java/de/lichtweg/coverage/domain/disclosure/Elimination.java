package de.lichtweg.coverage.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gauss elimination over the integers modulo the prime 2³¹ − 1. The coefficients of our lines are −1, 0 and 1, so a result
 * could differ from the one over the rationals only if the prime divided a minor of the matrix.
 */
final class Elimination {

    static final long PRIME = (1L << 31) - 1;

    /** A row by its coefficients that are not zero; the one of its pivot is one. */
    private record Row(int pivot, int[] at, long[] coefficients) {}

    private final int columns;
    private final List<Row> rows = new ArrayList<>();

    Elimination(int columns) {
        this.columns = columns;
    }

    /** Adds an equation whose right side is zero. O(coefficients of all rows that it meets). */
    void add(long[] equation) {
        long[] row = equation.clone();
        for (Row earlier : rows) {
            subtract(row, earlier, row[earlier.pivot]);
        }
        int[] at = IntStream.range(0, columns).filter(c -> row[c] != 0).toArray();
        if (at.length > 0) {
            long factor = inverse(row[at[0]]);
            rows.add(new Row(
                    at[0],
                    at,
                    Arrays.stream(at).mapToLong(c -> row[c] * factor % PRIME).toArray()));
        }
    }

    private static void subtract(long[] row, Row other, long times) {
        for (int i = 0; times != 0 && i < other.at.length; i++) {
            int column = other.at[i];
            row[column] = Math.floorMod(row[column] - times * other.coefficients[i], PRIME);
        }
    }

    /**
     * A solution drawn at random. A sum of unknowns is the same in all solutions exactly if it is zero here, but for a
     * chance of one in the prime: R. Freivalds' idea, checking a product by a random vector.
     */
    long[] solution(Random random) {
        long[] solution = random.longs(columns, 0, PRIME).toArray();
        for (Row row : rows.reversed()) {
            long others = 0;
            for (int i = 1; i < row.at.length; i++) {
                others = (others + row.coefficients[i] * solution[row.at[i]]) % PRIME;
            }
            solution[row.pivot] = Math.floorMod(-others, PRIME);
        }
        return solution;
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return result;
    }
}

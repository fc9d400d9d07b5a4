package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masks of offers against a walk over the offers themselves, on random chunks. */
class OfferMasksTest {

    private static final int[] SPEEDS = {
        1, 500, 6_000, 9_999, 10_000, 16_000, 30_000, 50_000, 99_999, 100_000, 250_000, 400_000, 1_000_000, 2_500_000
    };

    private static Chunk chunk(Random random) {
        int size = random.nextInt(200);
        int[] count = random.ints(size, 0, 4).toArray();
        Columns columns = new Columns(size, java.util.Arrays.stream(count).sum(), 0);
        for (int row = 0; row < size; row++) {
            columns.offerStart[row + 1] = columns.offerStart[row] + count[row];
            columns.households[row] = random.nextInt(4);
        }
        for (int i = 0; i < columns.offers.operator.length; i++) {
            columns.offers.operator[i] = 1 + random.nextInt(40);
            columns.offers.technology[i] = (byte) (1 + random.nextInt(9));
            columns.offers.down[i] = SPEEDS[random.nextInt(SPEEDS.length)];
        }
        return new Chunk(columns, new Chunk.Evaluation(null, LocalDate.of(2026, 6, 30), 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261127, 4711})
    void aFilterOfOffersFindsTheRowsThatAWalkOverTheOffersFinds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Chunk chunk = chunk(random);
            boolean[] technologies = new boolean[Technology.values().length];
            technologies[random.nextInt(10)] = true;
            technologies[random.nextInt(10)] = true;
            int kbps = random.nextBoolean() ? SPEEDS[random.nextInt(SPEEDS.length)] : random.nextInt(1_200_000) - 1_000;
            BitSet operators = new BitSet();
            operators.set(random.nextInt(60));
            operators.set(random.nextInt(60));
            RowFilter fast = new ColumnFilter.Offered(technologies, kbps);
            RowFilter by = new ColumnFilter.OfferedBy(operators);
            IntPredicate isFast = row -> any(
                    chunk,
                    row,
                    o -> technologies[chunk.columns.offers.technology[o]] && chunk.columns.offers.down[o] >= kbps);
            IntPredicate isBy = row -> any(chunk, row, o -> operators.get(chunk.columns.offers.operator[o]));
            same(chunk, fast, isFast, seed);
            same(chunk, by, isBy, seed);
            same(chunk, new ColumnFilter.OneOf(List.of(fast, by)), isFast.or(isBy), seed);
            same(chunk, new ColumnFilter.Both(fast, by), isFast.and(isBy), seed);
        }
    }

    private static boolean any(Chunk chunk, int row, IntPredicate offer) {
        for (int i = chunk.columns.offerStart[row]; i < chunk.columns.offerStart[row + 1]; i++) {
            if (offer.test(i)) {
                return true;
            }
        }
        return false;
    }

    /** Narrowing words, asking row by row, and both behind another condition. */
    private static void same(Chunk chunk, RowFilter filter, IntPredicate expected, long seed) {
        RowFilter large = new ColumnFilter.Range(c -> c.columns.households, 2, 9);
        long[] alone = Selection.select(chunk, List.of(filter));
        long[] behind = Selection.select(chunk, List.of(large, filter));
        IntPredicate asked = filter.on(chunk);
        for (int row = 0; row < chunk.size; row++) {
            boolean wanted = expected.test(row);
            String what = filter + ", row " + row + ", seed " + seed;
            assertThat(has(alone, row)).as(what).isEqualTo(wanted);
            assertThat(asked.test(row)).as(what).isEqualTo(wanted);
            assertThat(has(behind, row)).as(what).isEqualTo(wanted && chunk.columns.households[row] >= 2);
        }
    }

    private static boolean has(long[] mask, int row) {
        return (mask[row >>> 6] >>> row & 1) != 0;
    }
}

package de.lichtweg.coverage.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Weights of the addresses of a chunk that fulfil some conditions, by municipality or by locality. Kept with the chunk:
 * after an operation only new chunks are counted again, and {@link PartSums} adds up chunks.
 *
 * @param parts numbers of the stored keys
 * @param addresses counts in the same order
 * @param households sums in the same order
 * @param businesses sums in the same order
 */
record ChunkSums(int[] parts, int[] addresses, int[] households, int[] businesses) {

    /** By which parts of the country is counted. */
    enum By {
        MUNICIPALITY,
        LOCALITY;

        int[] column(Chunk chunk) {
            return this == MUNICIPALITY ? chunk.columns.municipality : chunk.columns.locality;
        }

        Dictionary keys(Dictionaries texts) {
            return this == MUNICIPALITY ? texts.municipalities : texts.localities;
        }
    }

    /** What is counted; the filters mean the same for every region, scope and register of operators. */
    record Question(By by, Map<String, List<String>> filters) {}

    /** Counts a chunk. O(rows). */
    static ChunkSums of(Chunk chunk, By by, List<RowFilter> filters) {
        int[] column = by.column(chunk);
        int[] numbers = Arrays.stream(column).sorted().distinct().toArray();
        int[] place = new int[numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1];
        for (int i = 0; i < numbers.length; i++) {
            place[numbers[i]] = i;
        }
        ChunkSums sums =
                new ChunkSums(numbers, new int[numbers.length], new int[numbers.length], new int[numbers.length]);
        long[] mask = Selection.select(chunk, filters);
        for (int word = 0; word < mask.length; word++) {
            for (long left = mask[word]; left != 0; left &= left - 1) {
                int row = word << 6 | Long.numberOfTrailingZeros(left);
                int at = place[column[row]];
                sums.addresses[at]++;
                sums.households[at] += chunk.columns.households[row];
                sums.businesses[at] += chunk.columns.businesses[row];
            }
        }
        return sums;
    }
}

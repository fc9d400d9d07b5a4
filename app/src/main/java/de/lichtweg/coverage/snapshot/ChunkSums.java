package de.lichtweg.coverage.snapshot;

import java.util.BitSet;
import java.util.List;

/**
 * Weights of the addresses of a chunk that fulfil some conditions, by municipality. Kept with the chunk: after an operation
 * only new chunks are counted again, and a figure of any region is a sum over chunks.
 *
 * @param municipalities numbers of the stored keys
 * @param addresses counts in the same order
 * @param households sums in the same order
 * @param businesses sums in the same order
 */
record ChunkSums(int[] municipalities, int[] addresses, int[] households, int[] businesses) {

    /** Counts a chunk. O(rows). */
    static ChunkSums of(Chunk chunk, List<RowFilter> filters) {
        int[] numbers = chunk.municipalities.stream().toArray();
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
                int at = place[chunk.columns.municipality[row]];
                sums.addresses[at]++;
                sums.households[at] += chunk.columns.households[row];
                sums.businesses[at] += chunk.columns.businesses[row];
            }
        }
        return sums;
    }

    /** Adds addresses, households and businesses of the wanted municipalities. */
    void addTo(long[] total, BitSet wanted) {
        for (int i = 0; i < municipalities.length; i++) {
            if (wanted.get(municipalities[i])) {
                total[0] += addresses[i];
                total[1] += households[i];
                total[2] += businesses[i];
            }
        }
    }
}

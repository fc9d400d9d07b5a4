package de.lichtweg.coverage.snapshot;

import de.lichtweg.kernel.Technology;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a chunk have an offer of a technology in a class of bandwidth or above, and which have one of an operator: a
 * bit per row, so that filters narrow 64 rows at once. Made in one pass over the offers, then read only; a class that adds no
 * row shares the mask of the class above. O(offers) to make, about five bytes an address.
 */
final class OfferMasks {

    private static final long[] NONE = {};
    private static final int CLASSES = Chunk.BAND_EDGES.length;
    private static final int LOWEST = 1;

    private final int words;
    private final long[] @Nullable [] byTechnology = new long[Technology.values().length * CLASSES][];
    private long[] @Nullable [] byOperator = new long[16][];

    private OfferMasks(int words) {
        this.words = words;
    }

    static OfferMasks of(Columns columns) {
        OfferMasks masks = new OfferMasks((columns.size + 63) >>> 6);
        for (int row = 0; row < columns.size; row++) {
            for (int i = columns.offerStart[row]; i < columns.offerStart[row + 1]; i++) {
                masks.add(row, columns.offers, i);
            }
        }
        masks.includeFaster();
        return masks;
    }

    private void add(int row, Columns.OfferColumns offers, int index) {
        int operator = offers.operator[index];
        if (operator >= byOperator.length) {
            byOperator = Arrays.copyOf(byOperator, Math.max(operator + 1, 2 * byOperator.length));
        }
        set(byOperator, operator, row);
        set(byTechnology, offers.technology[index] * CLASSES + Chunk.bandOf(offers.down[index]), row);
    }

    private void set(long[] @Nullable [] masks, int at, int row) {
        long[] mask = masks[at];
        if (mask == null) {
            mask = new long[words];
            masks[at] = mask;
        }
        mask[row >>> 6] |= 1L << row;
    }

    /** From "in the class" to "in the class or above". */
    private void includeFaster() {
        for (int first = 0; first < byTechnology.length; first += CLASSES) {
            for (int at = first + CLASSES - 2; at >= first; at--) {
                long[] own = byTechnology[at];
                long[] faster = byTechnology[at + 1];
                if (own == null) {
                    byTechnology[at] = faster;
                } else if (faster != null) {
                    addAll(own, faster);
                }
            }
        }
    }

    /** Adds the rows of one mask to another; an empty one stands for no rows. */
    static void addAll(long[] to, long[] from) {
        for (int word = 0; word < from.length; word++) {
            to[word] |= from[word];
        }
    }

    /** Rows with an offer of a technology whose class is this one or above; empty where there are none. Not to be changed. */
    long[] reaching(int technology, int band) {
        return band < CLASSES ? orNone(byTechnology[technology * CLASSES + Math.max(LOWEST, band)]) : NONE;
    }

    /** Rows with an offer of an operator; empty where there are none. Not to be changed. */
    long[] ofOperator(int operator) {
        return operator < byOperator.length ? orNone(byOperator[operator]) : NONE;
    }

    private static long[] orNone(long @Nullable [] mask) {
        return mask == null ? NONE : mask;
    }
}

package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is offered in every municipality, by technology, bandwidth class and funding answer, as the published tables of the
 * Breitbandatlas show it: an address stands once under every technology that somebody offers there, in the class of the
 * fastest such offer, and once under "wired", in the class of its fastest wired offer.
 */
public final class SupplyCube {

    /** Lower edges of the classes in Mbit/s; 0 is "no offer". */
    public static final List<Integer> CLASSES = List.of(0, 1, 10, 16, 30, 50, 100, 200, 400, 1000);

    /** The funding answer of an address. */
    public enum Gap {
        NOT_ELIGIBLE,
        ELIGIBLE,
        UNKNOWN
    }

    private static final int SLICES = Technology.values().length;
    private static final int GAPS = Gap.values().length;

    /** The weights of a cell lie beside each other, with a place to spare so that a cell never spans two lines of a cache. */
    public static final int STRIDE = 4;

    private final Map<RegionKey, Integer> rows;
    private final int[] sums;

    /**
     * A cube over sums as {@link #cell} numbers them.
     *
     * @param rows municipality → number of its row
     * @param sums for each cell the weights by the order of {@link Weighting}, {@link #size} in all
     */
    public SupplyCube(Map<RegionKey, Integer> rows, int[] sums) {
        this.rows = Map.copyOf(rows);
        this.sums = sums;
    }

    /** Number of sums for so many rows. */
    public static int size(int rows) {
        return cell(rows, 0, 0, 0);
    }

    /**
     * Where the sums of a cell begin.
     *
     * @param slice code of the technology; 0 for the fastest wired offer of all technologies
     * @param bandwidth index into {@link #CLASSES}
     */
    public static int cell(int row, int slice, int bandwidth, int gap) {
        return (((row * SLICES + slice) * CLASSES.size() + bandwidth) * GAPS + gap) * STRIDE;
    }

    /** Municipalities of the cube, by key. */
    public List<RegionKey> municipalities() {
        List<RegionKey> keys = new ArrayList<>(rows.keySet());
        keys.sort((a, b) -> a.value().compareTo(b.value()));
        return keys;
    }

    /**
     * Sum of weights with an offer of at least so much.
     *
     * @param technology {@code null} for any wired one; nothing is offered by {@link Technology#NONE}
     * @param downMbps one of {@link #CLASSES}; 0 counts every address that somebody has said anything about
     * @param gap {@code null} for all
     */
    public long atLeast(
            RegionKey municipality,
            @Nullable Technology technology,
            int downMbps,
            @Nullable Gap gap,
            Weighting weighting) {
        Integer row = rows.get(municipality);
        int first = CLASSES.indexOf(downMbps);
        if (first < 0) {
            throw new IllegalArgumentException("no class begins at " + downMbps + " Mbit/s");
        }
        if (row == null || technology == Technology.NONE) {
            return 0;
        }
        long sum = 0;
        for (int bandwidth = first; bandwidth < CLASSES.size(); bandwidth++) {
            for (Gap one : Gap.values()) {
                if (gap == null || gap == one) {
                    sum += sums[
                            cell(row, technology == null ? 0 : technology.code(), bandwidth, one.ordinal())
                                    + weighting.ordinal()];
                }
            }
        }
        return sum;
    }
}

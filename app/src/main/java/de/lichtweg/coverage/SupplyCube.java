package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<RegionKey, Integer> rows;
    private final Map<Weighting, int[]> cells;

    /**
     * A cube over cells as {@link #cell} numbers them.
     *
     * @param rows municipality → number of its row
     */
    public SupplyCube(Map<RegionKey, Integer> rows, int[] addresses, int[] households, int[] businesses) {
        this.rows = Map.copyOf(rows);
        this.cells = new EnumMap<>(Map.of(
                Weighting.ADDRESSES, addresses, Weighting.HOUSEHOLDS, households, Weighting.BUSINESSES, businesses));
    }

    /** Number of cells for so many rows. */
    public static int size(int rows) {
        return rows * SLICES * CLASSES.size() * Gap.values().length;
    }

    /**
     * Number of a cell.
     *
     * @param slice code of the technology; 0 for the fastest wired offer of all technologies
     * @param bandwidth index into {@link #CLASSES}
     */
    public static int cell(int row, int slice, int bandwidth, int gap) {
        return ((row * SLICES + slice) * CLASSES.size() + bandwidth) * Gap.values().length + gap;
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
        int[] counted = Objects.requireNonNull(cells.get(weighting));
        long sum = 0;
        for (int bandwidth = first; bandwidth < CLASSES.size(); bandwidth++) {
            for (Gap one : Gap.values()) {
                if (gap == null || gap == one) {
                    sum += counted[cell(row, technology == null ? 0 : technology.code(), bandwidth, one.ordinal())];
                }
            }
        }
        return sum;
    }
}

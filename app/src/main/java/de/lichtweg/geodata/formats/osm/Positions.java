package de.lichtweg.geodata.formats.osm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Where the points lie that somebody asked for. */
final class Positions {

    private static final double ONE_DEGREE = 1e7;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final long[] ids;
    private final int[] lon7;
    private final int[] lat7;

    /** {@code ids} in ascending order, each once. */
    Positions(long[] ids) {
        this.ids = ids;
        this.lon7 = new int[ids.length];
        this.lat7 = new int[ids.length];
        Arrays.fill(lon7, UNKNOWN);
    }

    void put(long id, int lon, int lat) {
        int at = Arrays.binarySearch(ids, id);
        if (at >= 0) {
            lon7[at] = lon;
            lat7[at] = lat;
        }
    }

    /** The position, {@code null} where the file does not hold the point. The same point gives the same numbers. */
    @Nullable
    Coordinate find(long id) {
        int at = Arrays.binarySearch(ids, id);
        return at < 0 || lon7[at] == UNKNOWN ? null : coordinate(lon7[at], lat7[at]);
    }

    static Coordinate coordinate(int lon7, int lat7) {
        return new Coordinate(lon7 / ONE_DEGREE, lat7 / ONE_DEGREE);
    }
}

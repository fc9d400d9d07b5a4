package de.lichtweg.geodata.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.modulith.NamedInterface;

/**
 * Whether coordinates stand as east before north, told by what is possible in and around Germany. The authority writes north
 * first for geographic systems, for Gauß-Krüger and for the European grid; programs do as they like. In most systems the two
 * ranges have nothing in common, so that a look at one point is enough.
 */
@NamedInterface("crs")
public enum AxisOrder {
    /** East before north: x, y. */
    EAST_NORTH,
    /** North before east: to be swapped. */
    NORTH_EAST,
    /** Possible in both orders or in none. */
    UNDECIDED;

    /**
     * Ranges of a system, wide enough for everything within 300 km of Germany.
     *
     * @param west smallest and {@code east} largest first coordinate of the order east, north
     */
    private record Ranges(double west, double east, double south, double north) {

        boolean hold(double x, double y) {
            return x >= west && x <= east && y >= south && y <= north;
        }
    }

    /** The order of coordinates that fill {@code box} (first coordinate as x). */
    public static AxisOrder of(Crs crs, Envelope box) {
        Ranges ranges = ranges(crs);
        if (ranges == null || box.isNull()) {
            return UNDECIDED;
        }
        boolean asWritten = ranges.hold(box.getMinX(), box.getMinY()) && ranges.hold(box.getMaxX(), box.getMaxY());
        boolean swapped = ranges.hold(box.getMinY(), box.getMinX()) && ranges.hold(box.getMaxY(), box.getMaxX());
        return asWritten == swapped ? UNDECIDED : asWritten ? EAST_NORTH : NORTH_EAST;
    }

    /** Whether the authority that keeps the system writes north first. */
    public static boolean isNorthFirst(Crs crs) {
        return switch (crs.epsg()) {
            case 4326, 4258, 4314, 3035, 31466, 31467, 31468, 31469 -> true;
            default -> false;
        };
    }

    /** A copy of a geometry with first and second coordinate exchanged. */
    public static Geometry turned(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new Turn());
        copy.geometryChanged();
        return copy;
    }

    private static final class Turn implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double first = sequence.getOrdinate(i, Coordinate.X);
            sequence.setOrdinate(i, Coordinate.X, sequence.getOrdinate(i, Coordinate.Y));
            sequence.setOrdinate(i, Coordinate.Y, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }

    private static @org.jspecify.annotations.Nullable Ranges ranges(Crs crs) {
        return switch (crs.epsg()) {
            case 4326, 4258 -> new Ranges(2, 20, 44, 58);
            case 25831, 25832, 25833 -> new Ranges(-700_000, 1_700_000, 4_900_000, 6_500_000);
            case 4647, 5650 -> new Ranges(31_000_000, 34_700_000, 4_900_000, 6_500_000);
            case 3035 -> new Ranges(3_700_000, 5_000_000, 2_300_000, 3_650_000);
            case 3857 -> new Ranges(200_000, 2_300_000, 5_400_000, 8_000_000);
            case 31466 -> new Ranges(2_200_000, 2_900_000, 4_900_000, 6_500_000);
            case 31467 -> new Ranges(3_100_000, 4_200_000, 4_900_000, 6_500_000);
            case 31468 -> new Ranges(4_000_000, 4_800_000, 4_900_000, 6_500_000);
            default -> null;
        };
    }
}

package de.lichtweg.geodata.layer;

import de.lichtweg.geodata.crs.Projection;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The world as a square of 2^30 units a side in Web Mercator, x to the east, y to the south, as tiles count: a unit is 4 cm
 * at the equator. A tile is found by shifting, and positions fit into an int.
 */
public final class World {

    /** Bits of a coordinate. */
    public static final int BITS = 30;

    /** Units a side. */
    public static final int SIZE = 1 << BITS;

    /** Half the side of Web Mercator in its metres. */
    private static final double HALF = 20_037_508.342789244;

    private World() {}

    /** From an x of EPSG:3857. */
    public static double x(double mercatorX) {
        return (mercatorX + HALF) / (2 * HALF) * SIZE;
    }

    /** From a y of EPSG:3857. */
    public static double y(double mercatorY) {
        return (HALF - mercatorY) / (2 * HALF) * SIZE;
    }

    /** From a longitude in degrees. */
    public static double ofLongitude(double degrees) {
        return (degrees + 180) / 360 * SIZE;
    }

    /** From a latitude in degrees, up to 85.05 in both directions. */
    public static double ofLatitude(double degrees) {
        double radians = Math.toRadians(Math.clamp(degrees, -85.0511287798066, 85.0511287798066));
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * SIZE;
    }

    /** Longitude in degrees. */
    public static double longitude(double x) {
        return x / SIZE * 360 - 180;
    }

    /** Latitude in degrees. */
    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / SIZE))));
    }

    /** A copy of a geometry in these units; {@code toMercator} leads into EPSG:3857. */
    public static Geometry of(Geometry geometry, Projection toMercator) {
        Geometry copy = toMercator.transform(geometry);
        copy.apply(new FromMercator());
        copy.geometryChanged();
        return copy;
    }

    private static final class FromMercator implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, x(sequence.getX(i)));
            sequence.setOrdinate(i, 1, y(sequence.getY(i)));
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
}

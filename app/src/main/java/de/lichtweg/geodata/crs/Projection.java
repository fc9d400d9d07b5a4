package de.lichtweg.geodata.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;
import org.springframework.modulith.NamedInterface;

/**
 * Transforms coordinates between two systems. Axis order is always x (east, longitude) before y (north, latitude), whatever
 * the authority says. Not for several threads at once: take one per thread.
 */
@NamedInterface("crs")
public final class Projection {

    private static final Map<Integer, CoordinateReferenceSystem> SYSTEMS = new ConcurrentHashMap<>();

    private static final double ZONE_PREFIX = 1_000_000;

    private final Crs from;
    private final Crs to;
    private final @org.jspecify.annotations.Nullable BasicCoordinateTransform transform;
    private final ProjCoordinate in = new ProjCoordinate();
    private final ProjCoordinate out = new ProjCoordinate();

    private Projection(Crs from, Crs to) {
        this.from = from;
        this.to = to;
        Crs plainFrom = plain(from);
        Crs plainTo = plain(to);
        this.transform = plainFrom.equals(plainTo)
                ? null
                : new BasicCoordinateTransform(system(plainFrom.epsg()), system(plainTo.epsg()));
    }

    /**
     * A transformation.
     *
     * @throws IllegalArgumentException for a system that is not known
     */
    public static Projection between(Crs from, Crs to) {
        return new Projection(from, to);
    }

    /** Whether the EPSG number is known here. */
    public static boolean knows(int epsg) {
        try {
            system(plain(new Crs(epsg)).epsg());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Transforms {@code xy[0], xy[1]} in place. */
    public void transform(double[] xy) {
        double x = xy[0] - prefix(from);
        double y = xy[1];
        if (transform != null) {
            in.x = x;
            in.y = y;
            transform.transform(in, out);
            x = out.x;
            y = out.y;
        }
        xy[0] = x + prefix(to);
        xy[1] = y;
    }

    /** A transformed copy of a geometry. */
    public Geometry transform(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new EachPoint());
        copy.geometryChanged();
        return copy;
    }

    /** EPSG:4647 is EPSG:25832 with the zone before the easting, 5650 is 25833 likewise. */
    private static Crs plain(Crs crs) {
        return switch (crs.epsg()) {
            case 4647 -> Crs.UTM32;
            case 5650 -> Crs.UTM33;
            case 4258 -> Crs.WGS84;
            default -> crs;
        };
    }

    private static double prefix(Crs crs) {
        return switch (crs.epsg()) {
            case 4647 -> 32 * ZONE_PREFIX;
            case 5650 -> 33 * ZONE_PREFIX;
            default -> 0;
        };
    }

    private static CoordinateReferenceSystem system(int epsg) {
        return SYSTEMS.computeIfAbsent(epsg, e -> {
            try {
                return new CRSFactory().createFromName("EPSG:" + e);
            } catch (RuntimeException x) {
                throw new IllegalArgumentException("Unbekanntes Koordinatensystem EPSG:" + e, x);
            }
        });
    }

    private final class EachPoint implements CoordinateSequenceFilter {

        private final double[] xy = new double[2];

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            xy[0] = sequence.getX(i);
            xy[1] = sequence.getY(i);
            transform(xy);
            sequence.setOrdinate(i, 0, xy[0]);
            sequence.setOrdinate(i, 1, xy[1]);
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

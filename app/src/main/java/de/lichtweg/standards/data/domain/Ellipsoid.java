package de.lichtweg.standards.data.domain;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Lengths on the ellipsoid GRS 80, to which ETRS89 refers. Inverse solution of Vincenty (Survey Review XXIII, 176, 1975), good to
 * less than a millimetre for lines of a network; it does not come to an end for points opposite to each other on the earth, where
 * the length is unknown.
 */
final class Ellipsoid {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double B = A * (1 - F);
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-12;

    private Ellipsoid() {}

    /** Length of all lines of a geometry in degrees, in metres. */
    static double metres(Geometry degrees) {
        double metres = 0;
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            if (degrees.getGeometryN(i) instanceof LineString line) {
                Coordinate[] points = line.getCoordinates();
                for (int p = 1; p < points.length; p++) {
                    metres += metres(points[p - 1], points[p]);
                }
            }
        }
        return metres;
    }

    /** Distance between two points in degrees, in metres; not a number where it does not come to an end. */
    static double metres(Coordinate from, Coordinate to) {
        double l = Math.toRadians(to.x - from.x);
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(from.y)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(to.y)));
        double sin1 = Math.sin(u1);
        double cos1 = Math.cos(u1);
        double sin2 = Math.sin(u2);
        double cos2 = Math.cos(u2);
        double lambda = l;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double sinSigma = Math.hypot(cos2 * sinLambda, cos1 * sin2 - sin1 * cos2 * cosLambda);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cos1 * cos2 * sinLambda / sinSigma;
            double cosSqAlpha = 1 - sinAlpha * sinAlpha;
            double cos2m = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sin1 * sin2 / cosSqAlpha;
            double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
            double next = l
                    + (1 - c)
                            * F
                            * sinAlpha
                            * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m * cos2m - 1)));
            if (Math.abs(next - lambda) < ENOUGH) {
                return length(sigma, sinSigma, cosSigma, cos2m, cosSqAlpha);
            }
            lambda = next;
        }
        return Double.NaN;
    }

    private static double length(double sigma, double sinSigma, double cosSigma, double cos2m, double cosSqAlpha) {
        double uSq = cosSqAlpha * (A * A - B * B) / (B * B);
        double a = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double b = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double delta = b
                * sinSigma
                * (cos2m
                        + b
                                / 4
                                * (cosSigma * (2 * cos2m * cos2m - 1)
                                        - b / 6 * cos2m * (4 * sinSigma * sinSigma - 3) * (4 * cos2m * cos2m - 3)));
        return B * a * (sigma - delta);
    }
}

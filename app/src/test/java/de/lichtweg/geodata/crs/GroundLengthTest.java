package de.lichtweg.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths on the ground, beside the inverse geodesic after Vincenty (1975). */
class GroundLengthTest {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;

    @ParameterizedTest
    @CsvSource({
        // zone, longitude and latitude of both ends: middle of a zone, its edge, beyond it, north, south, long
        "25833, 15.0001, 51.1, 15.0101, 51.1005",
        "25833, 13.478167, 51.162191, 13.4793, 51.1629",
        "25832, 11.2822893, 49.5125645, 11.2725717, 49.5123131",
        "25832, 6.02, 50.75, 6.021, 50.751",
        "25832, 13.478167, 51.162191, 13.4793, 51.1629",
        "25832, 9.4, 54.8, 9.65, 54.82",
        "25832, 10.2, 47.4, 10.2, 47.55"
    })
    void a_length_on_the_ground_does_not_depend_on_the_map(
            int epsg, double lon1, double lat1, double lon2, double lat2) {
        Projection projection = Projection.between(Crs.WGS84, new Crs(epsg));
        double[] a = {lon1, lat1};
        double[] b = {lon2, lat2};
        projection.transform(a);
        projection.transform(b);
        double truth = vincenty(lon1, lat1, lon2, lat2);
        double length = GroundLength.in(new Crs(epsg)).metres(a[0], a[1], b[0], b[1]);
        assertThat(length).isCloseTo(truth, within(truth * 1e-6 + 1e-4));
        assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isNotCloseTo(truth, within(truth * 2e-5));
    }

    private static double vincenty(double lon1, double lat1, double lon2, double lat2) {
        double b = A * (1 - F);
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
        double l = Math.toRadians(lon2 - lon1);
        double lambda = l;
        double sinS = 0;
        double cosS = 0;
        double sigma = 0;
        double cos2A = 0;
        double cosM = 0;
        for (int i = 0; i < 50; i++) {
            double x = Math.cos(u2) * Math.sin(lambda);
            double y = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
            sinS = Math.hypot(x, y);
            cosS = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            sigma = Math.atan2(sinS, cosS);
            double sinA = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinS;
            cos2A = 1 - sinA * sinA;
            cosM = cosS - 2 * Math.sin(u1) * Math.sin(u2) / cos2A;
            double c = F / 16 * cos2A * (4 + F * (4 - 3 * cos2A));
            lambda = l + (1 - c) * F * sinA * (sigma + c * sinS * (cosM + c * cosS * (2 * cosM * cosM - 1)));
        }
        double k = cos2A * (A * A - b * b) / (b * b);
        double big = 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)));
        double small = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
        double delta = small * sinS * (cosM + small / 4 * (cosS * (2 * cosM * cosM - 1)));
        return b * big * (sigma - delta);
    }
}

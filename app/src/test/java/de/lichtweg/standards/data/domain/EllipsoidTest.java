package de.lichtweg.standards.data.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Known lengths on GRS 80, and what other ways of measuring make of them. */
class EllipsoidTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void flindersPeakToBuninyongIsAsLongAsTheSurveyorsSay() {
        // Geocentric Datum of Australia Technical Manual, GRS 80: 54,972.271 m
        Coordinate flinders = new Coordinate(144.4248679, -37.9510334);
        Coordinate buninyong = new Coordinate(143.9264955, -37.6528211);
        assertThat(Ellipsoid.metres(flinders, buninyong)).isCloseTo(54_972.271, within(0.05));
    }

    @Test
    void aDegreeOfTheMeridianAtTheEquatorIsShorterThanAtThePole() {
        assertThat(Ellipsoid.metres(new Coordinate(0, 0), new Coordinate(0, 1))).isCloseTo(110_574.4, within(0.1));
        assertThat(Ellipsoid.metres(new Coordinate(0, 89), new Coordinate(0, 90)))
                .isCloseTo(111_693.9, within(0.1));
        assertThat(Ellipsoid.metres(new Coordinate(13, 51), new Coordinate(13, 51)))
                .isZero();
    }

    @Test
    void aLineInSaxonyIsNearlyItsLengthInUtmAndFarFromThatInWebMercator() {
        Geometry utm = FACTORY.createLineString(
                new Coordinate[] {new Coordinate(400_000, 5_660_000), new Coordinate(400_500, 5_660_000)});
        double metres =
                Ellipsoid.metres(Projection.between(Crs.UTM33, Crs.WGS84).transform(utm));
        assertThat(metres).isCloseTo(500.14, within(0.05));
        double web =
                Projection.between(Crs.UTM33, Crs.WEB_MERCATOR).transform(utm).getLength();
        assertThat(web / metres).isBetween(1.57, 1.61);
    }
}

package de.lichtweg.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AxisOrderTest {

    /** Meißen in each system, transformed by the product's own projection, in both orders. */
    @ParameterizedTest
    @CsvSource({"4326", "4258", "25832", "25833", "4647", "5650", "3857", "3035", "31468"})
    void tellsTheOrderOfEverySystemByOnePoint(int epsg) {
        double[] xy = {13.478167, 51.162191};
        Projection.between(Crs.WGS84, new Crs(epsg)).transform(xy);
        assertThat(AxisOrder.of(new Crs(epsg), new Envelope(new Coordinate(xy[0], xy[1]))))
                .isEqualTo(AxisOrder.EAST_NORTH);
        assertThat(AxisOrder.of(new Crs(epsg), new Envelope(new Coordinate(xy[1], xy[0]))))
                .isEqualTo(AxisOrder.NORTH_EAST);
    }

    @ParameterizedTest
    @CsvSource({"4326,200,100", "25833,1,1", "31469,5400000,5600000", "99999,13,51"})
    void admitsWhereItCannotTell(int epsg, double first, double second) {
        assertThat(AxisOrder.of(new Crs(epsg), new Envelope(new Coordinate(first, second))))
                .isEqualTo(AxisOrder.UNDECIDED);
    }

    @Test
    void aTurnedGeometryIsAnotherOneWithItsCoordinatesExchangedEverywhere() throws ParseException {
        String written = "GEOMETRYCOLLECTION(POINT Z(51 13 7),"
                + " POLYGON((50 12, 52 12, 52 14, 50 12), (51 12.5, 51.5 12.5, 51 13, 51 12.5)))";
        Geometry given = new WKTReader().read(written);
        Envelope before = given.getEnvelopeInternal();
        Geometry turned = AxisOrder.turned(given);
        assertThat(turned.getEnvelopeInternal()).isEqualTo(new Envelope(12, 14, 50, 52));
        assertThat(turned.getGeometryN(0).getCoordinate().getZ()).isEqualTo(7);
        assertThat(given.getEnvelopeInternal()).as("the given one stays").isEqualTo(before);
        assertThat(given.equalsExact(new WKTReader().read(written))).isTrue();
        assertThat(AxisOrder.turned(turned).equalsExact(given))
                .as("twice is not at all")
                .isTrue();
    }
}

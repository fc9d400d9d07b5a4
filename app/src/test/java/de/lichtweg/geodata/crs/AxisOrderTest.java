package de.lichtweg.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

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
}

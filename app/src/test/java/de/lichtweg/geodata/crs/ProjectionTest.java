package de.lichtweg.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {

    /** Centroid of Meißen, computed with PROJ. */
    @ParameterizedTest
    @CsvSource({
        "25833, 393588.98, 5668962.28",
        "25832, 813066.35, 5677399.80",
        "3857, 1500382.69, 6650033.73",
        "3035, 4564203.73, 3122573.28",
        "4647, 32813066.35, 5677399.80"
    })
    void agreesWithTheReferenceImplementation(int epsg, double x, double y) {
        double[] xy = {13.478167, 51.162191};
        Projection.between(Crs.WGS84, new Crs(epsg)).transform(xy);
        assertThat(xy[0]).isCloseTo(x, within(0.01));
        assertThat(xy[1]).isCloseTo(y, within(0.01));
        Projection.between(new Crs(epsg), Crs.WGS84).transform(xy);
        assertThat(xy[0]).isCloseTo(13.478167, within(1e-8));
        assertThat(xy[1]).isCloseTo(51.162191, within(1e-8));
    }

    @Test
    void knowsWhatItCanTransform() {
        assertThat(Projection.knows(31467)).isTrue();
        assertThat(Projection.knows(99999)).isFalse();
    }
}

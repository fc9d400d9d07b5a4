package de.lichtweg.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.portal.domain.MapDrawing.Area;
import de.lichtweg.portal.domain.MapDrawing.Drawing;
import de.lichtweg.portal.domain.MapDrawing.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class MapDrawingTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void northIsUpAndTheWidthIsFilled() {
        Drawing map =
                MapDrawing.draw(List.of(square("14627010", "Coswig", 0, 0), square("14627020", "Diera", 9000, 0)));

        assertThat(map.viewBox()).isEqualTo("-4 -4 458 233");
        assertThat(map.shapes().getFirst().path()).contains("0 225", "225 0");
    }

    @Test
    void namesThatDoNotFitAreLeftOut() {
        Drawing map = MapDrawing.draw(
                List.of(square("14627010", "Coswig", 0, 0), area("14627020", "Großharthau-Süd", 9000, 800)));

        assertThat(map.shapes()).extracting(Shape::labelled).containsExactly(true, false);
    }

    private static Area square(String key, String name, double x, double y) {
        return new Area(new RegionKey(key), name, GEOMETRY.toGeometry(new Envelope(x, x + 9000, y, y + 9000)));
    }

    private static Area area(String key, String name, double x, double size) {
        return new Area(new RegionKey(key), name, GEOMETRY.toGeometry(new Envelope(x, x + size, 0, size)));
    }
}

package de.lichtweg.demo.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * A street of the demo as it is imported.
 *
 * @param id what the source calls it
 * @param name name, empty without one
 * @param highway its class in the words of OpenStreetMap
 * @param line metres in EPSG:25833
 */
record Road(String id, String name, String highway, List<Coordinate> line) {

    /** A feature of GeoJSON, with decimetres. */
    String feature() {
        String points = line.stream()
                .map(c -> String.format(Locale.ROOT, "[%.1f,%.1f]", c.x, c.y))
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"highway\":\""
                + highway + "\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + points + "]}}";
    }
}

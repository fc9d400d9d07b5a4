package de.lichtweg.geodata.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Features in degrees with five decimals (1 m), as maps of the browser read them. */
public final class GeoJson {

    private static final double SCALE = 1e5;

    private GeoJson() {}

    /** A feature; the geometry is in degrees, longitude first. */
    public static Map<String, Object> feature(Geometry geometry, Map<String, Object> properties) {
        return Map.of("type", "Feature", "properties", properties, "geometry", geometry(geometry));
    }

    /** All of them. */
    public static Map<String, Object> collection(List<Map<String, Object>> features) {
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> geometry(Geometry geometry) {
        return Map.of("type", geometry.getGeometryType(), "coordinates", coordinates(geometry));
    }

    private static Object coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> line(line);
            case Polygon polygon -> rings(polygon);
            default -> {
                List<Object> parts = new ArrayList<>();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    parts.add(coordinates(geometry.getGeometryN(i)));
                }
                yield parts;
            }
        };
    }

    private static List<Object> rings(Polygon polygon) {
        List<Object> rings = new ArrayList<>();
        rings.add(line(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(line(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<double[]> line(LineString line) {
        List<double[]> positions = new ArrayList<>();
        for (Coordinate c : line.getCoordinates()) {
            positions.add(position(c));
        }
        return positions;
    }

    private static double[] position(Coordinate c) {
        return new double[] {Math.round(c.x * SCALE) / SCALE, Math.round(c.y * SCALE) / SCALE};
    }
}

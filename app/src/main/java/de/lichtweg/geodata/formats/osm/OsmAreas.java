package de.lichtweg.geodata.formats.osm;

import de.lichtweg.geodata.formats.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Water and built-up areas: closed ways and multipolygons, and rivers and canals as lines. An area that the file does not hold
 * as a whole is left out: half a lake would be a wrong one.
 */
final class OsmAreas {

    private static final List<String> KEYS = List.of("name", "natural", "waterway", "landuse");
    private static final Set<String> COURSES = Set.of("river", "canal");
    private static final Set<String> WATERWAYS = Set.of("riverbank", "dock");
    private static final Set<String> LAND =
            Set.of("residential", "commercial", "industrial", "retail", "reservoir", "basin");

    private final OsmFile file;
    private final List<Multipolygon> relations = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<Long, long[]> members = new HashMap<>();

    private record Multipolygon(long id, long[] outer, long[] inner, Map<String, String> tags) {}

    private record Way(long id, long[] nodes, Map<String, String> tags) {}

    OsmAreas(OsmFile file) {
        this.file = file;
    }

    List<Feature> list() {
        file.read(new OsmHandler() {
            @Override
            public void relation(long id, long[] outerWays, long[] innerWays, Map<String, String> tags) {
                if (isArea(tags) && tags.getOrDefault("type", "").equals("multipolygon")) {
                    relations.add(new Multipolygon(id, outerWays, innerWays, tags));
                    Arrays.stream(outerWays).forEach(w -> members.put(w, new long[0]));
                    Arrays.stream(innerWays).forEach(w -> members.put(w, new long[0]));
                }
            }
        });
        file.read(new OsmHandler() {
            @Override
            public void way(long id, long[] nodes, Map<String, String> tags) {
                members.computeIfPresent(id, (w, none) -> nodes);
                if (isArea(tags) && isClosed(nodes) || isCourse(tags)) {
                    ways.add(new Way(id, nodes, tags));
                }
            }
        });
        return shapes(positions());
    }

    private Positions positions() {
        LongList needed = new LongList();
        ways.forEach(w -> needed.addAll(w.nodes));
        members.values().forEach(needed::addAll);
        Positions positions = new Positions(needed.sorted());
        file.read(new OsmHandler() {
            @Override
            public void node(long id, int lon7, int lat7, Map<String, String> tags) {
                positions.put(id, lon7, lat7);
            }
        });
        return positions;
    }

    private List<Feature> shapes(Positions positions) {
        OsmFeatures.Collector found = new OsmFeatures.Collector();
        for (Way way : ways) {
            Coordinate[] line = line(way.nodes, positions);
            boolean area = isArea(way.tags) && isClosed(way.nodes);
            if (area && line.length == way.nodes.length && line.length > 3) {
                found.add(properties("way", way.id, way.tags), OsmFeatures.GEOMETRIES.createPolygon(line));
            } else if (!area && line.length > 1) {
                found.add(properties("way", way.id, way.tags), OsmFeatures.GEOMETRIES.createLineString(line));
            }
        }
        for (Multipolygon relation : relations) {
            Geometry outer = polygons(relation.outer, positions);
            Geometry holes = polygons(relation.inner, positions);
            Geometry shape = holes.isEmpty() ? outer : OverlayNGRobust.overlay(outer, holes, OverlayNG.DIFFERENCE);
            if (!shape.isEmpty()) {
                found.add(properties("relation", relation.id, relation.tags), shape);
            }
        }
        return found.list();
    }

    /** What the ways enclose, in whatever pieces and order they come; empty unless the file holds all of them. */
    private Geometry polygons(long[] ids, Positions positions) {
        Polygonizer rings = new Polygonizer();
        for (long id : ids) {
            long[] nodes = members.getOrDefault(id, new long[0]);
            Coordinate[] line = line(nodes, positions);
            if (line.length < 2 || line.length < nodes.length) {
                return OsmFeatures.GEOMETRIES.createPolygon();
            }
            rings.add(OsmFeatures.GEOMETRIES.createLineString(line));
        }
        List<Geometry> polygons = new ArrayList<>();
        rings.getPolygons().forEach(p -> polygons.add((Geometry) p));
        return OsmFeatures.GEOMETRIES.buildGeometry(polygons).union();
    }

    private static Coordinate[] line(long[] nodes, Positions positions) {
        return Arrays.stream(nodes)
                .mapToObj(positions::find)
                .filter(Objects::nonNull)
                .toArray(Coordinate[]::new);
    }

    private static boolean isClosed(long[] nodes) {
        return nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
    }

    private static boolean isArea(Map<String, String> tags) {
        return tags.getOrDefault("natural", "").equals("water")
                || WATERWAYS.contains(tags.getOrDefault("waterway", ""))
                || LAND.contains(tags.getOrDefault("landuse", ""));
    }

    private static boolean isCourse(Map<String, String> tags) {
        return COURSES.contains(tags.getOrDefault("waterway", ""))
                && tags.getOrDefault("tunnel", "no").equals("no");
    }

    private static Map<String, String> properties(String kind, long id, Map<String, String> tags) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("osm_id", kind + "/" + id);
        KEYS.forEach(k -> properties.put(k, tags.getOrDefault(k, "")));
        return properties;
    }
}

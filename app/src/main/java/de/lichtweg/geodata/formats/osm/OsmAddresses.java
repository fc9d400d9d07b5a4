package de.lichtweg.geodata.formats.osm;

import de.lichtweg.geodata.formats.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * Addresses: every point, line or relation with a house number. A building lies at the centre of its outline; if the file does
 * not hold all of it, at the centre of what it holds.
 */
final class OsmAddresses {

    private static final List<String> KEYS =
            List.of("addr:street", "addr:housenumber", "addr:postcode", "addr:city", "addr:suburb", "building");

    private final OsmFile file;
    private final OsmFeatures.Collector found = new OsmFeatures.Collector();
    private final List<Outline> outlines = new ArrayList<>();
    private final Map<Long, List<Outline>> waysOfRelations = new HashMap<>();

    /** What bounds an address: one way, or the outer ways of a relation. */
    private record Outline(Map<String, String> properties, LongList nodes) {}

    OsmAddresses(OsmFile file) {
        this.file = file;
    }

    List<Feature> list() {
        file.read(new OsmHandler() {
            @Override
            public void relation(long id, long[] outerWays, long[] innerWays, Map<String, String> tags) {
                if (isAddress(tags)) {
                    Outline outline = new Outline(properties("relation", id, tags), new LongList());
                    outlines.add(outline);
                    Arrays.stream(outerWays)
                            .forEach(w -> waysOfRelations
                                    .computeIfAbsent(w, k -> new ArrayList<>(1))
                                    .add(outline));
                }
            }
        });
        LongList needed = new LongList();
        file.read(new OsmHandler() {
            @Override
            public void way(long id, long[] nodes, Map<String, String> tags) {
                waysOfRelations.getOrDefault(id, List.of()).forEach(o -> o.nodes.addAll(nodes));
                if (isAddress(tags)) {
                    Outline outline = new Outline(properties("way", id, tags), new LongList());
                    outline.nodes.addAll(nodes);
                    outlines.add(outline);
                }
            }
        });
        outlines.forEach(o -> needed.addAll(o.nodes.toArray()));
        Positions positions = new Positions(needed.sorted());
        file.read(new OsmHandler() {
            @Override
            public void node(long id, int lon7, int lat7, Map<String, String> tags) {
                positions.put(id, lon7, lat7);
                if (isAddress(tags)) {
                    found.add(
                            properties("node", id, tags),
                            OsmFeatures.GEOMETRIES.createPoint(Positions.coordinate(lon7, lat7)));
                }
            }
        });
        outlines.forEach(o -> add(o, positions));
        return found.list();
    }

    private void add(Outline outline, Positions positions) {
        Coordinate[] line = Arrays.stream(outline.nodes.toArray())
                .mapToObj(positions::find)
                .filter(Objects::nonNull)
                .toArray(Coordinate[]::new);
        if (line.length > 0) {
            Point centre = OsmFeatures.GEOMETRIES
                    .createMultiPointFromCoords(line)
                    .convexHull()
                    .getCentroid();
            found.add(outline.properties, centre);
        }
    }

    private static boolean isAddress(Map<String, String> tags) {
        return !tags.isEmpty()
                && !tags.getOrDefault("addr:housenumber", "").isBlank()
                && !(tags.getOrDefault("addr:street", "") + tags.getOrDefault("addr:place", "")).isBlank();
    }

    private static Map<String, String> properties(String kind, long id, Map<String, String> tags) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("osm_id", kind + "/" + id);
        KEYS.forEach(k -> properties.put(k, tags.getOrDefault(k, "")));
        properties.merge(
                "addr:street",
                tags.getOrDefault("addr:place", ""),
                (street, place) -> street.isBlank() ? place : street);
        return properties;
    }
}

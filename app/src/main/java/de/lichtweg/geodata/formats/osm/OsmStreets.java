package de.lichtweg.geodata.formats.osm;

import de.lichtweg.geodata.formats.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Streets and paths: every way with a {@code highway} that is there, in the pieces that the file holds. */
final class OsmStreets {

    private static final List<String> KEYS =
            List.of("name", "ref", "highway", "surface", "bridge", "tunnel", "service", "access");
    private static final Set<String> NOT_THERE = Set.of(
            "proposed",
            "construction",
            "planned",
            "razed",
            "abandoned",
            "platform",
            "elevator",
            "raceway",
            "rest_area",
            "services",
            "corridor",
            "no");

    private final OsmFile file;

    private record Way(long id, long[] nodes, Map<String, String> properties) {}

    OsmStreets(OsmFile file) {
        this.file = file;
    }

    List<Feature> list() {
        List<Way> ways = new ArrayList<>();
        LongList needed = new LongList();
        file.read(new OsmHandler() {
            @Override
            public void way(long id, long[] nodes, Map<String, String> tags) {
                if (isStreet(tags) && nodes.length > 1) {
                    ways.add(new Way(id, nodes, properties(tags)));
                    needed.addAll(nodes);
                }
            }
        });
        Positions positions = new Positions(needed.sorted());
        file.read(new OsmHandler() {
            @Override
            public void node(long id, int lon7, int lat7, Map<String, String> tags) {
                positions.put(id, lon7, lat7);
            }
        });
        OsmFeatures.Collector found = new OsmFeatures.Collector();
        ways.forEach(w -> add(w, positions, found));
        return found.list();
    }

    /** A way that leaves the file and comes back is several pieces. */
    private static void add(Way way, Positions positions, OsmFeatures.Collector found) {
        List<Coordinate> piece = new ArrayList<>();
        int number = 0;
        for (int i = 0; i <= way.nodes.length; i++) {
            Coordinate at = i < way.nodes.length ? positions.find(way.nodes[i]) : null;
            if (at != null) {
                piece.add(at);
            } else if (piece.size() > 1) {
                add(way, number++, piece, found);
                piece = new ArrayList<>();
            } else {
                piece.clear();
            }
        }
    }

    private static void add(Way way, int number, List<Coordinate> piece, OsmFeatures.Collector found) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("osm_id", "way/" + way.id + (number == 0 ? "" : "/" + (number + 1)));
        properties.putAll(way.properties);
        found.add(properties, OsmFeatures.GEOMETRIES.createLineString(piece.toArray(Coordinate[]::new)));
    }

    private static boolean isStreet(Map<String, String> tags) {
        String highway = tags.getOrDefault("highway", "");
        return !highway.isEmpty()
                && !NOT_THERE.contains(highway)
                && !tags.getOrDefault("area", "no").equals("yes");
    }

    private static Map<String, String> properties(Map<String, String> tags) {
        Map<String, String> properties = new LinkedHashMap<>();
        KEYS.forEach(k -> properties.put(k, tags.getOrDefault(k, "")));
        return properties;
    }
}

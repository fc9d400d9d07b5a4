package de.lichtweg.planning.area;

import de.lichtweg.planner.hierarchy.RuleSet;
import de.lichtweg.planning.ground.GroundNetwork.Connection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a point of presence may stand: at the house connection nearest to the middle of the houses of each square, the squares with
 * most houses first. Squares are as large as a feeder reaches, so that a town is one of them and all its trenches are one
 * network; several points of presence would have to be connected among each other, which no plan here counts.
 */
final class PopSites {

    private static final int MOST = 24;

    /** A cable turns corners: it reaches about two thirds of its length as the crow flies. */
    private static final double CROW = 2.0 / 3;

    private final List<Connection> connections;
    private final double west;
    private final double south;
    private final double width;
    private final double height;

    private PopSites(List<Connection> connections, double reachMetres) {
        this.connections = connections;
        west = connections.stream().mapToDouble(c -> c.house().x()).min().orElse(0);
        south = connections.stream().mapToDouble(c -> c.house().y()).min().orElse(0);
        double east = connections.stream().mapToDouble(c -> c.house().x()).max().orElse(0);
        double north =
                connections.stream().mapToDouble(c -> c.house().y()).max().orElse(0);
        width = (east - west + 1) / Math.ceil((east - west + 1) / (CROW * reachMetres));
        height = (north - south + 1) / Math.ceil((north - south + 1) / (CROW * reachMetres));
    }

    /** Sums of positions of the houses of a square. */
    private static final class Square {
        private double x;
        private double y;
        private int houses;
    }

    /** Vertices of the graph, at least one. */
    static int[] of(List<Connection> connections, RuleSet rules) {
        return new PopSites(connections, rules.maximumFeederMm() / 1000.0).list();
    }

    private int[] list() {
        Map<Long, Square> squares = new HashMap<>();
        for (Connection c : connections) {
            Square square = squares.computeIfAbsent(key(c), k -> new Square());
            square.x += c.house().x();
            square.y += c.house().y();
            square.houses++;
        }
        return squares.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Long, Square> e) -> -e.getValue().houses)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .mapToInt(e ->
                        nearest(e.getKey(), e.getValue().x / e.getValue().houses, e.getValue().y / e.getValue().houses))
                .distinct()
                .toArray();
    }

    private int nearest(long square, double x, double y) {
        return connections.stream()
                .filter(c -> key(c) == square)
                .min(Comparator.comparingDouble(c -> distance(c, x, y)))
                .orElseThrow()
                .vertex();
    }

    private static double distance(Connection c, double x, double y) {
        return Math.hypot(c.house().x() - x, c.house().y() - y);
    }

    private long key(Connection c) {
        return (long) ((c.house().x() - west) / width) << 32
                | (long) ((c.house().y() - south) / height);
    }
}

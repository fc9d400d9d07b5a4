package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Roads between the places of the district: two places are joined where no third one is nearer to both (relative
 * neighbourhood graph, Toussaint 1980), which looks as roads grow. What lies on the shortest way between two neighbouring
 * towns is a wider road.
 */
final class RoadNet {

    private static final int TOWN = 1500;
    private static final int LARGER_PLACE = 350;
    private static final double STEP = 60;
    private static final double MOST_BEND = 0.16;

    private final List<Sites.Site> places;
    private final List<int[]> edges;
    private final int[] ranks;

    private RoadNet(List<Sites.Site> places) {
        this.places = places;
        this.edges = neighbours(IntStream.range(0, places.size()).toArray());
        this.ranks = new int[edges.size()];
    }

    /** The roads between places. */
    static List<Road> between(List<Sites.Site> places) {
        RoadNet net = new RoadNet(places);
        net.widen(LARGER_PLACE, 1);
        net.widen(TOWN, 2);
        return net.roads();
    }

    private double distance(int a, int b) {
        return places.get(a).centre().distance(places.get(b).centre());
    }

    private List<int[]> neighbours(int[] among) {
        List<int[]> found = new ArrayList<>();
        for (int a : among) {
            for (int b : among) {
                if (a < b && Arrays.stream(among).noneMatch(c -> between(a, b, c))) {
                    found.add(new int[] {a, b});
                }
            }
        }
        return found;
    }

    private boolean between(int a, int b, int c) {
        return c != a && c != b && Math.max(distance(a, c), distance(b, c)) < distance(a, b);
    }

    /** Gives the ways between neighbouring places of at least so many houses a higher rank. */
    private void widen(int houses, int rank) {
        int[] larger = IntStream.range(0, places.size())
                .filter(i -> places.get(i).houses() >= houses)
                .toArray();
        for (int[] pair : neighbours(larger)) {
            way(pair[0], pair[1]).forEach(edge -> ranks[edge] = rank);
        }
    }

    /** Edges on the shortest way (Dijkstra over the few hundred places). */
    private List<Integer> way(int from, int to) {
        double[] far = new double[places.size()];
        int[] by = new int[places.size()];
        boolean[] done = new boolean[places.size()];
        Arrays.fill(far, Double.POSITIVE_INFINITY);
        Arrays.fill(by, -1);
        far[from] = 0;
        for (int at = from; at >= 0 && at != to; at = nearest(far, done)) {
            done[at] = true;
            relax(at, far, by);
        }
        List<Integer> way = new ArrayList<>();
        for (int at = to; by[at] >= 0; at = other(edges.get(by[at]), at)) {
            way.add(by[at]);
        }
        return way;
    }

    private void relax(int at, double[] far, int[] by) {
        for (int e = 0; e < edges.size(); e++) {
            int[] edge = edges.get(e);
            if (edge[0] == at || edge[1] == at) {
                int next = other(edge, at);
                double length = far[at] + distance(at, next);
                if (length < far[next]) {
                    far[next] = length;
                    by[next] = e;
                }
            }
        }
    }

    private static int other(int[] edge, int end) {
        return edge[0] == end ? edge[1] : edge[0];
    }

    private static int nearest(double[] far, boolean[] done) {
        int best = -1;
        for (int i = 0; i < far.length; i++) {
            if (!done[i] && far[i] < Double.POSITIVE_INFINITY && (best < 0 || far[i] < far[best])) {
                best = i;
            }
        }
        return best;
    }

    private List<Road> roads() {
        SplittableRandom random = new SplittableRandom(14627);
        List<Road> roads = new ArrayList<>();
        for (int e = 0; e < edges.size(); e++) {
            int[] edge = edges.get(e);
            String highway = ranks[e] == 2 ? "primary" : ranks[e] == 1 ? "secondary" : "tertiary";
            roads.add(new Road(
                    "verbindung-" + (e + 1),
                    "",
                    highway,
                    bent(places.get(edge[0]).centre(), places.get(edge[1]).centre(), random)));
        }
        return roads;
    }

    /** An S from one place to the other. */
    private static List<Coordinate> bent(Coordinate a, Coordinate b, SplittableRandom random) {
        double first = (random.nextDouble() * 2 - 1) * MOST_BEND;
        double second = (random.nextDouble() * 2 - 1) * MOST_BEND;
        int steps = Math.max(2, (int) (a.distance(b) / STEP));
        List<Coordinate> line = new ArrayList<>();
        line.add(a);
        for (int i = 1; i < steps; i++) {
            double t = (double) i / steps;
            double aside = 3 * t * (1 - t) * ((1 - t) * first + t * second);
            line.add(new Coordinate(
                    a.x + t * (b.x - a.x) - aside * (b.y - a.y), a.y + t * (b.y - a.y) + aside * (b.x - a.x)));
        }
        line.add(b);
        return line;
    }
}

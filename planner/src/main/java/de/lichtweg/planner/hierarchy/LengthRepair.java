package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;

/**
 * Shortens ways that the rules find too long: walks the trees downwards and, wherever a house lies deeper than allowed, lays the
 * shortest way to it. Khuller, Raghavachari and Young, "Balancing minimum spanning trees and shortest-path trees" (1995). Guarantee:
 * afterwards every house lies as near to a point of presence as a feeder may be long, or as near as the graph allows. Time O(V + E)
 * and the edges of the ways laid.
 */
final class LengthRepair {

    private final HierarchyProblem problem;
    private final Graph graph;
    private final Trenches trenches;
    private final Distances shortest;
    private final long stretchPercent;
    private final long[] depth;
    private final int[] up;

    /** In place of a stretch: trees may make any detour that the rules allow. */
    static final long ANY_DETOUR = 1_000_000;

    /**
     * A repair.
     *
     * @param stretchPercent how long a way in the trees may be beside the shortest one, if trenches shall be dug for shorter cables
     */
    LengthRepair(HierarchyProblem problem, Trenches trenches, long stretchPercent) {
        this.stretchPercent = stretchPercent;
        this.problem = problem;
        this.graph = problem.graph();
        this.trenches = trenches;
        this.shortest = new Distances(graph, problem.lengthMm(), trenches.openSites());
        this.depth = new long[graph.vertices()];
        this.up = new int[graph.vertices()];
    }

    /** Opens sites for houses that lie too far from every open one, then lays shortest ways where a tree makes too long a detour. */
    void repair(int... homes) {
        openForFarHouses(homes);
        long[] limit = limits(homes);
        if (keeps(limit)) {
            return;
        }
        shorten(limit);
        rebuild(homes);
    }

    private void openForFarHouses(int... homes) {
        long reach = problem.rules().maximumFeederMm() + problem.rules().maximumDropMm();
        Distances all = null;
        for (int home : homes) {
            int v = problem.homes().vertex()[home];
            if (shortest.to(v) + problem.homes().connectionMm()[home] > reach) {
                all = all == null ? new Distances(graph, problem.lengthMm(), problem.popSites()) : all;
                int site = v;
                while (all.via(site) >= 0) {
                    site = all.before(site);
                }
                trenches.open(site);
                shortest.addSource(site);
            }
        }
    }

    private long[] limits(int... homes) {
        long[] limit = new long[graph.vertices()];
        Arrays.fill(limit, Distances.FAR);
        for (int home : homes) {
            int v = problem.homes().vertex()[home];
            long allowed = Math.min(problem.rules().maximumFeederMm(), shortest.to(v) / 100 * stretchPercent);
            limit[v] = Math.max(allowed, shortest.to(v));
        }
        return limit;
    }

    private boolean keeps(long[] limit) {
        Forest forest = new Forest(graph, problem.lengthMm(), trenches.edges(), trenches.openSites());
        for (int v = 0; v < limit.length; v++) {
            if (limit[v] < Distances.FAR && (forest.root(v) < 0 || forest.depthMm(v) > limit[v])) {
                return false;
            }
        }
        return true;
    }

    private void shorten(long[] limit) {
        Forest forest = new Forest(graph, problem.lengthMm(), trenches.edges(), trenches.openSites());
        Arrays.fill(depth, Distances.FAR);
        Arrays.fill(up, -1);
        for (int site : trenches.openSites()) {
            depth[site] = 0;
        }
        for (int v : forest.order()) {
            if (forest.up(v) >= 0) {
                relax(forest.up(v), v, forest.upEdge(v));
            }
            if (depth[v] > limit[v]) {
                layShortest(v);
            }
        }
        for (int v = 0; v < limit.length; v++) {
            if (limit[v] < Distances.FAR && depth[v] > limit[v]) {
                layShortest(v);
            }
        }
    }

    private void relax(int from, int to, int edge) {
        long d = depth[from] + problem.lengthMm()[edge];
        if (d < depth[to]) {
            depth[to] = d;
            up[to] = edge;
        }
    }

    private void layShortest(int v) {
        IntList way = new IntList();
        for (int w = v; shortest.via(w) >= 0; w = shortest.before(w)) {
            way.add(w);
        }
        while (!way.isEmpty()) {
            int w = way.removeLast();
            relax(shortest.before(w), w, shortest.via(w));
        }
    }

    /** Keeps what lies above houses. */
    private void rebuild(int... homes) {
        boolean[] kept = new boolean[graph.vertices()];
        IntList edges = new IntList();
        for (int home : homes) {
            int v = problem.homes().vertex()[home];
            while (!kept[v] && up[v] >= 0) {
                kept[v] = true;
                edges.add(up[v]);
                v = graph.tail(up[v]) == v ? graph.head(up[v]) : graph.tail(up[v]);
            }
        }
        trenches.replace(edges.toArray());
    }
}

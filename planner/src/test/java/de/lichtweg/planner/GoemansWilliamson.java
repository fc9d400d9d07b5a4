package de.lichtweg.planner;

import de.lichtweg.planner.graph.Graph;
import java.util.ArrayList;
import java.util.List;

/**
 * The textbook approximation of the rooted prize-collecting problem, as plainly as possible: M. X. Goemans and D. P. Williamson, "A
 * general approximation technique for constrained forest problems" (1995), section 4. All moats that have prizes left grow at the same
 * speed; edges that two moats fill are taken; at the end every branch falls that its prizes do not pay for. Costs at most twice
 * the optimum. Shares nothing with the planner but the graph. Doubles: for small whole numbers only.
 */
final class GoemansWilliamson {

    private static final double EPSILON = 1e-9;

    private final Graph graph;
    private final int root;
    private final long[] prizes;
    private final int[] moat;
    private final double[] left;
    private final double[] paidAt;
    private final List<Integer> taken = new ArrayList<>();

    private GoemansWilliamson(Graph graph, int root, long[] prizes) {
        this.graph = graph;
        this.root = root;
        this.prizes = prizes;
        moat = new int[graph.vertices()];
        left = new double[graph.vertices()];
        paidAt = new double[graph.vertices()];
        for (int v = 0; v < moat.length; v++) {
            moat[v] = v;
            left[v] = v == root ? 0 : prizes[v];
        }
    }

    /** Cost of the edges of its tree, and the prizes that it collects. */
    record Found(long treeCost, long collected) {}

    static Found solve(Graph graph, int root, long[] prizes) {
        GoemansWilliamson moats = new GoemansWilliamson(graph, root, prizes);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = moats.grow();
        }
        return moats.branch(root, new boolean[graph.vertices()]);
    }

    private boolean isActive(int m) {
        return m != moat[root] && left[m] > EPSILON;
    }

    /** One event: a moat has spent its prizes, or an edge is filled. */
    private boolean grow() {
        double step = Double.POSITIVE_INFINITY;
        int full = -1;
        for (int v = 0; v < moat.length; v++) {
            if (moat[v] == v && isActive(v)) {
                step = Math.min(step, left[v]);
            }
        }
        for (int e = 0; e < graph.edges(); e++) {
            int a = moat[graph.tail(e)];
            int b = moat[graph.head(e)];
            int speed = (isActive(a) ? 1 : 0) + (isActive(b) ? 1 : 0);
            double room = graph.cost(e) - paidAt[graph.tail(e)] - paidAt[graph.head(e)];
            if (a != b && speed > 0 && room / speed <= step) {
                step = Math.max(0, room / speed);
                full = e;
            }
        }
        if (step == Double.POSITIVE_INFINITY) {
            return false;
        }
        pay(step);
        if (full >= 0) {
            merge(full);
        }
        return true;
    }

    private void pay(double step) {
        boolean[] pays = new boolean[moat.length];
        for (int v = 0; v < moat.length; v++) {
            pays[v] = isActive(moat[v]);
        }
        for (int v = 0; v < moat.length; v++) {
            paidAt[v] += pays[v] ? step : 0;
            left[v] -= pays[v] && moat[v] == v ? step : 0;
        }
    }

    private void merge(int edge) {
        int a = moat[graph.tail(edge)];
        int b = moat[graph.head(edge)];
        taken.add(edge);
        left[a] += left[b];
        for (int v = 0; v < moat.length; v++) {
            moat[v] = moat[v] == b ? a : moat[v];
        }
    }

    /** Strong pruning (Johnson, Minkoff and Phillips 2000), which is never worse than what the guarantee needs. */
    private Found branch(int v, boolean[] seen) {
        seen[v] = true;
        Found sum = new Found(0, prizes[v]);
        for (int e : taken) {
            int w = graph.tail(e) == v ? graph.head(e) : graph.head(e) == v ? graph.tail(e) : v;
            if (!seen[w]) {
                Found below = branch(w, seen);
                if (below.collected > below.treeCost + graph.cost(e)) {
                    sum = new Found(sum.treeCost + below.treeCost + graph.cost(e), sum.collected + below.collected);
                }
            }
        }
        return sum;
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Budget;

/**
 * Replaces vertices of degree three and four that some optimal tree passes with at most two edges: that is so if for every
 * three or more of its neighbours a minimum spanning tree of their special distances costs at most their edges to the vertex.
 * Then edges between the neighbours stand for the ways through it. Test "BD_k" of Duin and Volgenant, "Reduction tests for the
 * Steiner problem in graphs" (1989), here with upper bounds of the special distance. Time O(V · limit).
 *
 * <p>Costs are positive (edges without cost have melted before): then the ways used cannot need the vertex themselves.
 */
final class BottleneckDegreeTest {

    private static final int LARGEST = 4;

    private final DynamicGraph graph;
    private final NearTerminals near;
    private final LocalPaths paths;
    private final int[] edge = new int[LARGEST];
    private final int[] neighbour = new int[LARGEST];
    private final long[][] special = new long[LARGEST][LARGEST];

    BottleneckDegreeTest(DynamicGraph graph, NearTerminals near, LocalPaths paths) {
        this.graph = graph;
        this.near = near;
        this.paths = paths;
    }

    /** Number of vertices replaced. */
    int run(Budget budget) {
        int replaced = 0;
        for (int v = 0; v < graph.vertices; v++) {
            if ((v & 1023) == 0 && budget.isExhausted()) {
                break;
            }
            int k = graph.degree(v);
            if (k >= 3 && k <= LARGEST && graph.isAlive(v) && !graph.isTerminal(v) && isPassedByTwo(v)) {
                replaced += replace(v) ? 1 : 0;
            }
        }
        return replaced;
    }

    private boolean isPassedByTwo(int v) {
        int k = gather(v);
        for (int subset = 7; subset < 1 << k; subset++) {
            if (Integer.bitCount(subset) >= 3 && spanning(subset, k) > star(subset, k)) {
                return false;
            }
        }
        return true;
    }

    private int gather(int v) {
        int k = 0;
        long all = 0;
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            edge[k] = arc >> 1;
            neighbour[k++] = graph.to(arc);
            all += graph.cost(arc >> 1);
        }
        for (int i = 0; i < k - 1; i++) {
            paths.search(neighbour[i], v, all);
            for (int j = i + 1; j < k; j++) {
                long s = Math.min(paths.distance(neighbour[j]), near.special(neighbour[i], neighbour[j]));
                special[i][j] = s;
                special[j][i] = s;
            }
        }
        return k;
    }

    private long star(int subset, int k) {
        long sum = 0;
        for (int i = 0; i < k; i++) {
            sum += (subset >> i & 1) == 1 ? graph.cost(edge[i]) : 0;
        }
        return sum;
    }

    /** Cost of the minimum spanning tree (Prim) of some neighbours under their special distances. */
    private long spanning(int subset, int k) {
        int inside = Integer.lowestOneBit(subset);
        long sum = 0;
        while (inside != subset) {
            long best = Long.MAX_VALUE;
            int choice = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    boolean leads = (inside >> i & 1) == 1 && ((subset & ~inside) >> j & 1) == 1;
                    if (leads && special[i][j] < best) {
                        best = special[i][j];
                        choice = j;
                    }
                }
            }
            sum += best;
            inside |= 1 << choice;
        }
        return sum;
    }

    /** Puts the ways through the vertex between its neighbours; not if that would make more edges. */
    private boolean replace(int v) {
        int k = graph.degree(v);
        int fresh = 0;
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                fresh += isNeeded(i, j) ? 1 : 0;
            }
        }
        if (fresh > k) {
            return false;
        }
        long[] cost = new long[k];
        for (int i = 0; i < k; i++) {
            cost[i] = graph.cost(edge[i]);
        }
        graph.removeVertex(v);
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                if (special[i][j] >= cost[i] + cost[j]) {
                    graph.join(neighbour[i], neighbour[j], cost[i] + cost[j], edge[i], edge[j]);
                }
            }
        }
        return true;
    }

    private boolean isNeeded(int i, int j) {
        return special[i][j] >= graph.cost(edge[i]) + graph.cost(edge[j]);
    }
}

package de.lichtweg.planner.reduction;

import java.util.Arrays;

/**
 * Takes the cheapest edge that leaves the region of a terminal if the way over it to the next terminal costs at most the second
 * cheapest one that leaves: every tree leaves the region, so some optimal tree contains it. Test "SL" of Polzin and Vahdati
 * Daneshmand, "Improved algorithms for the Steiner problem in networks" (2001). Time O(E) beside the regions.
 *
 * <p>A region into which another contraction reached in this pass is no cut any more and waits for the next one.
 */
final class ShortLinkTest {

    private final DynamicGraph graph;
    private final NearTerminals near;
    private final int[] best;
    private final long[] second;

    ShortLinkTest(DynamicGraph graph, NearTerminals near) {
        this.graph = graph;
        this.near = near;
        best = new int[graph.vertices];
        second = new long[graph.vertices];
    }

    /** Number of edges taken. */
    int run() {
        Arrays.fill(best, -1);
        Arrays.fill(second, NearTerminals.FAR);
        for (int e = 0; e < graph.edgeIds(); e++) {
            if (graph.isEdge(e)) {
                note(e);
            }
        }
        boolean[] reached = new boolean[graph.vertices];
        int taken = 0;
        for (int t = 0; t < graph.vertices && graph.terminals() > 1; t++) {
            taken += best[t] >= 0 && graph.isEdge(best[t]) && take(t, reached) ? 1 : 0;
        }
        return taken;
    }

    private void note(int e) {
        int a = near.base(graph.tail(e), 0);
        int b = near.base(graph.head(e), 0);
        if (a >= 0 && b >= 0 && a != b) {
            note(a, e);
            note(b, e);
        }
    }

    private void note(int t, int e) {
        if (best[t] < 0 || graph.cost(e) < graph.cost(best[t])) {
            second[t] = best[t] < 0 ? second[t] : graph.cost(best[t]);
            best[t] = e;
        } else {
            second[t] = Math.min(second[t], graph.cost(e));
        }
    }

    private boolean take(int t, boolean[] reached) {
        int e = best[t];
        int a = near.base(graph.tail(e), 0);
        int b = near.base(graph.head(e), 0);
        if (reached[a] || reached[b] || near.linkLength(e) > second[t]) {
            return false;
        }
        reached[a] = true;
        reached[b] = true;
        graph.take(e);
        return true;
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Budget;

/**
 * Takes away edges that a way over terminals bypasses: if the special distance of the ends, without the edge, is at most the
 * edge's cost, some optimal tree does without it. Duin and Volgenant, "Reduction tests for the Steiner problem in graphs"
 * (1989); bounded as in Polzin and Vahdati Daneshmand (2001). Time O(E · limit).
 *
 * <p>Over the nearest terminals the comparison is strict, so the edge itself cannot be part of the way; the local search
 * leaves the edge out and may compare with "at most". Neither makes special distances longer, so one pass shares one
 * {@link NearTerminals}.
 */
final class SpecialDistanceTest {

    private final DynamicGraph graph;
    private final NearTerminals near;
    private final LocalPaths paths;

    SpecialDistanceTest(DynamicGraph graph, NearTerminals near, LocalPaths paths) {
        this.graph = graph;
        this.near = near;
        this.paths = paths;
    }

    /** Number of edges taken away. */
    int run(Budget budget) {
        int removed = 0;
        int count = graph.edgeIds();
        for (int e = 0; e < count; e++) {
            if ((e & 1023) == 0 && budget.isExhausted()) {
                break;
            }
            if (graph.isEdge(e) && isBypassed(e)) {
                graph.remove(e);
                removed++;
            }
        }
        return removed;
    }

    private boolean isBypassed(int e) {
        return near.special(graph.tail(e), graph.head(e)) < graph.cost(e) || paths.isBypassed(e);
    }
}

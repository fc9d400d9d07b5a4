package de.lichtweg.planner.prize;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;

/**
 * The best part of a tree: cuts off every branch whose prizes do not pay for it. Johnson, Minkoff and Phillips, "The prize
 * collecting Steiner tree problem: theory and practice" (2000). Guarantee: optimal among the parts of this tree that hold the
 * root. Time O(k) for k edges. Edges that do not hang together with the root fall off.
 */
final class StrongPruning {

    /** Worth of a vertex that must stay. */
    static final long REQUIRED = Long.MAX_VALUE / 1024;

    private final Graph graph;
    private final int[] order;
    private final int[] parent;
    private final int[] parentEdge;
    private final long[] net;
    private final int size;

    StrongPruning(Graph graph, int root, int[] edges) {
        this.graph = graph;
        boolean[] used = new boolean[graph.edges()];
        for (int e : edges) {
            used[e] = true;
        }
        order = new int[edges.length + 1];
        parent = new int[edges.length + 1];
        parentEdge = new int[edges.length + 1];
        net = new long[edges.length + 1];
        boolean[] seen = new boolean[graph.vertices()];
        seen[root] = true;
        order[0] = root;
        int count = 1;
        for (int i = 0; i < count; i++) {
            int v = order[i];
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                if (used[graph.edge(slot)] && !seen[w]) {
                    seen[w] = true;
                    parent[count] = i;
                    parentEdge[count] = graph.edge(slot);
                    order[count++] = w;
                }
            }
        }
        size = count;
    }

    /** Edges of the best part under a worth of each vertex, multiplied by a factor unless it must stay. */
    int[] best(long[] worth, long factor) {
        for (int i = 0; i < size; i++) {
            net[i] = worth[order[i]] >= REQUIRED ? REQUIRED : worth[order[i]] * factor;
        }
        for (int i = size - 1; i > 0; i--) {
            long gain = net[i] - graph.cost(parentEdge[i]);
            if (gain > 0) {
                net[parent[i]] = Math.min(REQUIRED * 8, net[parent[i]] + gain);
            } else {
                net[i] = -1;
            }
        }
        net[0] = Math.max(0, net[0]);
        IntList kept = new IntList();
        for (int i = 1; i < size; i++) {
            if (net[i] >= 0 && net[parent[i]] >= 0) {
                kept.add(parentEdge[i]);
            } else {
                net[i] = -1;
            }
        }
        return kept.toArray();
    }
}

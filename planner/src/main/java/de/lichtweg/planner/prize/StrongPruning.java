package de.lichtweg.planner.prize;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;

/**
 * The best part of a tree: cuts off every branch whose prizes do not pay for it. Johnson, Minkoff and Phillips, "The prize
 * collecting Steiner tree problem: theory and practice" (2000). Guarantee: optimal among the parts of this tree that hold the
 * root. Time O(k) for k edges. Edges that do not hang together with the root fall off.
 */
final class StrongPruning {

    /** Worth of a vertex that must stay. */
    static final long REQUIRED = Long.MAX_VALUE / 1024;

    private final Graph graph;
    private final int root;
    private final int[] order;
    private final int[] parentEdge;
    private final int size;

    StrongPruning(Graph graph, int root, int[] edges) {
        this.graph = graph;
        this.root = root;
        boolean[] used = new boolean[graph.edges()];
        for (int e : edges) {
            used[e] = true;
        }
        order = new int[edges.length + 1];
        parentEdge = new int[graph.vertices()];
        Arrays.fill(parentEdge, -2);
        parentEdge[root] = -1;
        order[0] = root;
        int count = 1;
        for (int i = 0; i < count; i++) {
            int v = order[i];
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                if (used[graph.edge(slot)] && parentEdge[w] == -2) {
                    parentEdge[w] = graph.edge(slot);
                    order[count++] = w;
                }
            }
        }
        size = count;
    }

    /** Edges of the best part under a worth of each vertex, multiplied by a factor unless it must stay. */
    int[] best(long[] worth, long factor) {
        long[] net = new long[graph.vertices()];
        for (int i = 0; i < size; i++) {
            net[order[i]] = worth[order[i]] >= REQUIRED ? REQUIRED : worth[order[i]] * factor;
        }
        for (int i = size - 1; i > 0; i--) {
            int v = order[i];
            long gain = net[v] - graph.cost(parentEdge[v]);
            if (gain > 0) {
                int up = parent(v);
                net[up] = Math.min(REQUIRED * 8, net[up] + gain);
            } else {
                net[v] = -1;
            }
        }
        return above(net);
    }

    private int[] above(long[] net) {
        boolean[] stays = new boolean[graph.vertices()];
        stays[root] = true;
        IntList kept = new IntList();
        for (int i = 1; i < size; i++) {
            int v = order[i];
            if (net[v] >= 0 && stays[parent(v)]) {
                stays[v] = true;
                kept.add(parentEdge[v]);
            }
        }
        return kept.toArray();
    }

    private int parent(int v) {
        int e = parentEdge[v];
        return graph.tail(e) == v ? graph.head(e) : graph.tail(e);
    }
}

package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import java.util.Arrays;

/** Shortest ways from the nearest of several sources (Dijkstra 1959), to which sources may be added. Time O(E log V). */
final class Distances {

    /** No way. */
    static final long FAR = Long.MAX_VALUE / 4;

    private final Graph graph;
    private final long[] weight;
    private final long[] distance;
    private final int[] via;
    private final IndexedHeap heap;

    /**
     * Measures at once.
     *
     * @param weight of each edge
     */
    Distances(Graph graph, long[] weight, int... sources) {
        this.graph = graph;
        this.weight = weight;
        distance = new long[graph.vertices()];
        via = new int[graph.vertices()];
        heap = new IndexedHeap(graph.vertices());
        Arrays.fill(distance, FAR);
        Arrays.fill(via, -1);
        for (int source : sources) {
            reach(source, 0, -1);
        }
        settle();
    }

    /** The costs of all edges as weights. */
    static long[] costs(Graph graph) {
        long[] costs = new long[graph.edges()];
        Arrays.setAll(costs, graph::cost);
        return costs;
    }

    /** Takes one more source into account. */
    void addSource(int source) {
        reach(source, 0, -1);
        settle();
    }

    private void reach(int v, long d, int edge) {
        distance[v] = d;
        via[v] = edge;
        heap.offer(v, d);
    }

    private void settle() {
        while (!heap.isEmpty()) {
            int v = heap.pop();
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                long d = distance[v] + weight[graph.edge(slot)];
                if (d < distance[graph.target(slot)]) {
                    reach(graph.target(slot), d, graph.edge(slot));
                }
            }
        }
    }

    /** Distance to the nearest source. */
    long to(int v) {
        return distance[v];
    }

    /** Edge by which the shortest way arrives, -1 at a source and where none does. */
    int via(int v) {
        return via[v];
    }

    /** Vertex before this one on the shortest way. */
    int before(int v) {
        int e = via[v];
        return graph.tail(e) == v ? graph.head(e) : graph.tail(e);
    }
}

package de.lichtweg.planner.graph;

import java.util.Arrays;

/** Collects the edges of a graph to be. */
public final class Edges {

    private int[] tail = new int[16];
    private int[] head = new int[16];
    private long[] cost = new long[16];
    private int size;

    /** Adds an edge and returns its id. */
    public int add(int from, int to, long costOfEdge) {
        if (size == tail.length) {
            tail = Arrays.copyOf(tail, 2 * size);
            head = Arrays.copyOf(head, 2 * size);
            cost = Arrays.copyOf(cost, 2 * size);
        }
        tail[size] = from;
        head[size] = to;
        cost[size] = costOfEdge;
        return size++;
    }

    /** Number of edges so far. */
    public int size() {
        return size;
    }

    /** The graph of these edges. */
    public Graph graph(int vertices) {
        return new Graph(vertices, Arrays.copyOf(tail, size), Arrays.copyOf(head, size), Arrays.copyOf(cost, size));
    }
}

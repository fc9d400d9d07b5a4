package de.lichtweg.planner.graph;

import java.util.Arrays;

/**
 * An undirected graph that never changes: compressed adjacency in int arrays, costs as {@code long}. Edge {@code e} has two
 * arcs: {@code 2e} leads from its tail to its head, {@code 2e + 1} back; {@code arc ^ 1} turns around. The neighbours of a
 * vertex stand in the slots {@code begin(v)} to {@code end(v) - 1}.
 *
 * <p>Costs are not negative and their sum is at most {@link #MAX_TOTAL}, so that no sum of paths and trees overflows.
 */
public final class Graph {

    /** Largest sum of all costs of a graph. */
    public static final long MAX_TOTAL = Long.MAX_VALUE >> 4;

    private final int[] tail;
    private final int[] head;
    private final long[] cost;
    private final int[] first;
    private final int[] target;
    private final int[] arc;

    /**
     * A graph of edges given as three parallel arrays, which it keeps.
     *
     * @param vertices number of vertices; ids run from 0
     */
    public Graph(int vertices, int[] tail, int[] head, long[] cost) {
        this.tail = tail;
        this.head = head;
        this.cost = cost;
        checkCosts(cost);
        first = new int[vertices + 1];
        target = new int[2 * tail.length];
        arc = new int[2 * tail.length];
        fillSlots();
    }

    private static void checkCosts(long[] cost) {
        long total = 0;
        for (long c : cost) {
            if (c < 0) {
                throw new IllegalArgumentException("negative cost " + c);
            }
            if (c > MAX_TOTAL - total) {
                throw new IllegalArgumentException("the sum of all costs is too large");
            }
            total += c;
        }
    }

    private void fillSlots() {
        for (int e = 0; e < tail.length; e++) {
            first[tail[e] + 1]++;
            first[head[e] + 1]++;
        }
        for (int v = 1; v < first.length; v++) {
            first[v] += first[v - 1];
        }
        int[] next = Arrays.copyOf(first, first.length);
        for (int e = 0; e < tail.length; e++) {
            fill(next[tail[e]]++, head[e], 2 * e);
            fill(next[head[e]]++, tail[e], 2 * e + 1);
        }
    }

    private void fill(int slot, int to, int outgoing) {
        target[slot] = to;
        arc[slot] = outgoing;
    }

    /** Number of vertices. */
    public int vertices() {
        return first.length - 1;
    }

    /** Number of edges. */
    public int edges() {
        return tail.length;
    }

    /** One end of an edge. */
    public int tail(int edge) {
        return tail[edge];
    }

    /** The other end of an edge. */
    public int head(int edge) {
        return head[edge];
    }

    /** Cost of an edge. */
    public long cost(int edge) {
        return cost[edge];
    }

    /** First slot of a vertex. */
    public int begin(int vertex) {
        return first[vertex];
    }

    /** Slot behind the last one of a vertex. */
    public int end(int vertex) {
        return first[vertex + 1];
    }

    /** Number of edges at a vertex. */
    public int degree(int vertex) {
        return first[vertex + 1] - first[vertex];
    }

    /** Neighbour in a slot. */
    public int target(int slot) {
        return target[slot];
    }

    /** Arc that leads from the slot's vertex to its neighbour. */
    public int arc(int slot) {
        return arc[slot];
    }

    /** Edge of a slot. */
    public int edge(int slot) {
        return arc[slot] >> 1;
    }

    /** Vertex in which an arc begins. */
    public int from(int anArc) {
        return (anArc & 1) == 0 ? tail[anArc >> 1] : head[anArc >> 1];
    }

    /** Vertex in which an arc ends. */
    public int to(int anArc) {
        return (anArc & 1) == 0 ? head[anArc >> 1] : tail[anArc >> 1];
    }

    /** Sum of the costs of some edges. */
    public long cost(int[] edges) {
        long sum = 0;
        for (int e : edges) {
            sum += cost[e];
        }
        return sum;
    }
}

package de.lichtweg.planner.graph;

import java.util.Arrays;

/** Edges of a graph that were found to connect something, and their cost. */
public final class Tree {

    private final int[] edges;
    private final long cost;

    /** A tree of a graph. */
    public Tree(Graph graph, int[] edges) {
        this.edges = edges.clone();
        Arrays.sort(this.edges);
        this.cost = graph.cost(edges);
    }

    /** Edge ids in ascending order. */
    public int[] edges() {
        return edges.clone();
    }

    /** Number of edges. */
    public int size() {
        return edges.length;
    }

    /** Sum of the costs of the edges. */
    public long cost() {
        return cost;
    }
}

package de.lichtweg.planner.graph;

import java.util.Arrays;

/**
 * Makes a Steiner tree of any edges that connect the terminals: a minimum spanning tree (Kruskal 1956) of these edges, then
 * leaves that are no terminals fall off. Time O(k log k) for k edges.
 */
public final class Pruning {

    private final SteinerProblem problem;

    /** A pruner for trees of a problem. */
    public Pruning(SteinerProblem problem) {
        this.problem = problem;
    }

    /** The pruned minimum spanning tree of some edges. */
    public Tree prune(int[] edges) {
        return new Tree(problem.graph(), withoutIdleLeaves(spanning(edges)));
    }

    private int[] spanning(int[] edges) {
        Graph graph = problem.graph();
        long[] order = byCost(graph, edges);
        DisjointSets sets = new DisjointSets(graph.vertices());
        IntList kept = new IntList();
        for (long o : order) {
            int e = edges[(int) o];
            if (sets.union(graph.tail(e), graph.head(e))) {
                kept.add(e);
            }
        }
        return kept.toArray();
    }

    /** Indices into the list in order of cost; the index breaks ties so that runs repeat. */
    private static long[] byCost(Graph graph, int[] edges) {
        Integer[] index = new Integer[edges.length];
        Arrays.setAll(index, i -> i);
        Arrays.sort(index, (a, b) -> {
            int c = Long.compare(graph.cost(edges[a]), graph.cost(edges[b]));
            return c != 0 ? c : Integer.compare(edges[a], edges[b]);
        });
        long[] order = new long[edges.length];
        Arrays.setAll(order, i -> index[i]);
        return order;
    }

    private int[] withoutIdleLeaves(int[] tree) {
        Graph graph = problem.graph();
        int[] degree = new int[graph.vertices()];
        int[] edgeSum = new int[graph.vertices()];
        for (int e : tree) {
            for (int v : new int[] {graph.tail(e), graph.head(e)}) {
                degree[v]++;
                edgeSum[v] ^= e + 1;
            }
        }
        boolean[] gone = new boolean[graph.edges()];
        for (int e : tree) {
            fall(graph.tail(e), degree, edgeSum, gone);
            fall(graph.head(e), degree, edgeSum, gone);
        }
        return Arrays.stream(tree).filter(e -> !gone[e]).toArray();
    }

    /** A leaf falls, and what becomes a leaf by that; the edge of a leaf is what is left in the XOR of its edges. */
    private void fall(int start, int[] degree, int[] edgeSum, boolean[] gone) {
        Graph graph = problem.graph();
        int v = start;
        while (degree[v] == 1 && !problem.isTerminal(v)) {
            int e = edgeSum[v] - 1;
            int next = graph.tail(e) == v ? graph.head(e) : graph.tail(e);
            gone[e] = true;
            degree[v] = 0;
            degree[next]--;
            edgeSum[next] ^= e + 1;
            v = next;
        }
    }
}

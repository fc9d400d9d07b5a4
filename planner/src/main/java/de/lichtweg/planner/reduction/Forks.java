package de.lichtweg.planner.reduction;

/** Replaces a vertex that no tree of interest passes with more than two edges by edges between its neighbours. */
final class Forks {

    private static final int LARGEST = 4;

    private Forks() {}

    /** Puts the ways through a vertex between its neighbours; false, and nothing happens, if that would make more edges. */
    static boolean replace(DynamicGraph graph, int v) {
        int k = graph.degree(v);
        if (k < 3 || k > LARGEST) {
            return false;
        }
        int[] edge = new int[k];
        int i = 0;
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            edge[i++] = arc >> 1;
        }
        int[] neighbour = new int[k];
        for (i = 0; i < k; i++) {
            neighbour[i] = graph.tail(edge[i]) == v ? graph.head(edge[i]) : graph.tail(edge[i]);
        }
        if (fresh(graph, neighbour) > k) {
            return false;
        }
        graph.removeVertex(v);
        for (i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                graph.join(neighbour[i], neighbour[j], graph.cost(edge[i]) + graph.cost(edge[j]), edge[i], edge[j]);
            }
        }
        return true;
    }

    /** Edges that the replacement would add. */
    private static int fresh(DynamicGraph graph, int[] neighbour) {
        int fresh = 0;
        for (int i = 0; i < neighbour.length; i++) {
            for (int j = i + 1; j < neighbour.length; j++) {
                fresh += graph.find(neighbour[i], neighbour[j]) < 0 ? 1 : 0;
            }
        }
        return fresh;
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.PairHeap;

/** Short ways near a vertex, found by a Dijkstra search that gives up after a number of edges. */
final class LocalPaths {

    private final DynamicGraph graph;
    private final int limit;
    private final PairHeap heap = new PairHeap();
    private final int[] seen;
    private final long[] distance;
    private int round;

    /** Searches that look at no more than a number of edges each. */
    LocalPaths(DynamicGraph graph, int limit) {
        this.graph = graph;
        this.limit = limit;
        seen = new int[graph.vertices];
        distance = new long[graph.vertices];
    }

    /**
     * Whether a way between the ends of an edge exists without it whose pieces between terminals are all at most as long as
     * the edge: then some optimal tree does without the edge.
     */
    boolean isBypassed(int edge) {
        long bound = graph.cost(edge);
        int goal = graph.head(edge);
        start(graph.tail(edge));
        int looked = 0;
        while (!heap.isEmpty() && looked < limit) {
            int v = next();
            if (v < 0) {
                continue;
            }
            // a terminal ends a piece, the next one begins with length 0
            long d = graph.isTerminal(v) ? 0 : distance[v];
            for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc), looked++) {
                long through = d + graph.cost(arc >> 1);
                int w = graph.to(arc);
                if (through > bound || arc >> 1 == edge) {
                    continue;
                }
                if (w == goal) {
                    return true;
                }
                visit(w, graph.isTerminal(w) ? 0 : through);
            }
        }
        return false;
    }

    /** Lengths of ways from a vertex that avoid another, up to a bound; read by {@link #distance}. */
    void search(int from, int avoided, long bound) {
        start(from);
        int looked = 0;
        while (!heap.isEmpty() && looked < limit) {
            int v = next();
            if (v < 0) {
                continue;
            }
            for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc), looked++) {
                long through = distance[v] + graph.cost(arc >> 1);
                int w = graph.to(arc);
                if (through <= bound && w != avoided) {
                    visit(w, through);
                }
            }
        }
    }

    /** Length of a way to a vertex found by the last search, {@link NearTerminals#FAR} if none was. */
    long distance(int v) {
        return seen[v] == round ? distance[v] : NearTerminals.FAR;
    }

    private void start(int v) {
        round++;
        heap.clear();
        seen[v] = round;
        distance[v] = 0;
        heap.push(0, v, 0);
    }

    private void visit(int w, long d) {
        if (seen[w] == round && distance[w] <= d) {
            return;
        }
        seen[w] = round;
        distance[w] = d;
        heap.push(d, w, 0);
    }

    /** The next vertex, or -1 if a shorter way to it was found meanwhile. */
    private int next() {
        long d = heap.minKey();
        int v = heap.minFirst();
        heap.pop();
        return distance[v] == d ? v : -1;
    }
}

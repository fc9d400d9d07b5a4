package de.lichtweg.planner.reduction;

/**
 * What a look at a vertex and its neighbours decides: edges without cost melt, leaves that are no terminals fall, a vertex
 * between two edges becomes one edge, a terminal with one edge takes it, and the cheapest edge of a terminal is taken if it
 * leads to a terminal (Beasley 1984; Duin and Volgenant 1989). Keeps an optimal tree. Amortised time O(E) apart from melting.
 */
final class DegreeReduction {

    private final DynamicGraph graph;

    DegreeReduction(DynamicGraph graph) {
        this.graph = graph;
    }

    /** Reduces until nothing more happens near the vertices that were touched. */
    void run() {
        while (!graph.touched().isEmpty()) {
            int v = graph.touched().removeLast();
            if (graph.isAlive(v)) {
                look(v);
            }
        }
    }

    private void look(int v) {
        int free = freeEdge(v);
        if (free >= 0) {
            graph.shrink(free);
        } else if (graph.isTerminal(v)) {
            lookAtTerminal(v);
        } else if (graph.degree(v) <= 1) {
            graph.removeVertex(v);
        } else if (graph.degree(v) == 2) {
            bridge(v);
        }
    }

    /** Only what stays right where terminals may be left out: dead ends fall, a vertex between two edges becomes one edge. */
    void runOnPassages() {
        while (!graph.touched().isEmpty()) {
            int v = graph.touched().removeLast();
            if (graph.isAlive(v) && !graph.isTerminal(v) && graph.degree(v) <= 1) {
                graph.removeVertex(v);
            } else if (graph.isAlive(v) && !graph.isTerminal(v) && graph.degree(v) == 2) {
                bridge(v);
            }
        }
    }

    private int freeEdge(int v) {
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            if (graph.cost(arc >> 1) == 0) {
                return arc >> 1;
            }
        }
        return -1;
    }

    private void bridge(int v) {
        int a = graph.first(v);
        int b = graph.next(a);
        int from = graph.to(a);
        int to = graph.to(b);
        long sum = graph.cost(a >> 1) + graph.cost(b >> 1);
        graph.removeVertex(v);
        graph.join(from, to, sum, a >> 1, b >> 1);
    }

    private void lookAtTerminal(int t) {
        if (graph.terminals() < 2) {
            return;
        }
        int best = graph.first(t);
        for (int arc = best; arc >= 0; arc = graph.next(arc)) {
            if (isBetter(arc, best)) {
                best = arc;
            }
        }
        if (best >= 0 && (graph.degree(t) == 1 || graph.isTerminal(graph.to(best)))) {
            graph.take(best >> 1);
        }
    }

    private boolean isBetter(int arc, int best) {
        long c = graph.cost(arc >> 1);
        long known = graph.cost(best >> 1);
        return c < known || (c == known && graph.isTerminal(graph.to(arc)));
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.DisjointSets;

/**
 * Takes the cheapest edge of a terminal if the way over it to another terminal costs at most its second cheapest edge: some
 * optimal tree contains it. Test "NV" of Beasley (1984) and Duin and Volgenant (1989). Time O(E) beside the distances.
 *
 * <p>Contractions only shorten distances; a set per terminal prevents that a terminal counts as another one with which it has
 * melted meanwhile.
 */
final class NearestVertexTest {

    private final DynamicGraph graph;
    private final NearTerminals near;
    private final DisjointSets melted;

    NearestVertexTest(DynamicGraph graph, NearTerminals near) {
        this.graph = graph;
        this.near = near;
        this.melted = new DisjointSets(graph.vertices);
    }

    /** Number of edges taken. */
    int run() {
        int taken = 0;
        for (int t = 0; t < graph.vertices && graph.terminals() > 1; t++) {
            // only what was a terminal when the distances were measured
            if (graph.isAlive(t) && graph.isTerminal(t) && near.base(t, 0) == t) {
                taken += look(t) ? 1 : 0;
            }
        }
        return taken;
    }

    private boolean look(int t) {
        int best = -1;
        long second = NearTerminals.FAR;
        for (int arc = graph.first(t); arc >= 0; arc = graph.next(arc)) {
            if (best < 0 || graph.cost(arc >> 1) < graph.cost(best >> 1)) {
                second = best < 0 ? second : graph.cost(best >> 1);
                best = arc;
            } else {
                second = Math.min(second, graph.cost(arc >> 1));
            }
        }
        if (best < 0 || second < graph.cost(best >> 1) + onward(graph.to(best), t)) {
            return false;
        }
        melted.union(graph.tail(best >> 1), graph.head(best >> 1));
        graph.take(best >> 1);
        return true;
    }

    private long onward(int v, int t) {
        if (graph.isTerminal(v)) {
            return 0;
        }
        for (int i = 0; i < near.width && near.base(v, i) >= 0; i++) {
            if (!melted.same(near.base(v, i), t)) {
                return near.distance(v, i);
            }
        }
        return NearTerminals.FAR;
    }
}

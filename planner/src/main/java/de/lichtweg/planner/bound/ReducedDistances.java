package de.lichtweg.planner.bound;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import java.util.Arrays;

/**
 * How much more than the lower bound a solution costs if it uses a vertex or an arc: distances under the reduced costs from the
 * root, and to the nearest terminal (Polzin and Vahdati Daneshmand 2001).
 * Time O(E log V).
 */
public final class ReducedDistances {

    /** No way. */
    public static final long FAR = Long.MAX_VALUE / 8;

    private final Graph graph;
    private final long[] reduced;
    private final IndexedHeap heap;
    private final long[] fromRoot;
    private final long[] toTerminal;

    /** Measures at once, under the reduced costs of a dual solution. */
    public ReducedDistances(Graph graph, Dual dual, int... terminals) {
        this.graph = graph;
        this.reduced = dual.reduced();
        heap = new IndexedHeap(graph.vertices());
        fromRoot = new long[graph.vertices()];
        toTerminal = new long[graph.vertices()];
        Arrays.fill(fromRoot, FAR);
        Arrays.fill(toTerminal, FAR);
        measureFromRoot(dual.root());
        measureToTerminals(dual.root(), terminals);
    }

    private void measureFromRoot(int root) {
        fromRoot[root] = 0;
        heap.offer(root, 0);
        while (!heap.isEmpty()) {
            int v = heap.pop();
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                long d = fromRoot[v] + reduced[graph.arc(slot)];
                int w = graph.target(slot);
                if (d < fromRoot[w]) {
                    fromRoot[w] = d;
                    heap.offer(w, d);
                }
            }
        }
    }

    private void measureToTerminals(int root, int... terminals) {
        for (int t : terminals) {
            if (t != root) {
                toTerminal[t] = 0;
                heap.offer(t, 0);
            }
        }
        while (!heap.isEmpty()) {
            int v = heap.pop();
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                long d = toTerminal[v] + reduced[graph.arc(slot) ^ 1];
                int w = graph.target(slot);
                if (d < toTerminal[w]) {
                    toTerminal[w] = d;
                    heap.offer(w, d);
                }
            }
        }
    }

    /** Excess of solutions with a vertex. */
    public long throughVertex(int v) {
        return sum(fromRoot[v], toTerminal[v]);
    }

    /** Excess of solutions with an arc. */
    public long throughArc(int arc) {
        return sum(sum(fromRoot[graph.from(arc)], reduced[arc]), toTerminal[graph.to(arc)]);
    }

    /**
     * Excess of solutions in which a vertex that is no terminal has three edges or more: it is reached, and goes on to terminals
     * over two different arcs.
     */
    public long throughFork(int v) {
        long best = FAR;
        long second = FAR;
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            long d = sum(reduced[graph.arc(slot)], toTerminal[graph.target(slot)]);
            second = Math.min(second, Math.max(best, d));
            best = Math.min(best, d);
        }
        return sum(fromRoot[v], sum(best, second));
    }

    private static long sum(long a, long b) {
        return Math.min(FAR, a + b);
    }
}

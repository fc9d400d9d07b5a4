package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.PairHeap;
import java.util.Arrays;

/**
 * For each vertex that is asked for, the vertices nearest to it and their distances. Distances are those of the time when they were
 * measured; a reduction that keeps every optimal tree may go on with them.
 */
final class NearVertices {

    private static final int WIDTH = 24;

    /** Places of a small hash table, more than the width and a power of two. */
    private static final int PLACES = 32;

    private final DynamicGraph graph;
    private final int[][] vertex;
    private final long[][] length;
    private final long[] tentative;
    private final int[] seen;
    private final PairHeap heap = new PairHeap();
    private int round;

    NearVertices(DynamicGraph graph) {
        this.graph = graph;
        int n = graph.vertices;
        vertex = new int[n][];
        length = new long[n][];
        tentative = new long[n];
        seen = new int[n];
    }

    /** Distance of two vertices if the second is near the first, else {@link NearTerminals#FAR}. */
    long distance(int a, int b) {
        if (vertex[a] == null) {
            measure(a);
        }
        int[] list = vertex[a];
        int at = place(b);
        while (list[at] >= 0) {
            if (list[at] == b) {
                return length[a][at];
            }
            at = (at + 1) & (PLACES - 1);
        }
        return NearTerminals.FAR;
    }

    private static int place(int v) {
        return (v * 0x9E3779B1) >>> 27;
    }

    private void measure(int from) {
        round++;
        heap.clear();
        vertex[from] = new int[PLACES];
        length[from] = new long[PLACES];
        Arrays.fill(vertex[from], -1);
        int count = 0;
        seen[from] = round;
        tentative[from] = 0;
        heap.push(0, from, 0);
        while (!heap.isEmpty() && count < WIDTH) {
            long d = heap.minKey();
            int v = heap.minFirst();
            heap.pop();
            if (tentative[v] == d) {
                put(from, v, d);
                count++;
                tentative[v] = -1;
                relax(v, d);
            }
        }
    }

    private void put(int from, int v, long d) {
        int at = place(v);
        while (vertex[from][at] >= 0) {
            at = (at + 1) & (PLACES - 1);
        }
        vertex[from][at] = v;
        length[from][at] = d;
    }

    private void relax(int v, long d) {
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            int w = graph.to(arc);
            long through = d + graph.cost(arc >> 1);
            if (seen[w] != round || tentative[w] > through) {
                seen[w] = round;
                tentative[w] = through;
                heap.push(through, w, 0);
            }
        }
    }
}

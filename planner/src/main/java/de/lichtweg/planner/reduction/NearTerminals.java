package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.PairHeap;
import java.util.Arrays;

/**
 * For each vertex the few nearest terminals and their distances, and between terminals the largest edge on the way in the
 * minimum spanning tree of their distances. Together they bound the special distance (bottleneck Steiner distance) of two
 * vertices from above: Duin and Volgenant 1989, in the form of Polzin and Vahdati Daneshmand 2001.
 *
 * <p>Time O(k E log V) for k terminals per vertex; a bottleneck query takes O(log T), since sets are joined by size.
 */
final class NearTerminals {

    static final long FAR = Long.MAX_VALUE / 4;

    private final DynamicGraph graph;
    final int width;
    private final int[] base;
    private final long[] distance;
    private final int[] known;
    private final int[] up;
    private final long[] upCost;

    NearTerminals(DynamicGraph graph, int width) {
        this.graph = graph;
        this.width = width;
        int n = graph.vertices;
        base = new int[n * width];
        distance = new long[n * width];
        known = new int[n];
        up = new int[n];
        upCost = new long[n];
        Arrays.fill(up, -1);
        spread();
        span();
    }

    /** The i-th nearest terminal of a vertex, or -1. */
    int base(int v, int i) {
        return i < known[v] ? base[v * width + i] : -1;
    }

    /** Distance to the i-th nearest terminal. */
    long distance(int v, int i) {
        return i < known[v] ? distance[v * width + i] : FAR;
    }

    /** Spreads from all terminals at once; an entry of the heap counts only while it still is what its vertex knows. */
    private void spread() {
        PairHeap heap = new PairHeap();
        for (int v = 0; v < graph.vertices; v++) {
            if (graph.isAlive(v) && graph.isTerminal(v)) {
                note(v, v, 0);
            }
        }
        for (int v = 0; v < graph.vertices; v++) {
            if (graph.isAlive(v) && graph.isTerminal(v)) {
                relax(v, v, 0, heap);
            }
        }
        while (!heap.isEmpty()) {
            long d = heap.minKey();
            int v = heap.minFirst();
            int t = heap.minSecond();
            heap.pop();
            if (!graph.isTerminal(v) && knows(v, t, d)) {
                relax(v, t, d, heap);
            }
        }
    }

    private boolean knows(int v, int t, long d) {
        for (int i = v * width; i < v * width + known[v]; i++) {
            if (base[i] == t) {
                return distance[i] == d;
            }
        }
        return false;
    }

    private void relax(int v, int t, long d, PairHeap heap) {
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            int w = graph.to(arc);
            long through = d + graph.cost(arc >> 1);
            if (note(w, t, through)) {
                heap.push(through, w, t);
            }
        }
    }

    /** Keeps a distance if it is among the smallest of a vertex to different terminals. */
    private boolean note(int v, int t, long d) {
        int begin = v * width;
        int at = begin;
        int end = begin + known[v];
        while (at < end && base[at] != t) {
            at++;
        }
        if (at == end && known[v] < width) {
            known[v]++;
        } else {
            at = Math.min(at, begin + width - 1);
            if (distance[at] <= d) {
                return false;
            }
        }
        for (; at > begin && distance[at - 1] > d; at--) {
            distance[at] = distance[at - 1];
            base[at] = base[at - 1];
        }
        distance[at] = d;
        base[at] = t;
        return true;
    }

    /** Minimum spanning tree of the terminals' distances from the borders of their regions: Mehlhorn 1988. */
    private void span() {
        int[] link = new int[graph.liveEdges()];
        long[] length = new long[graph.liveEdges()];
        int count = 0;
        for (int e = 0; e < graph.edgeIds(); e++) {
            if (graph.isEdge(e)
                    && known[graph.tail(e)] > 0
                    && known[graph.head(e)] > 0
                    && base(graph.tail(e), 0) != base(graph.head(e), 0)) {
                link[count] = e;
                length[count++] = linkLength(e);
            }
        }
        int[] size = new int[graph.vertices];
        Arrays.fill(size, 1);
        for (int i : Sorting.byKey(length, count)) {
            int a = root(base(graph.tail(link[i]), 0));
            int b = root(base(graph.head(link[i]), 0));
            if (a != b) {
                int small = size[a] < size[b] ? a : b;
                int large = small == a ? b : a;
                up[small] = large;
                upCost[small] = length[i];
                size[large] += size[small];
            }
        }
    }

    /** Length of the way between two terminals over an edge at the border of their regions. */
    long linkLength(int e) {
        return distance(graph.tail(e), 0) + graph.cost(e) + distance(graph.head(e), 0);
    }

    private int root(int t) {
        int v = t;
        while (up[v] >= 0) {
            v = up[v];
        }
        return v;
    }

    /** Largest edge between two terminals in the minimum spanning tree of terminals: joins higher up cost more. */
    long bottleneck(int s, int t) {
        int a = s;
        int b = t;
        long largest = 0;
        while (a != b) {
            boolean moveA = up[b] < 0 || (up[a] >= 0 && upCost[a] <= upCost[b]);
            int v = moveA ? a : b;
            if (up[v] < 0) {
                return FAR;
            }
            largest = upCost[v];
            if (moveA) {
                a = up[a];
            } else {
                b = up[b];
            }
        }
        return largest;
    }

    /** Upper bound of the special distance of two vertices over terminals. */
    long special(int a, int b) {
        long best = FAR;
        for (int i = 0; i < known[a]; i++) {
            long da = distance(a, i);
            if (da >= best) {
                break;
            }
            for (int j = 0; j < known[b] && distance(b, j) < best; j++) {
                long two = Math.max(da, distance(b, j));
                long all = two >= best ? best : Math.max(two, bottleneck(base(a, i), base(b, j)));
                best = Math.min(best, all);
            }
        }
        return best;
    }
}

package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;

/** Trenches as trees that hang at their roots. */
final class Forest {

    private final int[] up;
    private final int[] upEdge;
    private final int[] root;
    private final int[] level;
    private final long[] depthMm;
    private final int[] order;

    /** Reads the trees by breadth from the roots; a root that another one reached before is an ordinary vertex of its tree. */
    Forest(Graph graph, long[] lengthMm, int[] edges, int[] roots) {
        int n = graph.vertices();
        boolean[] dug = new boolean[graph.edges()];
        for (int e : edges) {
            dug[e] = true;
        }
        up = new int[n];
        upEdge = new int[n];
        root = new int[n];
        level = new int[n];
        depthMm = new long[n];
        Arrays.fill(up, -1);
        Arrays.fill(upEdge, -1);
        Arrays.fill(root, -1);
        IntList found = new IntList();
        for (int r : roots) {
            if (root[r] < 0) {
                root[r] = r;
                int at = found.size();
                found.add(r);
                while (at < found.size()) {
                    grow(graph, lengthMm, dug, found.get(at++), found);
                }
            }
        }
        order = found.toArray();
    }

    private void grow(Graph graph, long[] lengthMm, boolean[] dug, int v, IntList found) {
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            int w = graph.target(slot);
            int e = graph.edge(slot);
            if (dug[e] && root[w] < 0) {
                root[w] = root[v];
                up[w] = v;
                upEdge[w] = e;
                level[w] = level[v] + 1;
                depthMm[w] = depthMm[v] + lengthMm[e];
                found.add(w);
            }
        }
    }

    /** Vertex above, -1 for a root and outside. */
    int up(int v) {
        return up[v];
    }

    int upEdge(int v) {
        return upEdge[v];
    }

    /** Root of the tree, -1 outside. */
    int root(int v) {
        return root[v];
    }

    long depthMm(int v) {
        return depthMm[v];
    }

    /** Vertices from the roots downwards. */
    int[] order() {
        return order;
    }

    /** Lowest vertex above both, or one of them. */
    int meeting(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (level[x] >= level[y]) {
                x = up[x];
            } else {
                y = up[y];
            }
        }
        return x;
    }

    long distanceMm(int a, int b) {
        return depthMm[a] + depthMm[b] - 2 * depthMm[meeting(a, b)];
    }
}

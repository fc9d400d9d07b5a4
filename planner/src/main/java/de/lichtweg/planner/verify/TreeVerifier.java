package de.lichtweg.planner.verify;

import de.lichtweg.planner.graph.Graph;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a claimed solution with nothing but the definition: are these edges of the graph, each once, without a circle, in
 * one piece, at every terminal; do the costs add up; is the bound not above the cost. Knows no algorithm of the planner and
 * shares no code with one. Time O(V + E).
 */
public final class TreeVerifier {

    private final Graph graph;
    private final int[] required;

    /**
     * A verifier.
     *
     * @param required vertices that the tree must contain
     */
    public TreeVerifier(Graph graph, int... required) {
        this.graph = graph;
        this.required = required.clone();
    }

    /**
     * What is wrong, as sentences; empty if nothing is.
     *
     * @param edges the claimed tree
     * @param cost its claimed cost
     * @param lowerBound no tree is claimed to cost less
     */
    public List<String> complaints(int[] edges, long cost, long lowerBound) {
        List<String> found = new ArrayList<>();
        long sum = 0;
        boolean[] used = new boolean[graph.edges()];
        for (int e : edges) {
            if (e < 0 || e >= used.length) {
                return List.of("edge " + e + " does not exist");
            }
            if (used[e]) {
                found.add("edge " + e + " stands in the tree twice");
            }
            used[e] = true;
            sum = Math.addExact(sum, graph.cost(e));
        }
        if (sum != cost) {
            found.add("the edges cost " + sum + ", claimed was " + cost);
        }
        if (lowerBound > cost) {
            found.add("the lower bound " + lowerBound + " lies above the cost " + cost);
        }
        found.addAll(shape(used, edges.length));
        return found;
    }

    private List<String> shape(boolean[] used, int edges) {
        List<String> found = new ArrayList<>();
        if (required.length == 0) {
            return found;
        }
        boolean[] reached = reach(used);
        int vertices = 0;
        for (boolean r : reached) {
            vertices += r ? 1 : 0;
        }
        for (int t : required) {
            if (!reached[t]) {
                found.add("vertex " + t + " is not connected");
            }
        }
        // reached from one vertex with V - 1 edges in all: no circle and no second piece
        if (vertices != edges + 1) {
            found.add(edges + " edges reach " + vertices + " vertices: that is no tree");
        }
        return found;
    }

    private boolean[] reach(boolean[] used) {
        boolean[] reached = new boolean[graph.vertices()];
        int[] stack = new int[graph.vertices()];
        int size = 0;
        stack[size++] = required[0];
        reached[required[0]] = true;
        while (size > 0) {
            int v = stack[--size];
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                if (used[graph.edge(slot)] && !reached[w]) {
                    reached[w] = true;
                    stack[size++] = w;
                }
            }
        }
        return reached;
    }
}

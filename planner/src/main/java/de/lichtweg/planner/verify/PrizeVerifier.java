package de.lichtweg.planner.verify;

import de.lichtweg.planner.graph.Graph;
import java.util.ArrayList;
import java.util.List;

/** Checks a claimed tree with prizes by the definition: a tree at the root, and what it collects. Knows no algorithm. */
public final class PrizeVerifier {

    private final Graph graph;
    private final int[] required;
    private final long[] prizes;

    /**
     * A verifier.
     *
     * @param required vertices that the tree must contain, the root first
     */
    public PrizeVerifier(Graph graph, long[] prizes, int... required) {
        this.graph = graph;
        this.prizes = prizes.clone();
        this.required = required.clone();
    }

    /**
     * What is wrong, as sentences.
     *
     * @param edges the claimed tree
     * @param cost claimed cost of its edges
     * @param collected claimed sum of the prizes of its vertices
     */
    public List<String> complaints(int[] edges, long cost, long collected) {
        List<String> found = new ArrayList<>(new TreeVerifier(graph, required).complaints(edges, cost, 0));
        boolean[] inside = new boolean[graph.vertices()];
        inside[required[0]] = true;
        for (int e : edges) {
            inside[graph.tail(e)] = true;
            inside[graph.head(e)] = true;
        }
        long sum = 0;
        for (int v = 0; v < inside.length; v++) {
            sum += inside[v] ? prizes[v] : 0;
        }
        if (sum != collected) {
            found.add("the tree collects " + sum + ", claimed was " + collected);
        }
        return found;
    }
}

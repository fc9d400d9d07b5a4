package de.lichtweg.planner.prize;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.Tree;

/**
 * A tree at a root and the prizes that it collects.
 *
 * @param tree the edges; none if only the root is left
 * @param collected sum of the prizes of its vertices
 */
public record PrizeTree(Tree tree, long collected) {

    static PrizeTree of(Graph graph, int root, int[] edges, long[] prizes) {
        boolean[] inside = new boolean[graph.vertices()];
        inside[root] = true;
        for (int e : edges) {
            inside[graph.tail(e)] = true;
            inside[graph.head(e)] = true;
        }
        long collected = 0;
        for (int v = 0; v < inside.length; v++) {
            collected += inside[v] ? prizes[v] : 0;
        }
        return new PrizeTree(new Tree(graph, edges), collected);
    }
}

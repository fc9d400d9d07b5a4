package de.lichtweg.planner.exact;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;

/**
 * The edges of several trees as a problem of its own. Most of it falls to reductions, so it is solved exactly in little time, and
 * its best tree is at least as good as every one of them: recombination as in Polzin and Vahdati Daneshmand (2001) and in
 * SCIP-Jack (Gamrath, Koch, Maher, Rehfeldt and Shinano 2017).
 */
final class Union {

    private final SteinerProblem whole;
    private final boolean[] used;

    Union(SteinerProblem whole) {
        this.whole = whole;
        this.used = new boolean[whole.graph().edges()];
    }

    void add(Tree tree) {
        for (int e : tree.edges()) {
            used[e] = true;
        }
    }

    /** Edges of the whole for each edge of the union. */
    int[] edges() {
        IntList result = new IntList();
        for (int e = 0; e < used.length; e++) {
            if (used[e]) {
                result.add(e);
            }
        }
        return result.toArray();
    }

    /** The union; vertices keep their ids. */
    SteinerProblem problem() {
        Graph graph = whole.graph();
        Edges edges = new Edges();
        for (int e : edges()) {
            edges.add(graph.tail(e), graph.head(e), graph.cost(e));
        }
        return new SteinerProblem(edges.graph(graph.vertices()), whole.terminalList());
    }

    /** A tree of the union as one of the whole. */
    Tree ofWhole(Tree tree) {
        int[] edges = edges();
        int[] mapped = tree.edges();
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = edges[mapped[i]];
        }
        return new Tree(whole.graph(), mapped);
    }
}

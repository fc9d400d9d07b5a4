package de.lichtweg.planner.prize;

import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;

/**
 * Lower bound of the prize-collecting problem at a price λ per unit of weight, and the edges that lie at it without cost: dual
 * ascent on the directed transformation, in which a terminal of every vertex with a weight is reached from the vertex for nothing
 * or from the root for its prize (Leitner, Ljubić, Luipersbeck and Sinnl 2018). Time as of {@link DualAscent}.
 */
final class PrizeAscent {

    private static final long FORBIDDEN = Long.MAX_VALUE / 8;

    private final Graph graph;
    private final int root;
    private final long[] weights;
    private final Graph extended;
    private final int[] owner;

    PrizeAscent(Graph graph, int root, long[] weights) {
        this.graph = graph;
        this.root = root;
        this.weights = weights;
        Edges edges = new Edges();
        for (int e = 0; e < graph.edges(); e++) {
            edges.add(graph.tail(e), graph.head(e), graph.cost(e));
        }
        IntList owners = new IntList();
        for (int v = 0; v < graph.vertices(); v++) {
            if (weights[v] > 0 && v != root) {
                int t = graph.vertices() + owners.size();
                edges.add(v, t, 0);
                edges.add(root, t, 0);
                owners.add(v);
            }
        }
        owner = owners.toArray();
        extended = edges.graph(graph.vertices() + owner.length);
    }

    /** What came out at a price. */
    record Result(long bound, boolean isComplete, int[] freeEdges) {}

    Result at(long price, Budget budget) {
        long[] arcCost = new long[2 * extended.edges()];
        for (int e = 0; e < graph.edges(); e++) {
            arcCost[2 * e] = graph.cost(e);
            arcCost[2 * e + 1] = graph.cost(e);
        }
        int[] terminals = new int[owner.length];
        for (int i = 0; i < owner.length; i++) {
            int hang = graph.edges() + 2 * i;
            terminals[i] = graph.vertices() + i;
            arcCost[2 * hang + 1] = FORBIDDEN;
            arcCost[2 * hang + 2] = Math.multiplyExact(price, weights[owner[i]]);
            arcCost[2 * hang + 3] = FORBIDDEN;
        }
        DualAscent ascent = new DualAscent(extended, arcCost, root, terminals, budget);
        return new Result(ascent.bound(), ascent.isComplete(), free(ascent.reduced()));
    }

    private int[] free(long[] reduced) {
        IntList free = new IntList();
        for (int e = 0; e < graph.edges(); e++) {
            if (reduced[2 * e] == 0 || reduced[2 * e + 1] == 0) {
                free.add(e);
            }
        }
        return free.toArray();
    }
}

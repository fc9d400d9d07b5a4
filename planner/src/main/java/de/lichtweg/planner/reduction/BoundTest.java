package de.lichtweg.planner.reduction;

import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.bound.ReducedDistances;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;

/**
 * Takes away what no better solution than the best known one can contain: edges, vertices, and vertices as forks (which are
 * then replaced by edges between their neighbours). Reduced costs of dual ascents say how much a solution with them costs at
 * least: Polzin and Vahdati Daneshmand, "Improved algorithms for the Steiner problem in networks" (2001). Time O(E log V) per
 * ascent.
 *
 * <p>What remains contains every solution that is really better. It need not contain one as good.
 */
public final class BoundTest {

    private static final int LARGEST_FORK = 4;

    private final DynamicGraph graph;
    private final DynamicGraph.Compact snapshot;
    private final Graph compact;
    private final boolean[] edgeGone;
    private final boolean[] vertexGone;
    private final boolean[] noFork;

    /** A test on the dynamic graph, for ascents that were made on its snapshot. */
    public BoundTest(DynamicGraph graph, DynamicGraph.Compact snapshot) {
        this.graph = graph;
        this.snapshot = snapshot;
        this.compact = snapshot.problem().graph();
        edgeGone = new boolean[compact.edges()];
        vertexGone = new boolean[compact.vertices()];
        noFork = new boolean[compact.vertices()];
    }

    /**
     * Notes what one ascent excludes.
     *
     * @param upper cost of a known solution, without what is fixed: only cheaper ones are of interest
     */
    public void exclude(DualAscent ascent, long upper) {
        SteinerProblem problem = snapshot.problem();
        long room = upper - ascent.bound();
        ReducedDistances distances = new ReducedDistances(compact, ascent, problem.terminalList());
        for (int v = 0; v < compact.vertices(); v++) {
            if (!problem.isTerminal(v)) {
                vertexGone[v] |= distances.throughVertex(v) >= room;
                noFork[v] |= distances.throughFork(v) >= room;
            }
        }
        for (int e = 0; e < compact.edges(); e++) {
            edgeGone[e] |= distances.throughArc(2 * e) >= room && distances.throughArc(2 * e + 1) >= room;
        }
    }

    /** Takes away what was noted; number of edges and forks. */
    public int apply() {
        int before = graph.liveEdges();
        for (int e = 0; e < compact.edges(); e++) {
            if (edgeGone[e] && graph.isEdge(snapshot.edgeOf()[e])) {
                graph.remove(snapshot.edgeOf()[e]);
            }
        }
        for (int v = 0; v < compact.vertices(); v++) {
            if (vertexGone[v]) {
                graph.removeVertex(snapshot.vertexOf()[v]);
            }
        }
        int removed = before - graph.liveEdges();
        for (int v = 0; v < compact.vertices(); v++) {
            removed += noFork[v] && !vertexGone[v] && replaceFork(snapshot.vertexOf()[v]) ? 1 : 0;
        }
        return removed;
    }

    private boolean replaceFork(int v) {
        int k = graph.degree(v);
        if (k < 3 || k > LARGEST_FORK) {
            return false;
        }
        int[] edge = new int[k];
        int i = 0;
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            edge[i++] = arc >> 1;
        }
        int[] neighbour = new int[k];
        for (i = 0; i < k; i++) {
            neighbour[i] = graph.tail(edge[i]) == v ? graph.head(edge[i]) : graph.tail(edge[i]);
        }
        if (fresh(edge, neighbour) > k) {
            return false;
        }
        graph.removeVertex(v);
        for (i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                graph.join(neighbour[i], neighbour[j], graph.cost(edge[i]) + graph.cost(edge[j]), edge[i], edge[j]);
            }
        }
        return true;
    }

    /** Edges that the replacement would add. */
    private int fresh(int[] edge, int[] neighbour) {
        int fresh = 0;
        for (int i = 0; i < edge.length; i++) {
            for (int j = i + 1; j < edge.length; j++) {
                int known = graph.find(neighbour[i], neighbour[j]);
                fresh += known < 0 ? 1 : 0;
            }
        }
        return fresh;
    }
}

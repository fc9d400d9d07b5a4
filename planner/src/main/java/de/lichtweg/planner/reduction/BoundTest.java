package de.lichtweg.planner.reduction;

import de.lichtweg.planner.bound.Dual;
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
     * Notes what one dual solution excludes.
     *
     * @param upper cost of a known solution, without what is fixed: only cheaper ones are of interest
     */
    public void exclude(Dual dual, long upper) {
        SteinerProblem problem = snapshot.problem();
        long room = upper - dual.bound();
        ReducedDistances distances = new ReducedDistances(compact, dual, problem.terminalList());
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
            removed += noFork[v] && !vertexGone[v] && Forks.replace(graph, snapshot.vertexOf()[v]) ? 1 : 0;
        }
        return removed;
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a problem at its articulation points: each biconnected component is a problem of its own, in which the points where
 * others hang that lead to terminals are terminals too; the sum of optimal trees is an optimal tree. Hopcroft and Tarjan,
 * "Efficient algorithms for graph manipulation" (1973). Time O(V + E).
 */
public final class Blocks {

    private final SteinerProblem problem;
    private final Graph graph;
    private final int[] order;
    private final int[] low;
    private final int[] slot;
    private final int[] parentEdge;
    private final boolean[] leads;
    private final IntList path = new IntList();
    private final IntList stack = new IntList();
    private final int[] localId;
    private final List<Block> found = new ArrayList<>();
    private int clock;

    private Blocks(SteinerProblem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        int n = graph.vertices();
        order = new int[n];
        low = new int[n];
        slot = new int[n];
        parentEdge = new int[n];
        leads = new boolean[n];
        localId = new int[n];
        java.util.Arrays.fill(localId, -1);
    }

    /**
     * A part of a problem.
     *
     * @param problem the part
     * @param edgeOf edge of the whole for each edge of the part
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Block(SteinerProblem problem, int[] edgeOf) {}

    /** Parts that lead to terminals. */
    public static List<Block> of(SteinerProblem problem) {
        Blocks blocks = new Blocks(problem);
        blocks.walk(problem.terminal(0));
        return blocks.found;
    }

    private void walk(int root) {
        enter(root, -1);
        while (!path.isEmpty()) {
            int v = path.get(path.size() - 1);
            if (slot[v] < graph.end(v)) {
                step(v, slot[v]++);
            } else {
                path.removeLast();
                leave(v);
            }
        }
    }

    private void enter(int v, int edge) {
        order[v] = ++clock;
        low[v] = clock;
        slot[v] = graph.begin(v);
        parentEdge[v] = edge;
        path.add(v);
    }

    private void step(int v, int at) {
        int w = graph.target(at);
        int e = graph.edge(at);
        if (e == parentEdge[v]) {
            return;
        }
        if (order[w] == 0) {
            stack.add(e);
            enter(w, e);
        } else if (order[w] < order[v]) {
            stack.add(e);
            low[v] = Math.min(low[v], order[w]);
        }
    }

    private void leave(int v) {
        if (path.isEmpty()) {
            return;
        }
        int parent = path.get(path.size() - 1);
        low[parent] = Math.min(low[parent], low[v]);
        if (low[v] >= order[parent]) {
            close(parent, parentEdge[v]);
        }
    }

    /** The edges on the stack down to one are a block below a vertex. */
    private void close(int top, int lastEdge) {
        IntList edgesOf = new IntList();
        IntList vertices = new IntList();
        IntList terminals = new IntList();
        Edges edges = new Edges();
        number(top, vertices);
        terminals.add(localId[top]);
        int e;
        do {
            e = stack.removeLast();
            edgesOf.add(e);
            for (int v : new int[] {graph.tail(e), graph.head(e)}) {
                if (localId[v] < 0) {
                    number(v, vertices);
                    if (problem.isTerminal(v) || leads[v]) {
                        terminals.add(localId[v]);
                    }
                }
            }
            edges.add(localId[graph.tail(e)], localId[graph.head(e)], graph.cost(e));
        } while (e != lastEdge);
        if (terminals.size() > 1) {
            leads[top] = true;
            found.add(new Block(
                    new SteinerProblem(edges.graph(vertices.size()), terminals.toArray()), edgesOf.toArray()));
        }
        for (int i = 0; i < vertices.size(); i++) {
            localId[vertices.get(i)] = -1;
        }
    }

    private void number(int v, IntList vertices) {
        localId[v] = vertices.size();
        vertices.add(v);
    }
}

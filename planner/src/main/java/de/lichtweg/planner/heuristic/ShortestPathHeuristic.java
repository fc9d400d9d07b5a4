package de.lichtweg.planner.heuristic;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.Pruning;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import java.util.Arrays;

/**
 * Grows a tree from a start by the shortest way to the nearest terminal that is missing: Takahashi and Matsuyama, "An
 * approximate solution for the Steiner problem in graphs" (1980). The search goes on from the new way instead of beginning
 * again (de Aragão and Werneck 2002). Guarantee: at most twice the optimum if costs and graph are the problem's. Time
 * O(T E log V) at worst, near E log V in practice.
 */
public final class ShortestPathHeuristic {

    private final SteinerProblem problem;
    private final Graph graph;
    private final Pruning pruning;
    private final IndexedHeap heap;
    private final long[] distance;
    private final int[] by;
    private final IntList dirty = new IntList();

    /** A heuristic for a problem, to be called with different starts. */
    public ShortestPathHeuristic(SteinerProblem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        pruning = new Pruning(problem);
        heap = new IndexedHeap(graph.vertices());
        distance = new long[graph.vertices()];
        by = new int[graph.vertices()];
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    /** A tree that grew from a vertex under the problem's own costs. */
    public Tree from(int start) {
        return from(start, null);
    }

    /**
     * A tree that grew under other costs, to be pruned under the problem's.
     *
     * @param costs cost of each edge while growing, negative for an edge that must not be used; the problem's if missing
     */
    public Tree from(int start, long[] costs) {
        IntList tree = new IntList();
        int missing = problem.terminals() - (problem.isTerminal(start) ? 1 : 0);
        reach(start, 0, -1);
        while (missing > 0 && !heap.isEmpty()) {
            int v = heap.pop();
            if (problem.isTerminal(v) && by[v] >= 0) {
                missing -= addWay(v, tree);
            }
            relax(v, costs);
        }
        reset();
        if (missing > 0) {
            throw new IllegalStateException("terminals lie apart");
        }
        return pruning.prune(tree.toArray());
    }

    private void relax(int v, long[] costs) {
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            int e = graph.edge(slot);
            long c = costs == null ? graph.cost(e) : costs[e];
            if (c >= 0 && distance[v] + c < distance[graph.target(slot)]) {
                reach(graph.target(slot), distance[v] + c, e);
            }
        }
    }

    private void reach(int v, long d, int edge) {
        if (distance[v] == Long.MAX_VALUE) {
            dirty.add(v);
        }
        distance[v] = d;
        by[v] = edge;
        heap.offer(v, d);
    }

    /** Adds the way back to the tree; its vertices start again with distance 0. Returns the terminals on it. */
    private int addWay(int terminal, IntList tree) {
        int found = 0;
        int v = terminal;
        while (by[v] >= 0) {
            int e = by[v];
            found += problem.isTerminal(v) ? 1 : 0;
            tree.add(e);
            reach(v, 0, -1);
            v = graph.tail(e) == v ? graph.head(e) : graph.tail(e);
        }
        return found;
    }

    private void reset() {
        for (int i = 0; i < dirty.size(); i++) {
            distance[dirty.get(i)] = Long.MAX_VALUE;
        }
        dirty.truncate(0);
        heap.clear();
    }
}

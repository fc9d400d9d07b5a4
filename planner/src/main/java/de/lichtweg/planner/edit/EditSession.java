package de.lichtweg.planner.edit;

import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.heuristic.ShortestPathHeuristic;
import java.util.Arrays;

/**
 * A problem that is edited, its tree and its proven bound, each kept up to date. Guarantee: the tree connects all terminals, no tree
 * costs less than the bound, whatever the budget. Time of an edit O(E log V) and that of a small exact problem; from scratch it is a
 * multiple of the former for reductions alone. An edit that would leave terminals apart is refused and changes nothing.
 */
public final class EditSession {

    private static final int WINDOW = 400;
    private static final long WINDOW_EFFORT = 100_000;
    private static final double SHARE_OF_WINDOW = 0.6;

    private final long seed;
    private SteinerProblem problem;
    private Tree tree;
    private long bound;
    private DualState dual;

    /**
     * Begins with what a solver found.
     *
     * @param solution a tree of the problem and its bound
     */
    public EditSession(SteinerProblem problem, Solution solution, long seed, Budget budget) {
        this.problem = problem;
        this.seed = seed;
        this.tree = solution.tree();
        this.bound = solution.lowerBound();
        this.dual = new DualState(problem, budget);
    }

    /** The problem as it is now. */
    public SteinerProblem problem() {
        return problem;
    }

    /** Tree and bound as they are now. */
    public Solution solution() {
        return new Solution(tree, Math.min(tree.cost(), Math.max(bound, dual.bound())));
    }

    /** Edits; the tree is valid whatever the budget is, and better with more of it. */
    public Solution apply(Edit edit, Budget budget) {
        SteinerProblem after = Edited.problem(problem, edit);
        if (!after.isConnected()) {
            throw new IllegalArgumentException("terminals would lie apart after " + edit);
        }
        mendBounds(edit, after, budget);
        SteinerProblem before = problem;
        problem = after;
        mendTree(edit, before, budget);
        budget.spend(2L * after.graph().edges());
        if (!solution().isOptimal() && !budget.isExhausted()) {
            tree = new Window(problem, WINDOW, Edited.around(before, edit))
                    .improve(tree, seed, budget.share(SHARE_OF_WINDOW).atMost(WINDOW_EFFORT));
        }
        return solution();
    }

    /** Searches the whole problem, beginning with what is known. */
    public Solution improve(Budget budget) {
        Solution better = new SteinerSolver(seed).solve(problem, solution(), budget);
        tree = better.tree();
        bound = Math.max(bound, better.lowerBound());
        return solution();
    }

    private void mendBounds(Edit edit, SteinerProblem after, Budget budget) {
        Graph graph = problem.graph();
        DualState mended = dual.copy(after.graph().edges());
        boolean stays = true;
        switch (edit) {
            case Edit.Connect c -> {}
            case Edit.RemoveEdge r -> {}
            case Edit.Disconnect d -> {
                bound -= distance(after.graph(), d.vertex(), after.terminalList());
                mended.disconnect(after, d.vertex());
                stays = d.vertex() != dual.root();
            }
            case Edit.AddEdge a -> {
                long before = distance(graph, a.tail(), a.head());
                // an edge to a part without terminals is in no cheapest tree
                stays = before < Graph.MAX_TOTAL;
                if (stays) {
                    bound -= Math.max(0, before - a.cost());
                    mended.add(graph, graph.edges(), a.tail(), a.head(), a.cost());
                }
            }
            case Edit.Reprice r -> {
                bound -= Math.max(0, graph.cost(r.edge()) - r.cost());
                mended.reprice(r.edge(), r.cost() - graph.cost(r.edge()));
            }
        }
        bound = Math.max(0, bound);
        dual = stays ? mended : new DualState(after, budget);
        dual.ascend(after, budget);
    }

    /** Distance to the nearest of some vertices; more than any way if none is reached. */
    private static long distance(Graph graph, int from, int... to) {
        boolean[] target = new boolean[graph.vertices()];
        for (int v : to) {
            target[v] = true;
        }
        long[] distance = new long[graph.vertices()];
        Arrays.fill(distance, Long.MAX_VALUE);
        IndexedHeap heap = new IndexedHeap(graph.vertices());
        distance[from] = 0;
        heap.offer(from, 0);
        while (!heap.isEmpty()) {
            int v = heap.pop();
            if (target[v]) {
                return distance[v];
            }
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                long d = distance[v] + graph.cost(graph.edge(slot));
                if (d < distance[graph.target(slot)]) {
                    distance[graph.target(slot)] = d;
                    heap.offer(graph.target(slot), d);
                }
            }
        }
        return Graph.MAX_TOTAL;
    }

    /** What is left of the tree is free, or that and the changed edge; the cheaper result stays. */
    private void mendTree(Edit edit, SteinerProblem before, Budget budget) {
        boolean[] kept = new boolean[problem.graph().edges()];
        for (int e : tree.edges()) {
            kept[e] = true;
        }
        int changed = Edited.edge(before, edit);
        boolean worse = edit instanceof Edit.RemoveEdge
                || (edit instanceof Edit.Reprice r && r.cost() > before.graph().cost(r.edge()));
        if (changed >= 0) {
            kept[changed] &= !worse;
        }
        Tree mended = grow(kept, budget);
        if (changed >= 0 && !worse && !kept[changed]) {
            kept[changed] = true;
            Tree other = grow(kept, budget);
            mended = other.cost() < mended.cost() ? other : mended;
        }
        tree = mended;
    }

    private Tree grow(boolean[] free, Budget budget) {
        Graph graph = problem.graph();
        long[] costs = new long[graph.edges()];
        for (int e = 0; e < costs.length; e++) {
            costs[e] = free[e] ? 0 : graph.cost(e);
        }
        budget.spend(graph.edges());
        return new ShortestPathHeuristic(problem).from(problem.terminal(0), costs);
    }
}

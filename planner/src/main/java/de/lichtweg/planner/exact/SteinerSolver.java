package de.lichtweg.planner.exact;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.SteinerProblem;

/**
 * Solves Steiner tree problems: the best tree and a proven bound at any time, the optimum at the end. The same seed and a budget
 * of effort give the same tree on every machine.
 */
public final class SteinerSolver {

    private final long seed;
    private final double gapPercent;
    private final Progress progress;

    /** Hears what is known so far. */
    @FunctionalInterface
    public interface Progress {

        /** Called when a step is done, from the solving thread. */
        void report(long cost, long lowerBound);
    }

    /**
     * A solver.
     *
     * @param seed of what is left to chance
     * @param gapPercent proven gap with which the caller is content; 0 for the optimum
     */
    public SteinerSolver(long seed, double gapPercent, Progress progress) {
        this.seed = seed;
        this.gapPercent = gapPercent;
        this.progress = progress;
    }

    /** A solver that wants the optimum and reports to nobody. */
    public SteinerSolver(long seed) {
        this(seed, 0, (cost, lower) -> {});
    }

    /** Solves; the terminals must be connected. */
    public Solution solve(SteinerProblem problem, Budget budget) {
        return solve(problem, new Node(problem, Long.MAX_VALUE / 4), budget);
    }

    /** Solves, beginning with a tree and a bound that are known. */
    public Solution solve(SteinerProblem problem, Solution known, Budget budget) {
        Node node = new Node(problem, Long.MAX_VALUE / 4);
        node.begin(known);
        return node.isClosed() ? known : solve(problem, node, budget);
    }

    private Solution solve(SteinerProblem problem, Node node, Budget budget) {
        if (!problem.isConnected()) {
            throw new IllegalArgumentException("terminals lie apart");
        }
        boolean[] content = new boolean[1];
        Runnable report = () -> {
            node.collect();
            content[0] |= state(node).gapPercent() <= gapPercent;
            progress.report(node.best().cost(), node.lower());
        };
        new Search(budget.until(() -> content[0]), seed, report).run(node);
        return state(node);
    }

    private static Solution state(Node node) {
        return new Solution(node.best(), node.lower());
    }
}

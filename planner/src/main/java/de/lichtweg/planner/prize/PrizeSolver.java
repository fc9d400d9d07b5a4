package de.lichtweg.planner.prize;

import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;

/**
 * Solves the rooted prize-collecting problem as a Steiner tree problem (the transformation of Ljubić 2004, made undirected): a
 * vertex with a prize gets a terminal of its own that hangs at it for M or at the root for M plus the prize. With {@code M =
 * distance to the root − prize + 1} travelling through that terminal is never cheaper than the way itself; where M is not
 * positive, the prize pays for the way and the vertex is simply a terminal.
 *
 * <p>Guarantee: the bound is one of the problem, and equal to the cost at the end. The sum of all M is taken off again.
 */
public final class PrizeSolver {

    private final SteinerSolver solver;

    /** A solver that works with another one. */
    public PrizeSolver(SteinerSolver solver) {
        this.solver = solver;
    }

    /**
     * What came out.
     *
     * @param tree the tree and what it collects
     * @param cost cost of its edges plus prizes forgone
     * @param lowerBound no tree has a smaller such sum
     */
    public record PrizeSolution(PrizeTree tree, long cost, long lowerBound) {

        /** Whether no better tree exists. */
        public boolean isOptimal() {
            return cost == lowerBound;
        }

        /** How much more than the best possible one this tree costs at most, in percent of the bound. */
        public double gapPercent() {
            return isOptimal()
                    ? 0
                    : lowerBound <= 0 ? Double.POSITIVE_INFINITY : 100.0 * (cost - lowerBound) / lowerBound;
        }
    }

    /** Solves as far as the budget lets it; the required vertices must hang together with the root. */
    public PrizeSolution solve(PrizeProblem problem, Budget budget) {
        Graph graph = problem.graph();
        long[] distance = distances(graph, problem.root());
        boolean[] terminal = new boolean[graph.vertices()];
        terminal[problem.root()] = true;
        for (int v : problem.required()) {
            terminal[v] = true;
        }
        Edges edges = new Edges();
        for (int e = 0; e < graph.edges(); e++) {
            edges.add(graph.tail(e), graph.head(e), graph.cost(e));
        }
        int vertices = graph.vertices();
        long constant = 0;
        IntList terminals = new IntList();
        for (int v = 0; v < graph.vertices(); v++) {
            long prize = problem.prizes()[v];
            if (prize == 0 || terminal[v]) {
                continue;
            }
            if (distance[v] == Long.MAX_VALUE) {
                constant -= prize;
            } else if (prize > distance[v]) {
                terminal[v] = true;
            } else {
                long far = distance[v] - prize + 1;
                edges.add(v, vertices, far);
                edges.add(problem.root(), vertices, far + prize);
                terminals.add(vertices++);
                constant += far;
            }
        }
        for (int v = 0; v < graph.vertices(); v++) {
            if (terminal[v]) {
                terminals.add(v);
            }
        }
        SteinerProblem transformed = new SteinerProblem(edges.graph(vertices), terminals.toArray());
        return back(problem, solver.solve(transformed, budget), constant);
    }

    private static PrizeSolution back(PrizeProblem problem, Solution solution, long constant) {
        Graph graph = problem.graph();
        long[] worth = problem.prizes().clone();
        for (int v : problem.required()) {
            worth[v] = StrongPruning.REQUIRED;
        }
        int[] own = Arrays.stream(solution.tree().edges())
                .filter(e -> e < graph.edges())
                .toArray();
        int[] best = new StrongPruning(graph, problem.root(), own).best(worth, 1);
        PrizeTree tree = PrizeTree.of(graph, problem.root(), best, problem.prizes());
        long cost = tree.tree().cost() + problem.totalPrize() - tree.collected();
        return new PrizeSolution(tree, cost, Math.max(0, solution.lowerBound() - constant));
    }

    private static long[] distances(Graph graph, int root) {
        long[] distance = new long[graph.vertices()];
        Arrays.fill(distance, Long.MAX_VALUE);
        IndexedHeap heap = new IndexedHeap(graph.vertices());
        distance[root] = 0;
        heap.offer(root, 0);
        while (!heap.isEmpty()) {
            int v = heap.pop();
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                long d = distance[v] + graph.cost(graph.edge(slot));
                if (d < distance[graph.target(slot)]) {
                    distance[graph.target(slot)] = d;
                    heap.offer(graph.target(slot), d);
                }
            }
        }
        return distance;
    }
}

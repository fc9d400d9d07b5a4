package de.lichtweg.planner.prize;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fits a tree to a budget: branches whose weight is worth least fall until the rest keeps it, then cheap ways to more weight are
 * added while money is left. No guarantee. Time O(k) per step for k edges, and one bounded Dijkstra search per pass of adding.
 */
final class BudgetCut {

    private static final int HALVINGS = 24;
    private static final int PASSES = 4;
    private static final double STEP = 1.06;

    private final PrizeProblem problem;
    private final Graph graph;
    private final long most;

    BudgetCut(PrizeProblem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        long sum = 1;
        for (int e = 0; e < graph.edges(); e++) {
            sum += graph.cost(e);
        }
        // REQUIRED / 4 bounds what a branch can be worth
        most = Math.min(sum, StrongPruning.REQUIRED / 4 / Math.max(1, problem.totalPrize()));
    }

    /** The part of a tree that a price leaves, for the highest price at which it keeps the budget. */
    PrizeTree fit(int[] edges, long budget) {
        StrongPruning pruning = new StrongPruning(graph, problem.root(), edges);
        int[] kept = new int[0];
        long low = 0;
        long high = most;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            long price = i == 0 ? high : middle(low, high);
            int[] part = pruning.best(problem.prizes(), price);
            if (graph.cost(part) <= budget) {
                kept = part;
                low = price;
            } else {
                high = price - 1;
            }
        }
        return PrizeTree.of(graph, problem.root(), kept, problem.prizes());
    }

    /** The parts of a tree that prices from one to another leave, the highest first, in steps of some percent. */
    void ladder(int[] edges, long from, long to, Consumer<PrizeTree> taker) {
        StrongPruning pruning = new StrongPruning(graph, problem.root(), edges);
        int before = Integer.MAX_VALUE;
        for (long price = Math.min(from, most);
                price >= Math.max(1, to);
                price = Math.min(price - 1, (long) (price / STEP))) {
            int[] part = pruning.best(problem.prizes(), price);
            if (part.length == 0) {
                return;
            }
            if (part.length != before) {
                taker.accept(PrizeTree.of(graph, problem.root(), part, problem.prizes()));
            }
            before = part.length;
        }
    }

    /** Between two prices, by their magnitude first: prices differ by powers. */
    private static long middle(long low, long high) {
        return high / (low + 1) > 4 ? (long) Math.sqrt((double) (low + 1) * high) : low + (high - low + 1) / 2;
    }

    /** The tree with more weight for what is left of the budget. */
    PrizeTree extend(int[] edges, long budget) {
        IntList tree = new IntList();
        for (int e : edges) {
            tree.add(e);
        }
        boolean[] inside = new boolean[graph.vertices()];
        inside[problem.root()] = true;
        for (int e : edges) {
            inside[graph.tail(e)] = true;
            inside[graph.head(e)] = true;
        }
        long left = budget - graph.cost(edges);
        for (int pass = 0; pass < PASSES; pass++) {
            long before = left;
            left = pass(tree, inside, left);
            if (left == before) {
                break;
            }
        }
        return PrizeTree.of(graph, problem.root(), tree.toArray(), problem.prizes());
    }

    /** One search around the tree; ways with most weight per cost first. Returns what is left. */
    private long pass(IntList tree, boolean[] inside, long budget) {
        long[] distance = new long[graph.vertices()];
        int[] by = new int[graph.vertices()];
        int[] found = search(inside, budget, distance, by);
        long left = budget;
        for (int v : found) {
            long cost = wayCost(v, inside, by);
            if (!inside[v] && cost <= left) {
                left -= cost;
                add(v, inside, by, tree);
            }
        }
        return left;
    }

    private int[] search(boolean[] inside, long budget, long[] distance, int[] by) {
        IndexedHeap heap = new IndexedHeap(graph.vertices());
        Arrays.fill(distance, Long.MAX_VALUE);
        for (int v = 0; v < inside.length; v++) {
            if (inside[v]) {
                distance[v] = 0;
                heap.offer(v, 0);
            }
        }
        IntList found = new IntList();
        while (!heap.isEmpty()) {
            int v = heap.pop();
            if (!inside[v] && problem.prizes()[v] > 0) {
                found.add(v);
            }
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                long d = distance[v] + graph.cost(graph.edge(slot));
                if (d <= budget && d < distance[w]) {
                    distance[w] = d;
                    by[w] = graph.edge(slot);
                    heap.offer(w, d);
                }
            }
        }
        int[] list = found.toArray();
        return IntStream.of(list)
                .boxed()
                .sorted(Comparator.comparingDouble(v -> distance[v] / (double) problem.prizes()[v]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long wayCost(int start, boolean[] inside, int[] by) {
        long cost = 0;
        for (int v = start; !inside[v]; v = other(by[v], v)) {
            cost += graph.cost(by[v]);
        }
        return cost;
    }

    private void add(int start, boolean[] inside, int[] by, IntList tree) {
        for (int v = start; !inside[v]; v = other(by[v], v)) {
            tree.add(by[v]);
            inside[v] = true;
        }
    }

    private int other(int edge, int v) {
        return graph.tail(edge) == v ? graph.head(edge) : graph.tail(edge);
    }
}

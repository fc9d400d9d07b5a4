package de.lichtweg.planner.prize;

import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.DisjointSets;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.heuristic.ShortestPathHeuristic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What budgets reach: for each a tree at the root whose edges cost at most the budget and that collects as much weight as
 * possible, and an upper bound of what any such tree collects. Lagrangean relaxation over a price per unit of weight (Geoffrion
 * 1974): trees come from dual ascents at many prices and are cut to the budget, bounds from the values of the same ascents.
 *
 * <p>Guarantee: every tree keeps its budget, no tree collects more than its bound; how far they lie apart is reported, not
 * promised. Time of one dual ascent and one tree per price.
 */
public final class Frontier {

    private static final int FIRST_PRICES = 7;
    private static final double CONTENT_PERCENT = 0.05;
    private static final int PRICES_PER_BUDGET = 3;

    private final PrizeProblem problem;
    private final Graph graph;
    private final Budget budget;
    private final long total;
    private final SteinerProblem everything;
    private final PrizeAscent ascent;
    private final BudgetCut cut;
    private final TreeSet<Long> asked = new TreeSet<>();
    private long[] limits = new long[0];
    private PrizeTree[] best = new PrizeTree[0];
    private long[] upper = new long[0];
    private long[] bounding = new long[0];
    private int[] tries = new int[0];

    /**
     * What a budget reaches.
     *
     * @param budget most that the edges may cost
     * @param tree a tree that keeps it
     * @param upperBound no tree that keeps it collects more
     */
    public record Point(long budget, PrizeTree tree, long upperBound) {

        /** How much less the tree collects than possible at most, in percent of the bound. */
        public double gapPercent() {
            return upperBound == 0 ? 0 : 100.0 * (upperBound - tree.collected()) / upperBound;
        }
    }

    /** A frontier of a problem whose prizes are the weights and that requires nothing but the root. */
    public Frontier(PrizeProblem problem, Budget budget) {
        this.problem = problem;
        this.graph = problem.graph();
        this.budget = budget;
        int[] reachable = reachable(problem);
        long sum = problem.prizes()[problem.root()];
        IntList terminals = new IntList();
        terminals.add(problem.root());
        for (int v : reachable) {
            if (problem.prizes()[v] > 0 && v != problem.root()) {
                terminals.add(v);
                sum += problem.prizes()[v];
            }
        }
        total = sum;
        everything = new SteinerProblem(graph, terminals.toArray());
        long[] weights = new long[graph.vertices()];
        for (int t : terminals.toArray()) {
            weights[t] = problem.prizes()[t];
        }
        ascent = new PrizeAscent(graph, problem.root(), weights);
        cut = new BudgetCut(problem);
    }

    /** Weight that can be reached from the root at all. */
    public long totalWeight() {
        return total;
    }

    /**
     * The best found for a number of budgets in equal steps up to what it costs to reach everything.
     *
     * @param seed of what is left to chance
     */
    public List<Point> points(int budgets, long seed) {
        Tree full = new SteinerSolver(seed).solve(everything, budget.share(0.2)).tree();
        long[] steps = new long[budgets];
        for (int i = 0; i < budgets; i++) {
            steps[i] = Math.ceilDiv(full.cost() * (i + 1), budgets);
        }
        return points(steps, full);
    }

    /** The best found for some budgets in ascending order. */
    public List<Point> points(long[] budgets, long seed) {
        return points(
                budgets,
                new SteinerSolver(seed).solve(everything, budget.share(0.2)).tree());
    }

    private List<Point> points(long[] budgets, Tree full) {
        limits = budgets.clone();
        best = new PrizeTree[limits.length];
        upper = new long[limits.length];
        bounding = new long[limits.length];
        tries = new int[limits.length];
        Arrays.fill(best, PrizeTree.of(graph, problem.root(), new int[0], problem.prizes()));
        Arrays.fill(upper, total);
        cut.ladder(full.edges(), this::offer);
        askPrices(Math.max(1, Math.ceilDiv(full.cost(), Math.max(1, total))));
        fitToBudgets(full);
        extend();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < limits.length; i++) {
            points.add(new Point(limits[i], best[i], upper[i]));
        }
        return points;
    }

    /** First prices around the mean, each the double of the one before; then where a budget is furthest from its bound. */
    private void askPrices(long mean) {
        long price = Math.max(1, mean >> (FIRST_PRICES / 2));
        for (int i = 0; i < FIRST_PRICES && !budget.isExhausted(); i++, price *= 2) {
            ask(price);
        }
        for (int i = 0; i < PRICES_PER_BUDGET * limits.length && !budget.isExhausted(); i++) {
            Optional<Long> next = worst();
            if (next.isEmpty()) {
                return;
            }
            ask(next.get());
        }
    }

    private void ask(long price) {
        if (!asked.add(price)) {
            return;
        }
        PrizeAscent.Result result = ascent.at(price, budget);
        for (int i = 0; i < limits.length; i++) {
            // L <= x + price * (total - w), so w <= total - (L - x) / price
            long bound = total - Math.ceilDiv(result.bound() - limits[i], price);
            if (bound < upper[i]) {
                upper[i] = bound;
                bounding[i] = price;
            }
        }
        if (result.isComplete()) {
            tree(result.freeEdges(), price);
        }
    }

    /** A tree in the free edges, cut to the budgets near its own cost. */
    private void tree(int[] free, long price) {
        long[] costs = new long[graph.edges()];
        Arrays.fill(costs, -1);
        for (int e : free) {
            costs[e] = graph.cost(e);
        }
        SteinerProblem part = new SteinerProblem(graph, hanging(free));
        int[] grown = part.terminals() < 2
                ? new int[0]
                : new ShortestPathHeuristic(part).from(problem.root(), costs).edges();
        int[] pruned = new StrongPruning(graph, problem.root(), grown).best(problem.prizes(), price);
        PrizeTree own = PrizeTree.of(graph, problem.root(), pruned, problem.prizes());
        offer(own);
        for (int i = 0; i < limits.length; i++) {
            if (isNear(own, i)) {
                offer(cut.fit(grown, limits[i]));
            }
        }
    }

    /** Whether the cost of a tree lies between the neighbours of a budget. */
    private boolean isNear(PrizeTree tree, int i) {
        long cost = tree.tree().cost();
        return (i < 1 || limits[i - 1] <= cost) && (i + 1 >= limits.length || limits[i + 1] >= cost);
    }

    private void fitToBudgets(Tree full) {
        for (long limit : limits) {
            offer(cut.fit(full.edges(), limit));
        }
    }

    private static int[] reachable(PrizeProblem problem) {
        Graph graph = problem.graph();
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e = 0; e < graph.edges(); e++) {
            sets.union(graph.tail(e), graph.head(e));
        }
        return IntStream.range(0, graph.vertices())
                .filter(v -> sets.same(v, problem.root()))
                .toArray();
    }

    /** Vertices with weight that hang together with the root by some edges, the root first. */
    private int[] hanging(int[] edges) {
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e : edges) {
            sets.union(graph.tail(e), graph.head(e));
        }
        return Arrays.stream(everything.terminalList())
                .filter(t -> sets.same(t, problem.root()))
                .toArray();
    }

    private void offer(PrizeTree tree) {
        for (int i = 0; i < limits.length; i++) {
            boolean better = tree.collected() > best[i].collected()
                    || (tree.collected() == best[i].collected()
                            && tree.tree().cost() < best[i].tree().cost());
            if (tree.tree().cost() <= limits[i] && better) {
                best[i] = tree;
            }
        }
    }

    /** A price between two that were asked, for the budget that is furthest from its bound. */
    private Optional<Long> worst() {
        int worst = -1;
        double gap = CONTENT_PERCENT / 100;
        long choice = 0;
        for (int i = 0; i < limits.length; i++) {
            double own = (upper[i] - best[i].collected()) / (double) Math.max(1, upper[i]);
            if (own > gap && tries[i] < PRICES_PER_BUDGET) {
                Optional<Long> between = between(i);
                if (between.isPresent()) {
                    worst = i;
                    gap = own;
                    choice = between.get();
                }
            }
        }
        if (worst < 0) {
            return Optional.empty();
        }
        tries[worst]++;
        return Optional.of(choice);
    }

    /** The mean of the neighbours of the price that bounds a budget best, on the side where the budget lies. */
    private Optional<Long> between(int i) {
        long price = bounding[i] == 0 ? asked.first() : bounding[i];
        Long higher = asked.higher(price);
        Long lower = asked.lower(price);
        long up = higher == null ? 2 * price : (price + higher) / 2;
        long down = lower == null ? price / 2 : (price + lower) / 2;
        boolean upFirst = (asked.size() & 1) == 0;
        for (long candidate : upFirst ? new long[] {up, down} : new long[] {down, up}) {
            if (candidate > 0
                    && !asked.contains(candidate)
                    && candidate < Long.MAX_VALUE / 1_000_000 / Math.max(1, total)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private void extend() {
        for (int i = 0; i < limits.length; i++) {
            offer(cut.extend(best[i].tree().edges(), limits[i]));
        }
    }
}

package de.lichtweg.planner.prize;

import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.DisjointSets;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.heuristic.ShortestPathHeuristic;
import de.lichtweg.planner.reduction.DynamicGraph;
import de.lichtweg.planner.reduction.Reducer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What budgets reach: for each a tree at the root whose edges cost at most the budget and that collects as much weight as
 * possible, and an upper bound of what any such tree collects. Lagrangean relaxation over a price per unit of weight (Geoffrion
 * 1974): a dual ascent at many prices, the next one always between those two whose trees enclose the budget that is furthest from its
 * bound; trees grow in what ascents leave free and are cut to the budgets, bounds are the values of the same ascents. Dead ends and
 * vertices that are only passed through are taken out before.
 *
 * <p>Guarantee: every tree keeps its budget, no tree collects more than its bound; how far they lie apart is reported, not
 * promised. Time of one dual ascent and one tree per price.
 */
public final class Frontier {

    private static final double SHARE_OF_FULL = 0.1;
    private static final double ENOUGH_PERCENT = 0.5;
    private static final double SHARE_OF_PRICES = 0.75;
    private static final double CONTENT_PERCENT = 0.05;
    private static final int PRICES_PER_BUDGET = 6;
    private static final double FINEST = 1.002;
    private static final int DOUBLINGS = 1;
    private static final int ROUNDS = 3;
    private static final int SMALL = 20_000;
    private static final long EFFORT_PER_EDGE = 300;
    private static final long FINE = 4096;
    private static final long LARGEST = Long.MAX_VALUE / 64;

    private final PrizeProblem whole;
    private final DynamicGraph reduced;
    private final DynamicGraph.Compact rest;
    private final PrizeProblem problem;
    private final Graph graph;
    private final Budget budget;
    private final long total;
    private final BudgetCut cut;

    /** The price with which asking begins. */
    private long first = 1;

    private final TreeMap<Long, Long> costAt = new TreeMap<>();
    private long scale = 1;

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
    public Frontier(PrizeProblem whole, Budget budget) {
        this.whole = whole;
        this.budget = budget;
        reduced = new DynamicGraph(new SteinerProblem(whole.graph(), reachable(whole)));
        new Reducer(reduced, 0).simplifyOptional();
        rest = reduced.compact();
        graph = rest.problem().graph();
        long[] weights = new long[graph.vertices()];
        int root = 0;
        for (int v = 0; v < weights.length; v++) {
            int own = rest.vertexOf()[v];
            weights[v] = rest.problem().isTerminal(v) ? whole.prizes()[own] : 0;
            root = own == whole.root() ? v : root;
        }
        problem = new PrizeProblem(graph, root, new int[0], weights);
        total = problem.totalPrize();
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
        Tree full = full(seed);
        long[] steps = new long[budgets];
        for (int i = 0; i < budgets; i++) {
            steps[i] = Math.ceilDiv(full.cost() * (i + 1), budgets);
        }
        return points(steps, full);
    }

    /** The best found for some budgets in ascending order. */
    public List<Point> points(long[] budgets, long seed) {
        return points(budgets, full(seed));
    }

    private Tree full(long seed) {
        return new SteinerSolver(seed, ENOUGH_PERCENT, (cost, bound) -> {})
                .solve(rest.problem(), budget.share(SHARE_OF_FULL))
                .tree();
    }

    private List<Point> points(long[] budgets, Tree full) {
        PrizeTree nothing = PrizeTree.of(graph, problem.root(), new int[0], problem.prizes());
        long mean = Math.max(1, Math.ceilDiv(full.cost(), Math.max(1, total)));
        scale = scale(mean);
        Answers answers = new Answers(budgets, nothing, total, scale);
        answers.offer(PrizeTree.of(graph, problem.root(), full.edges(), problem.prizes()));
        cut.ladder(full.edges(), 16 * mean, mean / 16, answers::offer);
        first = mean * scale;
        askPrices(answers, first, budget.share(SHARE_OF_PRICES));
        solvePrices(answers, budget.share(SHARE_OF_PRICES));
        for (int i : answers.byGap()) {
            if (!budget.isExhausted() || answers.best(i).tree().edges().length == 0) {
                polish(answers, i, full);
            }
        }
        return answers.points().stream()
                .map(p -> new Point(p.budget, ofWhole(p.tree), p.upperBound))
                .toList();
    }

    /** Spends what is left of a budget; then more than there is, of which the best part is kept. */
    private void polish(Answers answers, int i, Tree full) {
        long limit = answers.limit(i);
        answers.offer(cut.fit(full.edges(), limit));
        long before = -1;
        for (int round = 0; round < ROUNDS && answers.best(i).collected() > before && !budget.isExhausted(); round++) {
            before = answers.best(i).collected();
            answers.offer(cut.extend(answers.best(i).tree().edges(), limit));
            int[] more = cut.extend(answers.best(i).tree().edges(), limit + limit / 3)
                    .tree()
                    .edges();
            answers.offer(cut.extend(cut.fit(more, limit).tree().edges(), limit));
        }
    }

    /** Where graphs are small, prices are solved instead of estimated: better trees, and bounds without a gap of their own. */
    private void solvePrices(Answers answers, Budget time) {
        if (graph.edges() > SMALL) {
            return;
        }
        for (int i : answers.byGap()) {
            long low = Math.max(1, enclosed(answers.limit(i)) / scale);
            for (long price : new long[] {low, low + low / 8 + 1}) {
                if (answers.isOpen(i, CONTENT_PERCENT) && !time.isExhausted() && price * scale <= highest()) {
                    solve(answers, price, time);
                }
            }
        }
    }

    private void solve(Answers answers, long price, Budget time) {
        long[] worth = Arrays.stream(problem.prizes()).map(w -> w * price).toArray();
        PrizeSolver.PrizeSolution solution = new PrizeSolver(new SteinerSolver(price))
                .solve(problem.withPrizes(worth), time.atMost(EFFORT_PER_EDGE * graph.edges()));
        answers.bound(price * scale, solution.lowerBound() * scale);
        int[] edges = solution.tree().tree().edges();
        answers.offer(PrizeTree.of(graph, problem.root(), edges, problem.prizes()));
        costAt.put(price * scale, solution.tree().tree().cost());
        for (int i = 0; i < answers.size(); i++) {
            if (answers.isNear(solution.tree().tree().cost(), i)) {
                answers.offer(cut.extend(cut.fit(edges, answers.limit(i)).tree().edges(), answers.limit(i)));
            }
        }
    }

    private PrizeTree ofWhole(PrizeTree tree) {
        int[] edges = reduced.expand(rest.original(tree.tree().edges()));
        return PrizeTree.of(whole.graph(), whole.root(), edges, whole.prizes());
    }

    /** How much finer than costs prices have to be, so that a step between two of them is a small one. */
    private long scale(long mean) {
        long sum = 1;
        for (int e = 0; e < graph.edges(); e++) {
            sum += graph.cost(e);
        }
        return Math.max(1, Math.min(FINE / mean, LARGEST / sum / FINE));
    }

    /** Highest price with which sums of prizes stay safe. */
    private long highest() {
        return LARGEST / Math.max(1, total);
    }

    /** First prices around the mean, then between those that enclose the budget that is furthest from its bound. */
    private void askPrices(Answers answers, long mean, Budget time) {
        ask(answers, mean, time);
        for (int i = 1; i <= DOUBLINGS && !time.isExhausted(); i++) {
            ask(answers, Math.max(1, mean >> i), time);
            ask(answers, mean << i, time);
        }
        while (!time.isExhausted()) {
            int worst = answers.worst(CONTENT_PERCENT, PRICES_PER_BUDGET);
            if (worst < 0) {
                return;
            }
            ask(answers, enclosed(answers.limit(worst)), time);
        }
    }

    /** A price between the highest whose tree keeps a budget and the next one, by their magnitude. */
    private long enclosed(long limit) {
        if (costAt.isEmpty()) { // time was up before any price had its tree
            return first;
        }
        Long low = null;
        Long high = null;
        for (var asked : costAt.entrySet()) {
            if (asked.getValue() <= limit) {
                low = asked.getKey();
            } else if (high == null) {
                high = asked.getKey();
            }
        }
        if (low == null || high == null) {
            return low == null ? Math.max(1, costAt.firstKey() / 2) : 2 * low;
        }
        return Math.max(1, (long) Math.sqrt((double) low * high));
    }

    private void ask(Answers answers, long price, Budget time) {
        Long near = costAt.floorKey(price);
        if (price > highest() || (near != null && (price == near || price < near * FINEST))) {
            return;
        }
        PrizeAscent ascent = new PrizeAscent(graph, problem.root(), problem.prizes(), scale, price, time);
        answers.bound(price, ascent.bound());
        if (ascent.isComplete()) {
            tree(answers, ascent.freeEdges(), price);
        }
    }

    /** A tree in the free edges, cut to the budgets near its own cost. */
    private void tree(Answers answers, int[] free, long price) {
        long[] costs = new long[graph.edges()];
        Arrays.fill(costs, -1);
        for (int e : free) {
            costs[e] = graph.cost(e);
        }
        SteinerProblem part = new SteinerProblem(graph, hanging(free));
        int[] grown = part.terminals() < 2
                ? new int[0]
                : new ShortestPathHeuristic(part).from(problem.root(), costs).edges();
        long worth = Math.ceilDiv(price, scale);
        int[] pruned = new StrongPruning(graph, problem.root(), grown).best(problem.prizes(), worth);
        PrizeTree own = PrizeTree.of(graph, problem.root(), pruned, problem.prizes());
        answers.offer(own);
        costAt.put(price, own.tree().cost());
        cut.ladder(grown, 2 * worth, worth / 2, answers::offer);
        for (int i = 0; i < answers.size(); i++) {
            if (answers.isNear(own.tree().cost(), i)) {
                answers.offer(cut.fit(grown, answers.limit(i)));
            }
        }
    }

    /** The root, and what has weight and hangs together with it. */
    private static int[] reachable(PrizeProblem problem) {
        Graph graph = problem.graph();
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e = 0; e < graph.edges(); e++) {
            sets.union(graph.tail(e), graph.head(e));
        }
        return IntStream.range(0, graph.vertices())
                .filter(v -> v == problem.root() || (problem.prizes()[v] > 0 && sets.same(v, problem.root())))
                .toArray();
    }

    /** Vertices with weight that hang together with the root by some edges, the root first. */
    private int[] hanging(int[] edges) {
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e : edges) {
            sets.union(graph.tail(e), graph.head(e));
        }
        return Arrays.stream(rest.problem().terminalList())
                .filter(t -> sets.same(t, problem.root()))
                .toArray();
    }
}

package de.lichtweg.planner.exact;

import de.lichtweg.planner.bound.Dual;
import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.bound.DualSearch;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.heuristic.AscendAndPrune;
import de.lichtweg.planner.heuristic.KeyPathExchange;
import de.lichtweg.planner.reduction.Blocks;
import de.lichtweg.planner.reduction.BoundTest;
import de.lichtweg.planner.reduction.Reducer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Branch and bound on vertices with dual ascent as bound and reductions in every node, after Leitner, Ljubić, Luipersbeck and
 * Sinnl, "A dual ascent-based branch-and-bound framework for the prize-collecting Steiner tree and related problems" (2018);
 * before it branches it cuts at articulation points, recombines trees, and assumes that a much better tree exists.
 *
 * <p>Guarantee: at the end the best tree is optimal; when interrupted, the bounds of the nodes are bounds of the whole.
 * Exponential time at worst.
 */
final class Search {

    private static final long NO_LIMIT = Long.MAX_VALUE / 4;
    private static final int DEEPEST = 400;
    private static final int BLURRED_FIRST = 4;
    private static final int EXCHANGES = 6;
    private static final int FAILURES = 2;
    private static final double WORTH_IT = 0.02;

    /** Vertices of a window of the search in the dual. */
    private static final int WINDOW = 120;

    /** Edges up to which a step that has begun takes so little time that nobody waits for it. */
    private static final int SMALL = 10_000;

    private final Budget budget;
    private final Random random;
    private final Runnable progress;
    private final Effort root;

    /** How much to do in a node: roots of dual ascents, edges that a local search looks at, steps of a search in the dual per terminal. */
    private record Effort(int roots, int reach, int searches) {

        static final Effort PART = new Effort(4, 100, 4);
        static final Effort INNER = new Effort(2, 50, 0);
    }

    Search(Budget budget, long seed, Runnable progress) {
        this.budget = budget;
        this.random = new Random(seed);
        this.progress = progress;
        this.root = new Effort(4, 200, 2);
    }

    /** Solves a problem as far as the budget lets it. */
    void run(Node node) {
        Reducer reducer = new Reducer(node.reduced, root.reach);
        reducer.simplify();
        begin(node);
        start(node, root);
        progress.run();
        finish(node, 0);
        node.collect();
    }

    /** A first tree at once, then what reduces quickly, and a first bound, before anything that takes long. */
    private void begin(Node node) {
        SteinerProblem whole = node.snapshot().problem();
        node.offer(new AscendAndPrune(whole).plain(whole.terminal(0)));
        progress.run();
        exchange(node, whole);
        progress.run();
        node.reductionsGoOn();
        new Reducer(node.reduced, root.reach).quick(budget);
        SteinerProblem rest = node.snapshot().problem();
        if (rest.terminals() > 1) {
            AscendAndPrune trees = new AscendAndPrune(rest);
            // even somebody who is in a hurry gets a bound: the ascent goes as far as the budget lets it
            DualAscent ascent = DualAscent.of(
                    rest, rest.terminal(0), budget.atMost(40L * rest.graph().edges()));
            node.raise(ascent.bound());
            if (budget.isExhausted() && node.size() > SMALL) {
                return;
            }
            if (ascent.isComplete()) {
                node.offer(trees.pruned(ascent));
            }
            exchange(node, rest);
            progress.run();
            combine(node, rest, BLURRED_FIRST, false);
            exchange(node, rest);
            progress.run();
        }
    }

    /** Local search on the best tree. */
    private void exchange(Node node, SteinerProblem rest) {
        node.treeOfSnapshot().ifPresent(tree -> node.offer(new KeyPathExchange(rest).improve(tree, EXCHANGES, budget)));
    }

    /** Reduces, finds a tree and a bound, and reduces by the bound as long as that is worth it. */
    private void start(Node node, Effort effort) {
        if (budget.isExhausted() && node.size() > SMALL) {
            return;
        }
        node.reductionsGoOn();
        Reducer reducer = new Reducer(node.reduced, effort.reach);
        if (effort.equals(Effort.INNER)) {
            reducer.quick(budget);
        } else {
            reducer.run(budget);
        }
        int before;
        do {
            if (isDecided(node)) {
                return;
            }
            before = node.reduced.liveEdges();
            bound(node, effort);
        } while (!node.isClosed() && !budget.isExhausted() && before - node.reduced.liveEdges() > WORTH_IT * before);
        isDecided(node);
    }

    private boolean isDecided(Node node) {
        if (node.isClosed()) {
            return true;
        }
        SteinerProblem rest = node.snapshot().problem();
        if (rest.terminals() == 1) {
            node.offer(new Tree(rest.graph(), new int[0]));
            node.close();
        } else if (!rest.isConnected()) {
            node.close();
        }
        return node.isClosed();
    }

    private void bound(Node node, Effort effort) {
        SteinerProblem rest = node.snapshot().problem();
        AscendAndPrune trees = new AscendAndPrune(rest);
        budget.spend(4L * effort.roots * rest.graph().edges());
        node.offer(trees.plain(rest.terminal(random.nextInt(rest.terminals()))));
        List<DualAscent> ascents = new ArrayList<>();
        for (int i = 0; i < Math.min(effort.roots, rest.terminals()) && !node.isClosed(); i++) {
            DualAscent ascent = DualAscent.of(rest, rest.terminal(random.nextInt(rest.terminals())), budget);
            node.raise(ascent.bound());
            if (!ascent.isComplete()) {
                return;
            }
            ascents.add(ascent);
            node.offer(trees.pruned(ascent));
            if (effort.equals(root)) {
                progress.run();
            }
        }
        if (!node.isClosed()) {
            exchange(node, rest);
            List<Dual> duals = new ArrayList<>(ascents);
            if (effort.searches > 0) {
                duals.add(searched(node, rest, ascents, effort));
            }
            exclude(node, duals, effort);
        }
    }

    /** The best ascent's root again, with a local search in the dual. */
    private Dual searched(Node node, SteinerProblem rest, List<DualAscent> ascents, Effort effort) {
        int from = ascents.stream()
                .max(Comparator.comparingLong(DualAscent::bound))
                .orElseThrow()
                .root();
        DualSearch search = new DualSearch(rest, from, random.nextLong());
        search.improve(effort.searches, WINDOW, node.upper() - node.reduced.fixedCost(), budget);
        node.raise(search.bound());
        return search;
    }

    private void exclude(Node node, List<Dual> ascents, Effort effort) {
        BoundTest test = new BoundTest(node.reduced, node.snapshot());
        ascents.forEach(a -> test.exclude(a, node.upper() - node.reduced.fixedCost()));
        int before = node.reduced.liveEdges();
        int removed = test.apply();
        node.reductionsGoOn();
        Reducer reducer = new Reducer(node.reduced, effort.reach);
        if (removed > WORTH_IT * before) {
            reducer.quick(budget);
        } else {
            reducer.simplify();
        }
    }

    /** Divides until the node is decided or the budget is spent. */
    private void finish(Node node, int depth) {
        if (node.isClosed() || budget.isExhausted() || depth > DEEPEST) {
            return;
        }
        if (!splitAtArticulations(node, depth)) {
            if (depth == 0) {
                recombine(node);
                assume(node);
            }
            divide(node, depth);
        }
        node.collect();
        if (node.isClosed()) {
            node.release();
        }
        if (depth <= 1) {
            progress.run();
        }
    }

    private void divide(Node node, int depth) {
        if (!node.isClosed() && !budget.isExhausted() && !splitAtArticulations(node, depth)) {
            branch(node, depth);
        }
    }

    private boolean splitAtArticulations(Node node, int depth) {
        List<Blocks.Block> blocks = Blocks.of(node.snapshot().problem());
        if (blocks.size() < 2) {
            return false;
        }
        List<Node> parts = new ArrayList<>();
        for (Blocks.Block block : blocks) {
            Node part = new Node(block.problem(), NO_LIMIT);
            start(part, depth == 0 ? Effort.PART : Effort.INNER);
            parts.add(part);
        }
        node.splitInto(parts, blocks.stream().map(Blocks.Block::edgeOf).toList());
        node.collect();
        if (depth == 0) {
            parts.stream()
                    .sorted(Comparator.comparingInt(Node::size).reversed())
                    .forEach(this::recombine);
            node.collect();
        }
        parts.stream().sorted(Comparator.comparingInt(Node::size)).forEach(part -> finishPart(node, part, depth));
        return true;
    }

    private void finishPart(Node node, Node part, int depth) {
        if (node.isClosed() || part.isClosed()) {
            return;
        }
        long others = node.reduced.fixedCost() - part.lower();
        for (Node p : node.parts()) {
            others += p.lower();
        }
        part.limit(node.upper() - others);
        finish(part, depth);
        node.collect();
    }

    /** Solves unions of trees, each with the best one, until that brings nothing twice; then reduces by the better tree. */
    private void recombine(Node node) {
        if (node.isPolished()) {
            return;
        }
        node.polish();
        int failures = 0;
        for (int trees = 4;
                failures < FAILURES && !node.isClosed() && !budget.isExhausted();
                trees = Math.min(16, 2 * trees)) {
            long before = node.upper();
            SteinerProblem rest = node.snapshot().problem();
            if (rest.terminals() < 2) {
                return;
            }
            combine(node, rest, trees, true);
            exchange(node, rest);
            failures = node.upper() < before ? 0 : failures + 1;
            if (node.upper() < before) {
                start(node, Effort.PART);
                progress.run();
            }
        }
    }

    private void combine(Node node, SteinerProblem rest, int trees, boolean ascend) {
        AscendAndPrune source = new AscendAndPrune(rest);
        KeyPathExchange exchange = new KeyPathExchange(rest);
        Union union = new Union(rest);
        budget.spend(4L * trees * rest.graph().edges());
        node.treeOfSnapshot().ifPresent(union::add);
        for (int i = 0; i < trees && !budget.isExhausted(); i++) {
            if (ascend && i % 2 == 0) {
                DualAscent ascent = DualAscent.of(rest, rest.terminal(random.nextInt(rest.terminals())), budget);
                node.raise(ascent.bound());
                if (ascent.isComplete()) {
                    union.add(exchange.improve(source.pruned(ascent), EXCHANGES, budget));
                }
            } else {
                Tree tree = source.blurred(random);
                union.add(ascend ? exchange.improve(tree, EXCHANGES, budget) : tree);
            }
        }
        SteinerProblem problem = union.problem();
        if (!problem.isConnected() || (budget.isExhausted() && problem.graph().edges() > SMALL)) {
            return;
        }
        Node combined = new Node(problem, NO_LIMIT);
        Search inner =
                new Search(budget.atMost(4L * trees * rest.graph().edges() + 2_000_000), random.nextLong(), () -> {});
        inner.start(combined, Effort.PART);
        inner.finish(combined, 1);
        combined.collect();
        if (combined.best() != null) {
            node.offer(union.ofWhole(combined.best()));
        }
    }

    /**
     * Assumes that a much better tree exists: then far more can be taken away, and the search in what is left ends with such a
     * tree, which is optimal, or without one, which raises the bound.
     */
    private void assume(Node node) {
        boolean goOn = true;
        while (goOn && !node.isClosed() && !budget.isExhausted()) {
            long fixed = node.reduced.fixedCost();
            long gap = node.upper() - node.lower();
            SteinerProblem rest = node.snapshot().problem();
            Node trial = new Node(rest, node.lower() + Math.max(1, gap / 4) - fixed);
            long upper = node.upper();
            Search inner = new Search(budget.share(0.2), random.nextLong(), () -> {});
            inner.start(trial, Effort.PART);
            inner.finish(trial, 1);
            trial.collect();
            if (trial.best() != null) {
                node.offer(trial.best());
            }
            node.raiseTo(fixed + trial.lower());
            goOn = node.upper() < upper || trial.isClosed();
        }
    }

    private void branch(Node node, int depth) {
        SteinerProblem rest = node.snapshot().problem();
        int v = choose(rest);
        long limit = node.upper() - node.reduced.fixedCost();
        Node with = new Node(with(rest, v), limit);
        Node without = new Node(rest, limit);
        without.reduced.removeVertex(v);
        int[] same = IntStream.range(0, rest.graph().edges()).toArray();
        node.branchInto(with, without, List.of(same, same));
        node.parts().forEach(child -> start(child, Effort.INNER));
        node.collect();
        for (Node child : node.parts()) {
            if (!node.isClosed()) {
                child.limit(node.upper() - node.reduced.fixedCost());
                finish(child, depth + 1);
                node.collect();
            }
        }
    }

    private static SteinerProblem with(SteinerProblem rest, int v) {
        int[] terminals = java.util.Arrays.copyOf(rest.terminalList(), rest.terminals() + 1);
        terminals[rest.terminals()] = v;
        return new SteinerProblem(rest.graph(), terminals);
    }

    /** The fork of a good tree with most edges: with it or without it the problem changes most. */
    private static int choose(SteinerProblem rest) {
        Graph graph = rest.graph();
        Tree tree = new AscendAndPrune(rest).plain(rest.terminal(0));
        int[] weight = new int[graph.vertices()];
        for (int e : tree.edges()) {
            weight[graph.tail(e)] += 100;
            weight[graph.head(e)] += 100;
        }
        int best = -1;
        for (int v = 0; v < graph.vertices(); v++) {
            weight[v] += graph.degree(v);
            if (!rest.isTerminal(v) && (best < 0 || weight[v] > weight[best])) {
                best = v;
            }
        }
        return best;
    }
}

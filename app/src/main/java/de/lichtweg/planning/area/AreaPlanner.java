package de.lichtweg.planning.area;

import de.lichtweg.planner.cost.BillBuilder;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.Surcharge;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyPlanner;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Homes;
import de.lichtweg.planner.hierarchy.RuleSet;
import de.lichtweg.planner.prize.Frontier;
import de.lichtweg.planner.prize.PrizeProblem;
import de.lichtweg.planning.area.AreaPlan.BudgetAnswer;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.GroundNetwork.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Plans an area: all houses, or as many as a budget reaches. */
public final class AreaPlanner {

    private static final long SEED = 1;
    private static final int BUDGET_ROUNDS = 6;
    private static final int SERIES_ROUNDS = 4;

    /** Proven gap with which plans of a series are content: which houses they reach is bounded by itself. */
    private static final double SERIES_GAP = 1;

    /** What a guess aims at; less than that squared is too little spent. */
    private static final double CONTENT = 0.99;

    private final GroundNetwork ground;
    private final RuleSet rules;
    private final PriceBook prices;
    private final double gapPercent;
    private final HierarchyPlanner.Progress progress;

    /**
     * A planner.
     *
     * @param gapPercent proven gap of the trenches with which the caller is content
     */
    public AreaPlanner(
            GroundNetwork ground,
            RuleSet rules,
            PriceBook prices,
            double gapPercent,
            HierarchyPlanner.Progress progress) {
        this.ground = ground;
        this.rules = rules;
        this.prices = prices;
        this.gapPercent = gapPercent;
        this.progress = progress;
    }

    /** All houses. */
    public AreaPlan everything(Budget time) {
        return plan(ground.connections(), PopSites.of(ground.connections(), rules), time, Optional.empty());
    }

    private AreaPlan plan(List<Connection> chosen, int[] popSites, Budget time, Optional<BudgetAnswer> answer) {
        return plan(chosen, popSites, time, answer, gapPercent);
    }

    private AreaPlan plan(
            List<Connection> chosen, int[] popSites, Budget time, Optional<BudgetAnswer> answer, double gap) {
        HierarchyProblem problem = problem(chosen, popSites);
        HierarchyPlan plan = new HierarchyPlanner(SEED, gap, progress).plan(problem, time);
        BillOfQuantities bill = new BillBuilder(problem, ground.work(), prices).bill(plan);
        return new AreaPlan(ground, chosen, problem, plan, bill, prices, answer);
    }

    private HierarchyProblem problem(List<Connection> chosen, int[] popSites) {
        return new HierarchyProblem(
                ground.graph(),
                ground.lengths(),
                new Homes(
                        chosen.stream().mapToInt(Connection::vertex).toArray(),
                        chosen.stream().mapToInt(c -> c.house().units()).toArray(),
                        chosen.stream().mapToLong(Connection::lengthMm).toArray()),
                IntStream.range(0, ground.graph().vertices())
                        .filter(v -> ground.graph().degree(v) > 0)
                        .toArray(),
                popSites,
                rules,
                prices.networkPrices(rules));
    }

    /**
     * As many houses as a budget reaches, beginning at the point of presence of the plan for everything. Houses are chosen by trench
     * and house connection; what distributors, ducts and cables cost beside them is learned from the plan of the chosen ones, round
     * by round, until the whole keeps the budget. The bound counts trench and house connection only: whatever else a network needs
     * can only make it reach fewer.
     *
     * @param all the plan for everything
     * @param cents budget, surcharges included, at likely prices
     */
    public AreaPlan within(AreaPlan all, long cents, Budget time) {
        if (all.total().likelyCents() <= cents) {
            return new AreaPlan(
                    ground,
                    all.chosen(),
                    all.problem(),
                    all.plan(),
                    all.bill(),
                    prices,
                    Optional.of(new BudgetAnswer(
                            cents, all.served(), ground.connections().size())));
        }
        int root = all.plan().pops().getFirst().vertex();
        Reach reach = new Reach(root);
        long net = net(cents);
        int most = reach.most(net, time.share(0.3));
        long share = net - Math.min(net, all.prices().networkPrices(rules).popCents());
        AreaPlan best = plan(List.of(), new int[] {root}, time, Optional.of(new BudgetAnswer(cents, 0, most)));
        long low = 0;
        long high = share;
        for (int round = 0; round < BUDGET_ROUNDS; round++) {
            List<Connection> chosen = reach.within(share, time.share(0.15));
            AreaPlan plan = plan(chosen, new int[] {root}, time.share(0.25), Optional.empty());
            long spent = plan.total().likelyCents();
            if (spent <= cents) {
                best = plan.served() >= best.served() ? withAnswer(plan, cents, most) : best;
                low = share;
            } else {
                high = share;
            }
            // what a euro of trench costs in all tells where to look next
            long guess = spent == 0 ? high : (long) (share * (double) cents / spent);
            share = Math.clamp(guess, low + (high - low) / 8, high - (high - low) / 8);
        }
        return best;
    }

    /**
     * The same for several budgets at once, which share what is learned about the streets: much faster than one by one, and a plan
     * is content with having spent nearly all of its budget.
     *
     * @param budgets ascending
     * @param done hears each plan as soon as it is settled, in no order, with the place of its budget
     */
    public void within(AreaPlan all, long[] budgets, Budget time, ObjIntConsumer<AreaPlan> done) {
        int root = all.plan().pops().getFirst().vertex();
        Reach reach = new Reach(root);
        // whatever a network is, it begins at one point of presence
        long pop = all.prices().networkPrices(rules).popCents();
        long[] nets = LongStream.of(budgets).map(b -> Math.max(0, net(b) - pop)).toArray();
        long[] most = reach.points(nets, time.share(0.25)).stream()
                .mapToLong(Frontier.Point::upperBound)
                .toArray();
        HierarchyPlan.Cost cost = all.plan().cost();
        double trenched = (cost.trenchCents() + cost.connectionCents())
                / (double) Math.max(1, cost.totalCents() - cost.popCents());
        List<Search> open = new ArrayList<>();
        for (int i = 0; i < budgets.length; i++) {
            open.add(new Search(i, budgets[i], (int) most[i], nets[i], (long) (nets[i] * trenched)));
        }
        for (int round = 0; round < SERIES_ROUNDS && !open.isEmpty(); round++) {
            open.sort(Comparator.comparingLong(s -> s.share));
            List<List<Connection>> chosen =
                    reach.within(open.stream().mapToLong(s -> s.share).toArray(), time.share(0.25));
            for (int i = 0; i < open.size(); i++) {
                open.get(i).look(plan(chosen.get(i), new int[] {root}, time.share(0.1), Optional.empty(), SERIES_GAP));
            }
            boolean last = round == SERIES_ROUNDS - 1;
            open.stream().filter(s -> last || s.isContent()).forEach(s -> done.accept(s.answer(root, time), s.place));
            open.removeIf(Search::isContent);
        }
    }

    /** One budget of a series: how much of it goes into trenches and house connections is looked for. */
    private final class Search {

        private final int place;
        private final long budget;
        private final int most;
        private long low;
        private long high;
        private long share;
        private long spent;
        private Optional<AreaPlan> best = Optional.empty();

        Search(int place, long budget, int most, long beyondPop, long share) {
            this.place = place;
            this.budget = budget;
            this.most = most;
            this.high = beyondPop;
            this.share = share;
        }

        void look(AreaPlan plan) {
            spent = plan.total().likelyCents();
            if (spent <= budget) {
                low = share;
                best = best.filter(b -> b.served() > plan.served()).or(() -> Optional.of(plan));
            } else {
                high = share;
            }
            long guess = spent == 0 ? high : (long) (share * (double) budget / spent * CONTENT);
            share = Math.clamp(guess, low + (high - low) / 16, high - (high - low) / 16);
        }

        boolean isContent() {
            return best.isPresent() && spent <= budget && spent >= budget * CONTENT * CONTENT;
        }

        AreaPlan answer(int root, Budget time) {
            AreaPlan plan = best.orElseGet(() -> plan(List.of(), new int[] {root}, time, Optional.empty()));
            return withAnswer(plan, budget, most);
        }
    }

    private static AreaPlan withAnswer(AreaPlan plan, long cents, int most) {
        return new AreaPlan(
                plan.ground(),
                plan.chosen(),
                plan.problem(),
                plan.plan(),
                plan.bill(),
                plan.prices(),
                Optional.of(new BudgetAnswer(cents, plan.served(), Math.max(most, plan.served()))));
    }

    /** What is left of a sum when the likely surcharges are taken off, rounded up: a bound may only err to that side. */
    private long net(long cents) {
        long perMille = 1000
                + prices.surcharges().stream()
                        .mapToLong(Surcharge::likelyPerMille)
                        .sum();
        return Math.ceilDiv(Math.multiplyExact(cents, 1000L), perMille) + 1;
    }

    /** Houses within a sum for trench and house connections. */
    private final class Reach {

        private final PrizeProblem problem;

        Reach(int root) {
            Graph graph = ground.graph();
            Edges edges = new Edges();
            for (int e = 0; e < graph.edges(); e++) {
                edges.add(graph.tail(e), graph.head(e), graph.cost(e));
            }
            List<Connection> all = ground.connections();
            long[] one = new long[graph.vertices() + all.size()];
            for (int h = 0; h < all.size(); h++) {
                edges.add(all.get(h).vertex(), graph.vertices() + h, connectionCents(all.get(h)));
                one[graph.vertices() + h] = 1;
            }
            problem = new PrizeProblem(edges.graph(one.length), root, new int[0], one);
        }

        private long connectionCents(Connection connection) {
            long beyond = Math.max(0, connection.lengthMm() - rules.includedConnectionMm());
            long flat = prices.networkPrices(rules).houseConnectionCents();
            return flat + prices.networkPrices(rules).connectionMetreCents() * beyond / 1000;
        }

        int most(long cents, Budget time) {
            return (int) points(new long[] {cents}, time).getFirst().upperBound();
        }

        List<Connection> within(long cents, Budget time) {
            return within(new long[] {cents}, time).getFirst();
        }

        List<List<Connection>> within(long[] cents, Budget time) {
            return points(cents, time).stream().map(this::reached).toList();
        }

        private List<Connection> reached(Frontier.Point point) {
            Set<Integer> reached = new HashSet<>();
            for (int e : point.tree().tree().edges()) {
                reached.add(problem.graph().tail(e));
                reached.add(problem.graph().head(e));
            }
            List<Connection> chosen = new ArrayList<>();
            for (int h = 0; h < ground.connections().size(); h++) {
                if (reached.contains(ground.graph().vertices() + h)) {
                    chosen.add(ground.connections().get(h));
                }
            }
            return chosen;
        }

        private List<Frontier.Point> points(long[] cents, Budget time) {
            return new Frontier(problem, time).points(cents, SEED);
        }
    }
}

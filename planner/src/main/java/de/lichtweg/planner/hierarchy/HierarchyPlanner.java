package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.List;

/**
 * Plans networks with levels: first the trenches, which make up most of the cost, then points of presence, then distributors in the
 * trenches, then what every network costs at least. The same seed and a budget of effort give the same plan on every machine. A plan
 * is there as soon as the first trenches are; what is left of the budget makes it better and its bound tighter.
 *
 * <p>Guarantee: all rules are kept for every house that the plan serves; the cost is at least the bound, and no network that serves
 * the same houses costs less than the bound.
 */
public final class HierarchyPlanner {

    private static final double SHARE_OF_TRENCHES = 0.6;
    private static final double SHARE_OF_SEARCH = 0.6;
    private static final int[] WISHES = {12, 24, 48};
    private static final long[] STRETCHES = {200, 130};

    private final long seed;
    private final double trenchGapPercent;
    private final Progress progress;

    /** What the planner is about. */
    public enum Step {
        /** Where to dig. */
        TRENCHES,
        /** Where points of presence and distributors stand. */
        STATIONS,
        /** What every network costs at least. */
        BOUND
    }

    /** Hears what is known so far. */
    @FunctionalInterface
    public interface Progress {

        /** Called from the planning thread: cost and bound in cents of what the step is about. */
        void report(Step step, long costCents, long lowerBoundCents);
    }

    /**
     * A planner.
     *
     * @param seed of what is left to chance
     * @param trenchGapPercent proven gap of the trenches with which the caller is content; 0 for the optimum
     */
    public HierarchyPlanner(long seed, double trenchGapPercent, Progress progress) {
        this.seed = seed;
        this.trenchGapPercent = trenchGapPercent;
        this.progress = progress;
    }

    /** A planner that reports to nobody. */
    public HierarchyPlanner(long seed, double trenchGapPercent) {
        this(seed, trenchGapPercent, (step, cost, bound) -> {});
    }

    /** Plans as far as the budget lets it. */
    public HierarchyPlan plan(HierarchyProblem problem, Budget budget) {
        Demand demand = new Demand(problem);
        return complete(problem, demand, trenches(problem, demand, budget), budget);
    }

    /** Where to dig and which sites of points of presence to open, with what every network pays for that at least. */
    Solution trenches(HierarchyProblem problem, Demand demand, Budget budget) {
        SteinerProblem trenches = demand.trenches(problem.prices().popCents(), demand.homes());
        return new SteinerSolver(seed, trenchGapPercent, (cost, bound) -> progress.report(Step.TRENCHES, cost, bound))
                .solve(trenches, budget.share(SHARE_OF_TRENCHES));
    }

    /** Points of presence, distributors and the bound, around trenches that are known. */
    HierarchyPlan complete(HierarchyProblem problem, Demand demand, Solution trenches, Budget budget) {
        Trenches open = new Trenches(problem, trenches.tree().edges());
        if (demand.homes().length > 0) {
            new PopPlacement(problem, open, demand.homes()).improve();
        }
        Draft draft = bestDraft(problem, demand, open, budget);
        List<Group> groups =
                new GroupSearch(draft.siting(), draft.grouping().groups()).run(budget.share(SHARE_OF_SEARCH));
        PlanMaker maker = new PlanMaker(
                problem,
                demand,
                draft.siting().forest(),
                GroupSearch.sorted(groups),
                draft.grouping().unplaced());
        progress.report(Step.STATIONS, maker.costCents(), 0);
        HierarchyPlan plan = maker.plan(bound(problem, demand, trenches, maker, budget));
        progress.report(Step.BOUND, plan.cost().totalCents(), plan.bound().totalCents());
        return plan;
    }

    /** Trenches and a first grouping of houses in them. */
    private record Draft(Siting siting, Grouping grouping, long mills) {

        boolean isBetterThan(Draft other) {
            int mine = grouping.unplaced().length;
            int others = other.grouping.unplaced().length;
            return mine != others ? mine < others : mills < other.mills;
        }
    }

    /** The cheapest of several compromises between short trenches and short cables, and of several sizes of groups. */
    private static Draft bestDraft(HierarchyProblem problem, Demand demand, Trenches open, Budget budget) {
        int[] homes = demand.homes();
        Siting plain = siting(problem, open, LengthRepair.ANY_DETOUR, homes);
        long most = problem.rules().unitsOf(problem.rules().types() - 1);
        long wish = most;
        Draft best = draft(plain, most, homes);
        for (int other : WISHES) {
            Draft draft = other < most ? draft(plain, other, homes) : best;
            wish = draft.isBetterThan(best) ? other : wish;
            best = draft.isBetterThan(best) ? draft : best;
        }
        for (long stretch : STRETCHES) {
            budget.spend(8L * problem.graph().edges());
            if (budget.isExhausted()) {
                return best;
            }
            Draft draft = draft(siting(problem, open, stretch, homes), wish, homes);
            best = draft.isBetterThan(best) ? draft : best;
        }
        return best;
    }

    private static Siting siting(HierarchyProblem problem, Trenches open, long stretchPercent, int... homes) {
        Trenches trenches = new Trenches(open);
        if (homes.length > 0) {
            new LengthRepair(problem, trenches, stretchPercent).repair(homes);
        }
        return new Siting(
                problem, new Forest(problem.graph(), problem.lengthMm(), trenches.edges(), trenches.openSites()));
    }

    private static Draft draft(Siting siting, long wish, int... homes) {
        Grouping grouping = new Grouping(siting, wish).run(homes);
        long trenches = 0;
        for (int v : siting.forest().order()) {
            int e = siting.forest().upEdge(v);
            trenches += e < 0 ? 0 : siting.problem().graph().cost(e);
        }
        return new Draft(siting, grouping, GroupSearch.mills(grouping.groups()) + trenches * Mills.PER_CENT);
    }

    private HierarchyPlan.Bound bound(
            HierarchyProblem problem, Demand demand, Solution trenches, PlanMaker maker, Budget budget) {
        int[] served = maker.served();
        if (served.length == 0) {
            return new HierarchyPlan.Bound(0, 0, 0);
        }
        boolean all = served.length == demand.homes().length;
        long tree = all
                ? trenches.lowerBound()
                : ascent(demand.trenches(problem.prices().popCents(), served), budget);
        long least = demand.leastPops(served);
        if (least > 1) {
            long free = ascent(demand.trenches(0, served), budget);
            tree = Math.max(tree, free + least * problem.prices().popCents());
        }
        long distribution = new DistributionBound(problem, demand.toPops(), served).mills(maker.shares(), budget);
        return new HierarchyPlan.Bound(tree, Mills.downToCents(distribution), maker.connectionCents());
    }

    private static long ascent(SteinerProblem problem, Budget budget) {
        return DualAscent.of(problem, problem.terminal(0), budget).bound();
    }
}

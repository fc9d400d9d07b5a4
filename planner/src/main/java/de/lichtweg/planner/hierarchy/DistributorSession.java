package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.graph.Budget;
import java.util.Arrays;

/**
 * A plan whose distributors are edited: a site is added or taken away, a size gets another price. Where to dig does not depend on that, so
 * trenches and their bound stay as they are, which is what takes long; distributors, ducts and cables are planned again in them. Where the
 * last distributors are still permitted and cheaper, they stay.
 *
 * <p>Guarantee: that of {@link HierarchyPlanner}; another site never makes the plan dearer.
 */
public final class DistributorSession {

    private final HierarchyPlanner planner;
    private HierarchyProblem problem;
    private Demand demand;
    private Solution trenches;
    private HierarchyPlan plan;

    /** Plans as the planner does, and keeps what edits need. */
    public DistributorSession(HierarchyPlanner planner, HierarchyProblem problem, Budget budget) {
        this.planner = planner;
        this.problem = problem;
        demand = new Demand(problem);
        trenches = planner.trenches(problem, demand, budget);
        plan = planner.complete(problem, demand, trenches, budget);
    }

    /** The problem as it is now. */
    public HierarchyProblem problem() {
        return problem;
    }

    /** The plan as it is now. */
    public HierarchyPlan plan() {
        return plan;
    }

    /** Distributors may stand at these vertices only. */
    public HierarchyPlan sites(int[] sites, Budget budget) {
        HierarchyPlan last = plan;
        HierarchyPlan fresh = again(
                new HierarchyProblem(
                        problem.graph(),
                        problem.lengthMm(),
                        problem.homes(),
                        sites,
                        problem.popSites(),
                        problem.rules(),
                        problem.prices()),
                budget);
        boolean[] permitted = new boolean[problem.graph().vertices()];
        Arrays.stream(sites).forEach(v -> permitted[v] = true);
        boolean stays = last.distributors().stream().allMatch(d -> permitted[d.vertex()])
                && last.unserved().equals(fresh.unserved())
                && last.cost().totalCents() < fresh.cost().totalCents();
        plan = stays ? withBound(last, fresh.bound()) : fresh;
        return plan;
    }

    /** Parts of the network cost something else; the price of digging is the graph's. */
    public HierarchyPlan prices(NetworkPrices prices, Budget budget) {
        plan = again(
                new HierarchyProblem(
                        problem.graph(),
                        problem.lengthMm(),
                        problem.homes(),
                        problem.distributorSites(),
                        problem.popSites(),
                        problem.rules(),
                        prices),
                budget);
        return plan;
    }

    private HierarchyPlan again(HierarchyProblem edited, Budget budget) {
        Demand wanted = new Demand(edited);
        boolean same = Arrays.equals(wanted.homes(), demand.homes())
                && edited.prices().popCents() == problem.prices().popCents();
        trenches = same ? trenches : planner.trenches(edited, wanted, budget);
        problem = edited;
        demand = wanted;
        return planner.complete(edited, wanted, trenches, budget);
    }

    private static HierarchyPlan withBound(HierarchyPlan plan, HierarchyPlan.Bound bound) {
        return new HierarchyPlan(
                plan.trenches(),
                plan.pops(),
                plan.distributors(),
                plan.distributorOf(),
                plan.dropMm(),
                plan.unserved(),
                plan.cost(),
                bound);
    }
}

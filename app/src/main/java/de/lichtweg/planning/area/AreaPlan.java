package de.lichtweg.planning.area;

import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.CostRange;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planner.hierarchy.RuleSet;
import de.lichtweg.planner.verify.BillVerifier;
import de.lichtweg.planner.verify.HierarchyVerifier;
import de.lichtweg.planning.ground.GroundNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A planned area.
 *
 * @param ground streets and houses
 * @param chosen the house connections that the plan is about, in the order of the problem's homes; without a budget all
 * @param problem what was planned
 * @param plan what came out
 * @param bill quantities and costs
 * @param prices at which prices
 * @param budget what was said about a budget, if anything
 */
public record AreaPlan(
        GroundNetwork ground,
        List<GroundNetwork.Connection> chosen,
        HierarchyProblem problem,
        HierarchyPlan plan,
        BillOfQuantities bill,
        PriceBook prices,
        Optional<BudgetAnswer> budget) {

    /**
     * What a budget reaches.
     *
     * @param cents the budget
     * @param houses houses that the plan connects
     * @param mostHouses no network within the budget connects more
     */
    public record BudgetAnswer(long cents, int houses, int mostHouses) {}

    /** Copies. */
    public AreaPlan {
        chosen = List.copyOf(chosen);
    }

    /** The rules by which was planned. */
    public RuleSet rules() {
        return problem.rules();
    }

    /** Whether a chosen house is connected. */
    public boolean isServed(int home) {
        return plan.distributorOf()[home] != HierarchyPlan.UNSERVED;
    }

    /** Number of houses that are connected. */
    public int served() {
        return (int) IntStream.range(0, chosen.size()).filter(this::isServed).count();
    }

    /** Units in these houses. */
    public long servedUnits() {
        return IntStream.range(0, chosen.size())
                .filter(this::isServed)
                .mapToLong(h -> chosen.get(h).house().units())
                .sum();
    }

    /** Length of all trenches in millimetres, house connections not counted. */
    public long trenchMm() {
        return IntStream.of(plan.trenches())
                .mapToLong(e -> ground.edges().get(e).lengthMm())
                .sum();
    }

    /** Cost range: everything, per unit connected. */
    public CostRange range() {
        return new CostRange(bill.total(), servedUnits(), servedUnits());
    }

    /** Everything with surcharges. */
    public Amount total() {
        return bill.total();
    }

    /** What an independent check finds wrong with the plan and its bill; empty if nothing is. */
    public List<String> complaints() {
        List<String> complaints =
                new ArrayList<>(new HierarchyVerifier(problem, plan, new Routes(problem, plan)).complaints());
        complaints.addAll(new BillVerifier(problem, ground.work(), plan).complaints(bill));
        return complaints;
    }

    /** Whether the bound is about the trenches alone: with one site, points of presence cost the same in every network. */
    public boolean isBoundOfTrenches() {
        return problem.popSites().length == 1;
    }

    /**
     * How much more the trenches cost than in the cheapest possible network, at most, in percent. Where points of presence may stand
     * at several sites, they are part of both sums, since another site saves trenches.
     */
    public double trenchGapPercent() {
        HierarchyPlan.Cost cost = plan.cost();
        return isBoundOfTrenches()
                ? percent(cost.trenchCents(), plan.bound().trenchCents() - cost.popCents())
                : percent(cost.trenchCents() + cost.popCents(), plan.bound().trenchCents());
    }

    /** The same of ducts, cables and distributors. */
    public double distributionGapPercent() {
        return percent(
                plan.cost().distributorCents()
                        + plan.cost().dropCents()
                        + plan.cost().feederCents(),
                plan.bound().distributionCents());
    }

    private static double percent(long cost, long bound) {
        return cost <= bound ? 0 : bound <= 0 ? Double.POSITIVE_INFINITY : 100.0 * (cost - bound) / bound;
    }
}

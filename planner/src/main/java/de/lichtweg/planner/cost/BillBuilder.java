package de.lichtweg.planner.cost;

import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a plan builds. A bill rounds once per line, the planner once per edge, so the sums of both may differ by half a cent
 * per edge. Time O(E + H) for E edges and H houses.
 */
public final class BillBuilder {

    private final HierarchyProblem problem;
    private final TrenchWork work;
    private final PriceBook prices;

    /** For plans of a problem whose edges have to be worked on in some way, at some prices. */
    public BillBuilder(HierarchyProblem problem, TrenchWork work, PriceBook prices) {
        if (work.edges() != problem.graph().edges()) {
            throw new IllegalArgumentException(
                    work.edges() + " edges to be worked on, " + problem.graph().edges() + " edges");
        }
        this.problem = problem;
        this.work = work;
        this.prices = prices;
    }

    /**
     * The bill of a plan.
     *
     * @throws PriceBook.MissingPrice if the price book does not price something that the plan needs
     */
    public BillOfQuantities bill(HierarchyPlan plan) {
        Map<Item, Long> quantities = new HashMap<>();
        countTrenches(plan, quantities);
        countStations(plan, quantities);
        countHouses(plan, quantities);
        quantities.keySet().forEach(prices::get);
        List<BillOfQuantities.Line> lines = prices.prices().entrySet().stream()
                .filter(entry -> quantities.getOrDefault(entry.getKey(), 0L) > 0)
                .map(entry -> line(entry.getKey(), entry.getValue(), quantities.get(entry.getKey())))
                .toList();
        Amount net = new BillOfQuantities(lines, List.of()).net();
        return new BillOfQuantities(
                lines,
                prices.surcharges().stream()
                        .map(s -> new BillOfQuantities.SurchargeLine(s, s.of(net)))
                        .toList());
    }

    private static BillOfQuantities.Line line(Item item, Price price, long quantity) {
        return new BillOfQuantities.Line(item, quantity, price, price.of(item.unit(), quantity));
    }

    private void countTrenches(HierarchyPlan plan, Map<Item, Long> quantities) {
        for (int e : plan.trenches()) {
            add(quantities, new Item.Trench(work.surface(e), work.method(e)), problem.lengthMm()[e]);
            work.crossing(e).ifPresent(c -> add(quantities, new Item.Passage(c), 1));
        }
    }

    private void countStations(HierarchyPlan plan, Map<Item, Long> quantities) {
        RuleSet rules = problem.rules();
        plan.pops().forEach(pop -> add(quantities, Item.Part.POP, pop.count()));
        for (HierarchyPlan.Distributor d : plan.distributors()) {
            add(quantities, new Item.Distributor(rules.distributorCapacities().get(d.type())), 1);
            add(quantities, Item.Part.FEEDER_DUCT, d.feederMm());
            add(quantities, Item.Part.CLOSURE, rules.closures(d.feederMm()));
            countCables(quantities, rules.feederFibres(d.type()), d.feederMm());
        }
    }

    private void countHouses(HierarchyPlan plan, Map<Item, Long> quantities) {
        for (int home = 0; home < plan.distributorOf().length; home++) {
            if (plan.distributorOf()[home] != HierarchyPlan.UNSERVED) {
                add(quantities, Item.Part.HOUSE_CONNECTION, 1);
                add(quantities, Item.Part.HOUSE_CONNECTION_METRE, problem.beyondMm(home));
                add(quantities, Item.Part.DROP_DUCT, plan.dropMm()[home]);
                countCables(
                        quantities, problem.rules().dropFibres(problem.homes().units()[home]), plan.dropMm()[home]);
            }
        }
    }

    private void countCables(Map<Item, Long> quantities, long fibres, long lengthMm) {
        int[] cables = problem.rules().cables(fibres);
        for (int size = 0; size < cables.length; size++) {
            add(quantities, new Item.Cable(problem.rules().cableFibres().get(size)), Math.multiplyExact(lengthMm, (long)
                    cables[size]));
        }
    }

    private static void add(Map<Item, Long> quantities, Item item, long quantity) {
        if (quantity > 0) {
            quantities.merge(item, quantity, Math::addExact);
        }
    }
}

package de.lichtweg.planning.area;

import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planning.ground.House;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whose network is it? The cost of a plan by the place of its houses: a house pays its connection, and of every trench, distributor
 * and point of presence a part of equal size with all others whose cable runs through it. Time linear in the length of all cables.
 */
public final class MunicipalShares {

    private final AreaPlan plan;
    private final Function<House, String> placeOf;
    private final Routes routes;

    /** Weights of the places at an edge. */
    private final Map<Integer, Map<String, Integer>> edges = new HashMap<>();

    private final Map<String, Double> cents = new TreeMap<>();

    /** Part of a place: {@code share} of the whole cost, and the houses and units that the plan connects there. */
    public record Part(double share, int houses, long units) {}

    /** Shares of a plan; {@code placeOf} tells where a house lies. */
    public MunicipalShares(AreaPlan plan, Function<House, String> placeOf) {
        this.plan = plan;
        this.placeOf = placeOf;
        this.routes = new Routes(plan.problem(), plan.plan());
    }

    /** The parts by place; the shares make 1, or 0 where nothing is connected. */
    public Map<String, Part> parts() {
        Map<String, int[]> houses = new TreeMap<>();
        HierarchyPlan network = plan.plan();
        for (int h = 0; h < plan.chosen().size(); h++) {
            if (plan.isServed(h)) {
                House house = plan.chosen().get(h).house();
                String place = placeOf.apply(house);
                int[] counts = houses.computeIfAbsent(place, p -> new int[2]);
                counts[0]++;
                counts[1] += house.units();
                pass(routes.drop(h), place);
                pass(routes.feeder(network.distributorOf()[h]), place);
            }
        }
        return shares(houses);
    }

    private void pass(int[] way, String place) {
        for (int e : way) {
            edges.computeIfAbsent(e, k -> new HashMap<>()).merge(place, 1, Integer::sum);
        }
    }

    private Map<String, Part> shares(Map<String, int[]> houses) {
        edges.forEach((e, weights) -> {
            double all = weights.values().stream().mapToInt(Integer::intValue).sum();
            double cost = plan.ground().graph().cost(e);
            weights.forEach((place, weight) -> cents.merge(place, cost * weight / all, Double::sum));
        });
        double served = Math.max(1, plan.served());
        HierarchyPlan.Cost cost = plan.plan().cost();
        double each = (cost.popCents()
                        + cost.distributorCents()
                        + cost.dropCents()
                        + cost.feederCents()
                        + cost.connectionCents())
                / served;
        houses.forEach((place, counts) -> cents.merge(place, each * counts[0], Double::sum));
        double whole = cents.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Part> parts = new TreeMap<>();
        houses.forEach((place, counts) -> parts.put(
                place, new Part(whole <= 0 ? 0 : cents.getOrDefault(place, 0.0) / whole, counts[0], counts[1])));
        return parts;
    }
}

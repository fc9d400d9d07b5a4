package de.lichtweg.planning.app;

import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.area.BusinessRules;
import de.lichtweg.planning.area.MunicipalShares;
import de.lichtweg.planning.area.MunicipalShares.Part;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Plan.Range;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.domain.PlanDetails.Assumed;
import de.lichtweg.planning.domain.PlanDetails.Dug;
import de.lichtweg.planning.domain.PlanDetails.Extra;
import de.lichtweg.planning.domain.PlanDetails.Missing;
import de.lichtweg.planning.domain.PlanDetails.Position;
import de.lichtweg.planning.domain.PlanDetails.Share;
import de.lichtweg.planning.domain.PlanDetails.Station;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.House;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A computed plan as the figures that are kept of it. */
final class PlanFigures {

    private static final int MOST_MISSING = 200;

    private final AreaPlan plan;
    private final BusinessRules business;
    private final Function<House, String> municipality;

    PlanFigures(AreaPlan plan, BusinessRules business, Function<House, String> municipality) {
        this.plan = plan;
        this.business = business;
        this.municipality = municipality;
    }

    /** The figures; {@code budget} is {@code null} for everything. */
    Plan plan(int number, @Nullable Long budget) {
        int reachable = plan.ground().connections().size();
        return new Plan(
                number,
                budget,
                reachable + plan.ground().left().size(),
                plan.served(),
                plan.budget().map(AreaPlan.BudgetAnswer::mostHouses).orElse(reachable),
                plan.servedUnits(),
                range(plan.total()),
                gap(range(plan.total()), plan.servedUnits()),
                plan.trenchMm(),
                plan.plan().pops().size(),
                plan.plan().distributors().size(),
                Double.isFinite(plan.trenchGapPercent()) ? plan.trenchGapPercent() : -1,
                plan.isBoundOfTrenches());
    }

    private Range gap(Range cost, long units) {
        return new Range(
                business.gapCents(cost.low(), units),
                business.gapCents(cost.likely(), units),
                business.gapCents(cost.high(), units));
    }

    private static Range range(Amount amount) {
        return new Range(amount.lowCents(), amount.likelyCents(), amount.highCents());
    }

    /** What stands behind them. */
    PlanDetails details() {
        List<Missing> missing = missing();
        return new PlanDetails(
                plan.bill().lines().stream().map(PlanFigures::position).toList(),
                plan.bill().surcharges().stream()
                        .map(s -> new Extra(
                                s.surcharge().name(),
                                s.surcharge().likelyPerMille(),
                                range(s.amount()),
                                s.surcharge().source()))
                        .toList(),
                plan.ground().assumptions().stream()
                        .map(a -> new Assumed(
                                a.code(),
                                a.arguments().stream().map(PlanFigures::plain).toList(),
                                a.count()))
                        .toList(),
                shares(),
                streets(),
                stations(),
                missing.stream().limit(MOST_MISSING).toList(),
                missing.size());
    }

    /** Numbers without a point that says nothing. */
    private static String plain(Object argument) {
        return argument instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? Long.toString(number.longValue())
                : String.valueOf(argument);
    }

    private static Position position(BillOfQuantities.Line line) {
        return new Position(
                line.item().code(),
                line.item().unit() == Unit.METRE,
                line.quantity(),
                range(line.price().range()),
                range(line.amount()),
                line.price().source());
    }

    /** The last municipality takes what rounding leaves, so that the parts make the whole. */
    private List<Share> shares() {
        Map<String, Part> parts = new MunicipalShares(plan, municipality).parts();
        Range left = range(plan.total());
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<String, Part> e : parts.entrySet()) {
            Part part = e.getValue();
            boolean last = shares.size() == parts.size() - 1;
            Range cost = last ? left : share(range(plan.total()), part.share());
            left = new Range(left.low() - cost.low(), left.likely() - cost.likely(), left.high() - cost.high());
            shares.add(new Share(e.getKey(), part.houses(), part.units(), cost, gap(cost, part.units())));
        }
        return shares;
    }

    private static Range share(Range whole, double share) {
        return new Range((long) (whole.low() * share), (long) (whole.likely() * share), (long) (whole.high() * share));
    }

    private List<Dug> streets() {
        Map<String, long[]> sums = new TreeMap<>();
        for (int e : plan.plan().trenches()) {
            GroundNetwork.Edge edge = plan.ground().edges().get(e);
            long[] sum = sums.computeIfAbsent(edge.street(), s -> new long[2]);
            sum[0] += edge.lengthMm();
            sum[1] += plan.ground().graph().cost(e);
        }
        return sums.entrySet().stream()
                .map(e -> new Dug(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparingLong(Dug::lengthMm).reversed())
                .toList();
    }

    private List<Station> stations() {
        List<Station> stations = new ArrayList<>();
        List<HierarchyPlan.Distributor> all = plan.plan().distributors();
        for (int p = 0; p < plan.plan().pops().size(); p++) {
            int at = p;
            int houses = all.stream()
                    .filter(d -> d.pop() == at)
                    .mapToInt(d -> d.homes().length)
                    .sum();
            stations.add(new Station(
                    "PoP " + (p + 1), "", 0, plan.plan().pops().get(p).units(), houses, 0));
        }
        for (int d = 0; d < all.size(); d++) {
            HierarchyPlan.Distributor one = all.get(d);
            stations.add(new Station(
                    "NVt " + (d + 1),
                    "PoP " + (one.pop() + 1),
                    plan.rules().distributorCapacities().get(one.type()),
                    one.units(),
                    one.homes().length,
                    one.feederMm()));
        }
        return stations;
    }

    private List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        Set<House> chosen = new HashSet<>();
        plan.chosen().forEach(c -> chosen.add(c.house()));
        plan.plan()
                .unserved()
                .forEach(u -> missing.add(new Missing(
                        plan.chosen().get(u.home()).house().label(),
                        "unserved." + u.reason().name())));
        plan.ground()
                .left()
                .forEach(l -> missing.add(
                        new Missing(l.house().label(), "left." + l.why().name())));
        plan.ground().connections().stream()
                .filter(c -> !chosen.contains(c.house()))
                .forEach(c -> missing.add(new Missing(c.house().label(), "unserved.BUDGET")));
        return missing;
    }
}

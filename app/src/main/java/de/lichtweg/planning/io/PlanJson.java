package de.lichtweg.planning.io;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.ground.Assumption;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.Island;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan in numbers for programs: lengths in millimetres, money in cents. */
final class PlanJson {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final AreaPlan plan;
    private final Words words;

    PlanJson(AreaPlan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /** Everything. */
    String whole(Crs crs) {
        ObjectNode root = summary(crs);
        root.set("quantities", quantities());
        root.set("assumptions", assumptions());
        root.set("islands", islands());
        root.set("notReachable", left());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** One object with the figures of a plan. */
    ObjectNode summary(Crs crs) {
        ObjectNode root = mapper.createObjectNode();
        root.put("epsg", crs.epsg());
        root.put("rules", plan.rules().name());
        root.put("priceBook", plan.prices().name());
        root.put("priceLevel", plan.prices().asOf().toString());
        root.put("vertices", plan.ground().graph().vertices());
        root.put("edges", plan.ground().graph().edges());
        root.put(
                "homes",
                plan.ground().connections().size() + plan.ground().left().size());
        root.put("homesConnected", plan.served());
        root.put("unitsConnected", plan.servedUnits());
        root.put("homesNotConnected", root.get("homes").asInt() - plan.served());
        root.put("pops", plan.plan().pops().size());
        root.put("distributors", plan.plan().distributors().size());
        root.put("trenchMm", plan.trenchMm());
        root.set("cost", amount(plan.total()));
        root.set("costPerUnitConnected", amount(plan.range().perHomeConnected()));
        HierarchyPlan.Cost cost = plan.plan().cost();
        HierarchyPlan.Bound bound = plan.plan().bound();
        root.put("trenchCents", cost.trenchCents());
        root.put("trenchGapPercent", plan.trenchGapPercent());
        root.put("trenchGapIncludesPops", !plan.isBoundOfTrenches());
        root.put("networkCents", cost.totalCents());
        root.put("networkLowerBoundCents", bound.totalCents());
        root.put("networkGapPercent", plan.plan().gapPercent());
        ArrayNode sentences = root.putArray("proven");
        BoundWords.of(plan, words).forEach(sentences::add);
        plan.budget()
                .ifPresent(b -> root.putObject("budget")
                        .put("cents", b.cents())
                        .put("homes", b.houses())
                        .put("homesUpperBound", b.mostHouses()));
        return root;
    }

    private ObjectNode amount(Amount amount) {
        return mapper.createObjectNode()
                .put("lowCents", amount.lowCents())
                .put("likelyCents", amount.likelyCents())
                .put("highCents", amount.highCents());
    }

    private ArrayNode quantities() {
        ArrayNode list = mapper.createArrayNode();
        for (BillOfQuantities.Line line : plan.bill().lines()) {
            ObjectNode node = list.addObject();
            node.put("code", line.item().code());
            node.put("text", words.of(line.item()));
            node.put(line.item().unit() == Unit.METRE ? "lengthMm" : "pieces", line.quantity());
            node.set("price", amount(line.price().range()));
            node.put("priceSource", line.price().source());
            node.set("amount", amount(line.amount()));
        }
        for (BillOfQuantities.SurchargeLine line : plan.bill().surcharges()) {
            ObjectNode node = list.addObject();
            node.put("code", "surcharge:" + line.surcharge().name());
            node.put("likelyPerMille", line.surcharge().likelyPerMille());
            node.set("amount", amount(line.amount()));
        }
        return list;
    }

    private ArrayNode assumptions() {
        ArrayNode list = mapper.createArrayNode();
        for (Assumption assumption : plan.ground().assumptions()) {
            list.addObject()
                    .put("code", assumption.code())
                    .put("text", words.of(assumption))
                    .put("count", assumption.count())
                    .put("source", assumption.source());
        }
        return list;
    }

    private ArrayNode islands() {
        ArrayNode list = mapper.createArrayNode();
        for (Island island : plan.ground().islands()) {
            ObjectNode node = list.addObject();
            node.put("x", island.x());
            node.put("y", island.y());
            node.put("homes", island.houses());
            node.put("streetMm", island.streetMm());
            node.put("joined", island.joined());
            if (Double.isFinite(island.gapMetres())) {
                node.put("gapMm", Math.round(1000 * island.gapMetres()));
            }
        }
        return list;
    }

    private ArrayNode left() {
        List<GroundNetwork.Left> left = plan.ground().left();
        ArrayNode list = mapper.createArrayNode();
        left.forEach(l -> list.addObject()
                .put("id", l.house().id())
                .put("address", l.house().label())
                .put("why", l.why().name()));
        return list;
    }
}

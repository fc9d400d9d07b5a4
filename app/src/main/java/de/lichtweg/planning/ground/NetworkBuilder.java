package de.lichtweg.planning.ground;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.GroundLength;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planning.ground.GroundNetwork.Connection;
import de.lichtweg.planning.ground.GroundNetwork.Edge;
import de.lichtweg.planning.ground.GroundNetwork.Left;
import de.lichtweg.planning.ground.GroundNetwork.Why;
import de.lichtweg.platform.error.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the graph of streets and houses.
 *
 * <ol>
 *   <li>Streets that carry trenches are chosen, their loose ends joined, and cut at their junctions.
 *   <li>Each house finds its street, by name before distance.
 *   <li>Parts that do not hang together are joined across open land where the gap is short.
 *   <li>Each piece becomes one chain of edges, or two with crossings, cut where house connections leave it.
 * </ol>
 */
public final class NetworkBuilder {

    private final GroundRules rules;
    private final PriceBook prices;
    private final GroundLength length;
    private final Assumptions assumptions;
    private final Edges graph = new Edges();
    private final List<Edge> edges = new ArrayList<>();
    private int vertices;

    /**
     * A builder for one network.
     *
     * @param crs UTM system of all positions
     */
    public NetworkBuilder(GroundRules rules, PriceBook prices, Crs crs, Assumptions assumptions) {
        this.rules = rules;
        this.prices = prices;
        this.length = GroundLength.in(crs);
        this.assumptions = assumptions;
    }

    /**
     * The network.
     *
     * @throws RuleViolation {@code plan.trenchless} if no street carries trenches, {@code plan.unreached} if no house lies at one
     */
    public GroundNetwork build(List<StreetLine> streets, List<House> houses) {
        List<StreetLine> carrying = new Carriers(rules, assumptions).of(streets);
        if (carrying.isEmpty()) {
            throw new RuleViolation("plan.trenchless", streets.size());
        }
        Pieces pieces = Pieces.of(Joints.join(carrying, rules.distances().join(), assumptions));
        List<Foot> feet = new Snapping(pieces, rules.distances()).feet(houses);
        Islands islands = new Islands(pieces, feet, rules.distances().island(), length);
        List<Foot> inPlan =
                feet.stream().filter(f -> islands.isInPlan(f.piece())).toList();
        if (inPlan.isEmpty()) {
            throw new RuleViolation("plan.unreached", houses.size());
        }
        countFeet(inPlan, houses);
        List<Connection> connections = lay(pieces, inPlan, islands, houses);
        return new GroundNetwork(
                graph.graph(vertices),
                edges,
                connections,
                left(houses, feet, inPlan),
                islands.list(),
                assumptions.list());
    }

    private static List<Left> left(List<House> houses, List<Foot> feet, List<Foot> inPlan) {
        @Nullable Why[] why = new Why[houses.size()];
        Arrays.fill(why, Why.NO_STREET);
        feet.forEach(f -> why[f.house()] = Why.ISLAND);
        inPlan.forEach(f -> why[f.house()] = null);
        List<Left> left = new ArrayList<>();
        for (int h = 0; h < why.length; h++) {
            Why reason = why[h];
            if (reason != null) {
                left.add(new Left(houses.get(h), reason));
            }
        }
        return left;
    }

    private void countFeet(List<Foot> feet, List<House> houses) {
        long nameless = feet.stream()
                .filter(f -> houses.get(f.house()).street().isBlank())
                .count();
        long other = feet.stream().filter(f -> !f.named()).count() - nameless;
        assumptions.add("houses.nameless", nameless);
        assumptions.add("houses.other.street", other, rules.distances().name());
    }

    /** Lays chains, corners, crossings and gaps; returns the house connections. */
    private List<Connection> lay(Pieces pieces, List<Foot> feet, Islands islands, List<House> houses) {
        Chains chains = new Chains(pieces, rules, this, assumptions);
        chains.layAll(feet);
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < feet.size(); i++) {
            House house = houses.get(feet.get(i).house());
            double[] place = chains.placeOf(i);
            double[] xy = {place[0], place[1], house.x(), house.y()};
            String street = pieces.street(feet.get(i).piece()).name();
            connections.add(new Connection(house, chains.vertexOf(i), millimetres(xy), street, xy));
        }
        for (Islands.Gap gap : islands.gaps()) {
            lay(gap, chains);
        }
        assumptions.add("house.point", feet.size());
        return connections;
    }

    private void lay(Islands.Gap gap, Chains chains) {
        int a = chains.cornerOf(gap.from());
        int b = chains.cornerOf(gap.to());
        double[] from = chains.placeOfCorner(gap.from());
        double[] to = chains.placeOfCorner(gap.to());
        double[] xy = {from[0], from[1], to[0], to[1]};
        add(a, b, new Edge(GroundEdge.GAP, rules.gap(), "", "", millimetres(xy), xy));
        assumptions.count("gap", rules.distances().island());
    }

    int newVertex() {
        return vertices++;
    }

    /** Adds an edge with its price; an edge from a vertex to itself leads nowhere and is left out. */
    void add(int from, int to, Edge edge) {
        if (from == to) {
            return;
        }
        long metres = prices.trenchCents(edge.work().surface(), edge.work().method(), edge.lengthMm());
        long crossing = edge.crossing().map(prices::crossingCents).orElse(0L);
        graph.add(from, to, Math.addExact(metres, crossing));
        edges.add(edge);
    }

    /** Length on the ground of a line. */
    long millimetres(double[] xy) {
        double metres = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            metres += length.metres(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
        }
        return Math.round(metres * 1000);
    }
}

package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Graph;

/**
 * A network with levels to be planned: houses, distributors, points of presence in one system of trenches.
 *
 * @param graph streets; the cost of an edge is the price of its trench in cents
 * @param lengthMm true ground length of every edge in millimetres
 * @param homes houses to be connected
 * @param distributorSites vertices at which a distributor may stand; all vertices of streets are a good choice
 * @param popSites vertices at which a point of presence may stand
 * @param rules how the network has to be built
 * @param prices what its parts cost
 */
@SuppressWarnings("ArrayRecordComponent")
public record HierarchyProblem(
        Graph graph,
        long[] lengthMm,
        Homes homes,
        int[] distributorSites,
        int[] popSites,
        RuleSet rules,
        NetworkPrices prices) {

    /** Longest network that can be counted in thousandths of a cent. */
    private static final long LONGEST_MM = 1L << 50;

    /** Refuses what does not fit together. */
    public HierarchyProblem {
        if (lengthMm.length != graph.edges()) {
            throw new IllegalArgumentException(lengthMm.length + " lengths for " + graph.edges() + " edges");
        }
        long total = 0;
        for (long mm : lengthMm) {
            if (mm < 0 || mm > LONGEST_MM - total) {
                throw new IllegalArgumentException("length of an edge: " + mm + " mm");
            }
            total += mm;
        }
        requireVertices(graph, "house", homes.vertex());
        requireVertices(graph, "distributor", distributorSites);
        requireVertices(graph, "point of presence", popSites);
        if (popSites.length == 0) {
            throw new IllegalArgumentException("no site for a point of presence");
        }
        if (prices.distributorCents().length != rules.types()
                || prices.cableCents().length != rules.cableFibres().size()) {
            throw new IllegalArgumentException("prices of other sizes than those of the rule set");
        }
    }

    private static void requireVertices(Graph graph, String what, int... vertices) {
        for (int v : vertices) {
            if (v < 0 || v >= graph.vertices()) {
                throw new IllegalArgumentException(what + " at vertex " + v + ", which does not exist");
            }
        }
    }

    /** Price of a metre from a distributor to a house in cents: duct and cable. */
    public long dropCents(int home) {
        return prices.dropDuctCents() + cableCents(rules.dropFibres(homes.units()[home]));
    }

    /** Price of a metre from a point of presence to a distributor of a type in cents: duct and cable. */
    public long feederCents(int type) {
        return prices.feederDuctCents() + cableCents(rules.feederFibres(type));
    }

    private long cableCents(long fibres) {
        int[] count = rules.cables(fibres);
        long sum = 0;
        for (int size = 0; size < count.length; size++) {
            sum += count[size] * prices.cableCents()[size];
        }
        return sum;
    }

    /** Price of a house connection in thousandths of a cent, which no plan changes. */
    long connectionMills(int home) {
        return prices.houseConnectionCents() * Mills.PER_CENT + beyondMm(home) * prices.connectionMetreCents();
    }

    /** Length of a house connection that its flat price does not cover. */
    public long beyondMm(int home) {
        return Math.max(0, homes.connectionMm()[home] - rules.includedConnectionMm());
    }

    /** Price of a cable of a length to a distributor of a type in thousandths of a cent, closures included. */
    long feederMills(int type, long lengthMm) {
        return lengthMm * feederCents(type) + rules.closures(lengthMm) * prices.closureCents() * Mills.PER_CENT;
    }
}

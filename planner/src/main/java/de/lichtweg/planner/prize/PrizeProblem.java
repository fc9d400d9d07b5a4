package de.lichtweg.planner.prize;

import de.lichtweg.planner.graph.Graph;

/**
 * The rooted prize-collecting Steiner tree problem: a tree that contains the root and the required vertices, for which the cost of
 * its edges plus the prizes of all vertices outside is smallest.
 *
 * @param graph the graph
 * @param root vertex at which the network begins
 * @param required vertices that must be connected, whatever that costs; the root need not be named
 * @param prizes for each vertex what is forgone without it; 0 where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record PrizeProblem(Graph graph, int root, int[] required, long[] prizes) {

    /** Refuses prizes that are negative or whose sum could overflow. */
    public PrizeProblem {
        long total = 0;
        for (long prize : prizes) {
            if (prize < 0 || prize > Graph.MAX_TOTAL / 4 - total) {
                throw new IllegalArgumentException("prize " + prize);
            }
            total += prize;
        }
    }

    /** Sum of all prizes. */
    public long totalPrize() {
        long total = 0;
        for (long prize : prizes) {
            total += prize;
        }
        return total;
    }

    /** The same problem with other prizes. */
    PrizeProblem withPrizes(long[] other) {
        return new PrizeProblem(graph, root, required, other);
    }
}

package de.lichtweg.planner.hierarchy;

import java.util.List;

/**
 * A planned network. The trenches form a forest whose trees each hold points of presence; so every cable has exactly one way, which
 * {@link Routes} tells.
 *
 * @param trenches edges that are dug, ascending
 * @param pops points of presence
 * @param distributors distributors
 * @param distributorOf for each house the distributor that serves it, {@link #UNSERVED} if none does
 * @param dropMm for each house the length of its cable from the distributor to the wall, house connection included; 0 if unserved
 * @param unserved houses that cannot be connected under the rules, and why
 * @param cost what the network costs
 * @param bound what every network that serves the same houses under the same rules costs at least
 */
@SuppressWarnings("ArrayRecordComponent")
public record HierarchyPlan(
        int[] trenches,
        List<Pop> pops,
        List<Distributor> distributors,
        int[] distributorOf,
        long[] dropMm,
        List<Unserved> unserved,
        Cost cost,
        Bound bound) {

    /** In place of a distributor: there is none. */
    public static final int UNSERVED = -1;

    /** Refuses a bound above the cost: one of both would be wrong. */
    public HierarchyPlan {
        pops = List.copyOf(pops);
        distributors = List.copyOf(distributors);
        unserved = List.copyOf(unserved);
        if (bound.totalCents() > cost.totalCents()) {
            throw new IllegalArgumentException("bound " + bound.totalCents() + " above cost " + cost.totalCents());
        }
    }

    /**
     * A point of presence.
     *
     * @param vertex where it stands
     * @param count how many of the rule set's capacity stand there
     * @param units units that it serves
     */
    public record Pop(int vertex, long count, long units) {}

    /**
     * A distributor.
     *
     * @param vertex where it stands
     * @param type its size, by the order of the rule set
     * @param pop the point of presence that feeds it, by the order of the plan
     * @param feederMm length of the cable from there
     * @param units units that it serves
     * @param homes houses that it serves, ascending
     */
    public record Distributor(int vertex, int type, int pop, long feederMm, long units, int[] homes) {}

    /** A house that is not connected, and why. */
    public record Unserved(int home, Reason reason) {}

    /** Why a house is not connected. */
    public enum Reason {
        /** No way through the graph leads from it to a site of a point of presence. */
        APART,
        /** It has more units than the largest distributor serves. */
        TOO_LARGE,
        /** No distributor and point of presence lie within the longest ways of the rule set. */
        TOO_FAR,
        /** A distributor may exist, but the planner found no place for it in its trenches. */
        UNPLACED
    }

    /**
     * What a network costs, in cents; every part is rounded once.
     *
     * @param trenchCents trenches
     * @param popCents points of presence
     * @param distributorCents distributors
     * @param dropCents ducts and cables from distributors to houses
     * @param feederCents ducts and cables from points of presence to distributors
     * @param connectionCents house connections
     */
    public record Cost(
            long trenchCents,
            long popCents,
            long distributorCents,
            long dropCents,
            long feederCents,
            long connectionCents) {

        /** Sum of all parts. */
        public long totalCents() {
            return trenchCents + popCents + distributorCents + dropCents + feederCents + connectionCents;
        }
    }

    /**
     * What every network costs at least, in cents.
     *
     * @param trenchCents trenches and points of presence
     * @param distributionCents distributors, ducts and cables
     * @param connectionCents house connections, which are the same in every plan
     */
    public record Bound(long trenchCents, long distributionCents, long connectionCents) {

        /** Sum of all parts. */
        public long totalCents() {
            return trenchCents + distributionCents + connectionCents;
        }
    }

    /** How much more than the cheapest possible network this one costs at most, in percent of the bound. */
    public double gapPercent() {
        long lower = bound.totalCents();
        long over = cost.totalCents() - lower;
        return over == 0 ? 0 : lower <= 0 ? Double.POSITIVE_INFINITY : 100.0 * over / lower;
    }
}

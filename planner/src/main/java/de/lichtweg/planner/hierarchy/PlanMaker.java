package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a plan of trees and groups: numbers what stands where, drops trenches in which nothing lies, and adds up. Time O(V + H). */
final class PlanMaker {

    private static final long MORE = 2;

    private final HierarchyProblem problem;
    private final Demand demand;
    private final Forest forest;
    private final List<Group> groups;
    private final int[] unplaced;
    private final List<HierarchyPlan.Pop> pops = new ArrayList<>();
    private final List<HierarchyPlan.Distributor> distributors = new ArrayList<>();
    private final int[] distributorOf;
    private final long[] dropMm;
    private final int[] trenches;
    private final HierarchyPlan.Cost cost;

    PlanMaker(HierarchyProblem problem, Demand demand, Forest forest, List<Group> groups, int... unplaced) {
        this.problem = problem;
        this.demand = demand;
        this.forest = forest;
        this.groups = groups;
        this.unplaced = unplaced;
        distributorOf = new int[problem.homes().size()];
        dropMm = new long[problem.homes().size()];
        Arrays.fill(distributorOf, HierarchyPlan.UNSERVED);
        makePops();
        makeDistributors();
        trenches = needed();
        cost = sum();
    }

    private void makePops() {
        long[] units = new long[problem.graph().vertices()];
        for (Group group : groups) {
            units[forest.root(group.vertex())] += group.units();
        }
        for (int v = 0; v < units.length; v++) {
            if (units[v] > 0) {
                pops.add(new HierarchyPlan.Pop(v, problem.rules().pops(units[v]), units[v]));
            }
        }
    }

    private void makeDistributors() {
        int[] popAt = new int[problem.graph().vertices()];
        for (int p = 0; p < pops.size(); p++) {
            popAt[pops.get(p).vertex()] = p;
        }
        for (Group group : groups) {
            int[] homes = group.homes().clone();
            Arrays.sort(homes);
            for (int home : homes) {
                distributorOf[home] = distributors.size();
                dropMm[home] = forest.distanceMm(group.vertex(), problem.homes().vertex()[home])
                        + problem.homes().connectionMm()[home];
            }
            distributors.add(new HierarchyPlan.Distributor(
                    group.vertex(),
                    group.type(),
                    popAt[forest.root(group.vertex())],
                    forest.depthMm(group.vertex()),
                    group.units(),
                    homes));
        }
    }

    /** Edges on a way from a point of presence to a distributor or from there to a house. */
    private int[] needed() {
        boolean[] above = new boolean[problem.graph().vertices()];
        IntList edges = new IntList();
        for (HierarchyPlan.Distributor d : distributors) {
            climb(d.vertex(), above, edges);
            for (int home : d.homes()) {
                climb(problem.homes().vertex()[home], above, edges);
            }
        }
        int[] sorted = edges.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** A distributor's feeder comes from the root, so everything above it and above its houses is needed. */
    private void climb(int from, boolean[] above, IntList edges) {
        for (int v = from; !above[v] && forest.up(v) >= 0; v = forest.up(v)) {
            above[v] = true;
            edges.add(forest.upEdge(v));
        }
    }

    private HierarchyPlan.Cost sum() {
        long station = 0;
        long feeder = 0;
        long drops = 0;
        long connections = 0;
        for (HierarchyPlan.Distributor d : distributors) {
            station += problem.prices().distributorCents()[d.type()];
            feeder += problem.feederMills(d.type(), d.feederMm());
            for (int home : d.homes()) {
                drops += problem.dropCents(home) * dropMm[home];
                connections += problem.connectionMills(home);
            }
        }
        long popCents = pops.stream().mapToLong(HierarchyPlan.Pop::count).sum()
                * problem.prices().popCents();
        return new HierarchyPlan.Cost(
                problem.graph().cost(trenches),
                popCents,
                station,
                Mills.toCents(drops),
                Mills.toCents(feeder),
                Mills.toCents(connections));
    }

    long costCents() {
        return cost.totalCents();
    }

    long connectionCents() {
        return cost.connectionCents();
    }

    /** Houses that the plan serves, ascending. */
    int[] served() {
        IntList served = new IntList();
        for (int home = 0; home < distributorOf.length; home++) {
            if (distributorOf[home] != HierarchyPlan.UNSERVED) {
                served.add(home);
            }
        }
        return served.toArray();
    }

    /** For each house its drop and its share of distributor and feeder in thousandths of a cent, doubled: where a bound may end. */
    long[] shares() {
        long[] shares = new long[distributorOf.length];
        for (int d = 0; d < distributors.size(); d++) {
            HierarchyPlan.Distributor at = distributors.get(d);
            long station = problem.prices().distributorCents()[at.type()] * Mills.PER_CENT
                    + problem.feederMills(at.type(), at.feederMm());
            for (int home : at.homes()) {
                shares[home] = MORE
                        * (problem.dropCents(home) * dropMm[home]
                                + station * problem.homes().units()[home] / at.units());
            }
        }
        return shares;
    }

    HierarchyPlan plan(HierarchyPlan.Bound bound) {
        List<HierarchyPlan.Unserved> unserved = new ArrayList<>(demand.unserved());
        for (int home : unplaced) {
            unserved.add(new HierarchyPlan.Unserved(home, HierarchyPlan.Reason.UNPLACED));
        }
        unserved.sort(java.util.Comparator.comparingInt(HierarchyPlan.Unserved::home));
        return new HierarchyPlan(trenches, pops, distributors, distributorOf, dropMm, unserved, cost, bound);
    }
}

package de.lichtweg.planner;

import de.lichtweg.planner.hierarchy.HierarchyProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cheapest network by trying everything: every set of trenches, circles included, every division of the houses into groups, every
 * site and point of presence for every group. Written as plainly as possible, shares nothing with the planner. For about six edges and
 * three houses.
 */
final class ExhaustiveNetworks {

    private static final long FAR = Long.MAX_VALUE / 8;

    private final HierarchyProblem problem;
    private final int[] served;
    private long[][] mm;
    private long trenchMills;
    private long best;

    private ExhaustiveNetworks(HierarchyProblem problem, int[] served) {
        this.problem = problem;
        this.served = served;
    }

    /** Cost in cents of the cheapest network that serves some houses, house connections without; very much if there is none. */
    static long cheapestCents(HierarchyProblem problem, int... served) {
        ExhaustiveNetworks all = new ExhaustiveNetworks(problem, served);
        all.best = FAR;
        for (int set = 0; set < 1 << problem.graph().edges(); set++) {
            all.measure(set);
            all.divide(0, new ArrayList<>());
        }
        return all.best == FAR ? FAR : Math.floorDiv(all.best + 500, 1000);
    }

    private void measure(int set) {
        int n = problem.graph().vertices();
        mm = new long[n][n];
        trenchMills = 0;
        for (int v = 0; v < n; v++) {
            Arrays.fill(mm[v], FAR);
            mm[v][v] = 0;
        }
        for (int e = 0; e < problem.graph().edges(); e++) {
            if ((set >> e & 1) == 1) {
                int a = problem.graph().tail(e);
                int b = problem.graph().head(e);
                mm[a][b] = Math.min(mm[a][b], problem.lengthMm()[e]);
                mm[b][a] = mm[a][b];
                trenchMills += 1000 * problem.graph().cost(e);
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    mm[i][j] = Math.min(mm[i][j], mm[i][k] + mm[k][j]);
                }
            }
        }
    }

    private void divide(int house, List<List<Integer>> groups) {
        if (house == served.length) {
            station(0, groups, trenchMills, new TreeMap<>());
            return;
        }
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).add(served[house]);
            divide(house + 1, groups);
            groups.get(g).removeLast();
        }
        groups.add(new ArrayList<>(List.of(served[house])));
        divide(house + 1, groups);
        groups.removeLast();
    }

    private void station(int g, List<List<Integer>> groups, long mills, Map<Integer, Long> unitsAt) {
        if (mills >= best) {
            return;
        }
        if (g == groups.size()) {
            long pops = 0;
            for (long units : unitsAt.values()) {
                pops += ceil(
                        ceil(units * (100 + problem.rules().reservePercent()), 100),
                        problem.rules().popCapacity());
            }
            best = Math.min(best, mills + 1000 * pops * problem.prices().popCents());
            return;
        }
        for (int site : problem.distributorSites()) {
            for (int pop : problem.popSites()) {
                long cost = groupMills(groups.get(g), site, mm[pop][site]);
                if (cost < FAR) {
                    long units = units(groups.get(g));
                    long before = unitsAt.getOrDefault(pop, 0L);
                    unitsAt.put(pop, before + units);
                    station(g + 1, groups, mills + cost, unitsAt);
                    if (before == 0) {
                        unitsAt.remove(pop);
                    } else {
                        unitsAt.put(pop, before);
                    }
                }
            }
        }
    }

    private long units(List<Integer> group) {
        return group.stream().mapToLong(h -> problem.homes().units()[h]).sum();
    }

    private long groupMills(List<Integer> group, int site, long feederMm) {
        long drops = 0;
        for (int h : group) {
            long length =
                    mm[site][problem.homes().vertex()[h]] + problem.homes().connectionMm()[h];
            if (length > problem.rules().maximumDropMm()) {
                return FAR;
            }
            drops += length * problem.dropCents(h);
        }
        long cheapest = FAR;
        for (int t = 0;
                t < problem.rules().types() && feederMm <= problem.rules().maximumFeederMm();
                t++) {
            long ports = ceil(units(group) * (100 + problem.rules().reservePercent()), 100);
            if (ports <= problem.rules().distributorCapacities().get(t)) {
                long closures = Math.max(0, ceil(feederMm, problem.rules().drumMm()) - 1);
                cheapest = Math.min(
                        cheapest,
                        1000 * problem.prices().distributorCents()[t]
                                + feederMm * problem.feederCents(t)
                                + 1000 * closures * problem.prices().closureCents());
            }
        }
        return cheapest == FAR ? FAR : drops + cheapest;
    }

    private static long ceil(long a, long b) {
        return (a + b - 1) / b;
    }
}

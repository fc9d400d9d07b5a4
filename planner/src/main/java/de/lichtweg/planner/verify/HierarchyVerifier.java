package de.lichtweg.planner.verify;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planner.hierarchy.RuleSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a planned network by the rules alone: are the trenches a forest with one point of presence in every tree that carries
 * something, does every cable run edge by edge through trenches from where to where it should, as long as claimed and no longer than
 * allowed, does every distributor have the ports and every site the capacity, is every house served or named with a reason, do the
 * costs add up, does the bound lie below. Knows no algorithm of the planner; the ways are claims that it walks itself. Time O(k) for
 * k edges of all ways.
 */
public final class HierarchyVerifier {

    private final HierarchyProblem problem;
    private final HierarchyPlan plan;
    private final Routes routes;
    private final List<String> found = new ArrayList<>();
    private final Set<Integer> dug = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();

    /** A verifier of a plan and the ways that are claimed for its cables. */
    public HierarchyVerifier(HierarchyProblem problem, HierarchyPlan plan, Routes routes) {
        this.problem = problem;
        this.plan = plan;
        this.routes = routes;
    }

    /** What is wrong, as sentences; empty if nothing is. */
    public List<String> complaints() {
        checkTrenches();
        checkHouses();
        checkDistributors();
        checkPops();
        if (found.isEmpty()) {
            checkWays();
            checkCosts();
        }
        return List.copyOf(found);
    }

    private void complain(boolean wrong, String what) {
        if (wrong) {
            found.add(what);
        }
    }

    private void checkTrenches() {
        int[] piece = new int[problem.graph().vertices()];
        for (int v = 0; v < piece.length; v++) {
            piece[v] = v;
        }
        for (int e : plan.trenches()) {
            if (e < 0 || e >= problem.graph().edges()) {
                found.add("trench " + e + " does not exist");
                continue;
            }
            complain(!dug.add(e), "trench " + e + " is dug twice");
            int a = top(piece, problem.graph().tail(e));
            int b = top(piece, problem.graph().head(e));
            complain(a == b, "trench " + e + " closes a circle");
            piece[a] = b;
        }
    }

    private static int top(int[] piece, int v) {
        int at = v;
        while (piece[at] != at) {
            piece[at] = piece[piece[at]];
            at = piece[at];
        }
        return at;
    }

    private void checkHouses() {
        Set<Integer> unserved = new HashSet<>();
        for (HierarchyPlan.Unserved u : plan.unserved()) {
            complain(!unserved.add(u.home()), "house " + u.home() + " is named twice as not served");
        }
        for (int home = 0; home < problem.homes().size(); home++) {
            int d = plan.distributorOf()[home];
            boolean served = d >= 0 && d < plan.distributors().size();
            complain(served == unserved.contains(home), "house " + home + " is served and not, or neither");
            complain(!served && d != HierarchyPlan.UNSERVED, "house " + home + " has distributor " + d);
        }
    }

    private void checkDistributors() {
        Set<Integer> sites = new HashSet<>();
        for (int v : problem.distributorSites()) {
            sites.add(v);
        }
        for (int d = 0; d < plan.distributors().size(); d++) {
            HierarchyPlan.Distributor at = plan.distributors().get(d);
            String name = "distributor " + d;
            complain(!sites.contains(at.vertex()), name + " stands where none may stand");
            complain(at.pop() < 0 || at.pop() >= plan.pops().size(), name + " has no point of presence");
            if (at.type() < 0 || at.type() >= problem.rules().types()) {
                found.add(name + " is of no type");
                continue;
            }
            checkLoad(d, at, name);
        }
    }

    private void checkLoad(int d, HierarchyPlan.Distributor at, String name) {
        RuleSet rules = problem.rules();
        long units = 0;
        for (int home : at.homes()) {
            units += problem.homes().units()[home];
            complain(plan.distributorOf()[home] != d, name + " lists house " + home + " of another one");
        }
        long listed = 0;
        for (int of : plan.distributorOf()) {
            listed += of == d ? 1 : 0;
        }
        complain(listed != at.homes().length, name + " lists " + at.homes().length + " of its " + listed + " houses");
        complain(units != at.units(), name + " serves " + units + " units, claimed were " + at.units());
        long free = 100L * rules.distributorCapacities().get(at.type()) - units * (100 + rules.reservePercent());
        complain(free < 0, name + " has too few ports for " + units + " units and the reserve");
    }

    private void checkPops() {
        Set<Integer> sites = new HashSet<>();
        for (int v : problem.popSites()) {
            sites.add(v);
        }
        for (int p = 0; p < plan.pops().size(); p++) {
            HierarchyPlan.Pop at = plan.pops().get(p);
            long units = 0;
            for (HierarchyPlan.Distributor d : plan.distributors()) {
                units += d.pop() == p ? d.units() : 0;
            }
            complain(!sites.contains(at.vertex()), "point of presence " + p + " stands where none may stand");
            complain(units != at.units(), "point of presence " + p + " serves " + units + " units");
            long free = at.count() * 100L * problem.rules().popCapacity()
                    - units * (100 + problem.rules().reservePercent());
            complain(free < 0, "point of presence " + p + " is too small for " + units + " units and the reserve");
            complain(at.count() < 1, "point of presence " + p + " is not built");
        }
    }

    private void checkWays() {
        for (int home = 0; home < problem.homes().size(); home++) {
            int d = plan.distributorOf()[home];
            if (d != HierarchyPlan.UNSERVED) {
                long mm = problem.homes().connectionMm()[home]
                        + walk(
                                "drop of house " + home,
                                plan.distributors().get(d).vertex(),
                                problem.homes().vertex()[home],
                                routes.drop(home));
                checkLength(
                        "drop of house " + home,
                        mm,
                        plan.dropMm()[home],
                        problem.rules().maximumDropMm());
            }
        }
        for (int d = 0; d < plan.distributors().size(); d++) {
            HierarchyPlan.Distributor at = plan.distributors().get(d);
            String name = "feeder of distributor " + d;
            long mm = walk(name, plan.pops().get(at.pop()).vertex(), at.vertex(), routes.feeder(d));
            checkLength(name, mm, at.feederMm(), problem.rules().maximumFeederMm());
        }
        for (int e : dug) {
            complain(!used.contains(e), "nothing lies in trench " + e);
        }
    }

    private void checkLength(String name, long mm, long claimed, long longest) {
        complain(mm != claimed, name + " is " + mm + " mm long, claimed were " + claimed);
        complain(mm > longest, name + " is " + mm + " mm long, allowed are " + longest);
    }

    private long walk(String name, int from, int to, int... way) {
        Graph graph = problem.graph();
        int at = from;
        long mm = 0;
        for (int e : way) {
            complain(!dug.contains(e), name + " runs through edge " + e + ", which is not dug");
            boolean forward = graph.tail(e) == at;
            complain(!forward && graph.head(e) != at, name + " breaks off at vertex " + at);
            at = forward ? graph.head(e) : graph.tail(e);
            mm += problem.lengthMm()[e];
            used.add(e);
        }
        complain(at != to, name + " ends at vertex " + at + " instead of " + to);
        return mm;
    }

    private void checkCosts() {
        HierarchyPlan.Cost cost = plan.cost();
        long trenches = 0;
        for (int e : plan.trenches()) {
            trenches += problem.graph().cost(e);
        }
        complain(trenches != cost.trenchCents(), "trenches cost " + trenches);
        long pops = 0;
        for (HierarchyPlan.Pop pop : plan.pops()) {
            pops += pop.count() * problem.prices().popCents();
        }
        complain(pops != cost.popCents(), "points of presence cost " + pops);
        checkStations(cost);
        checkDrops(cost);
        complain(
                plan.bound().totalCents() > cost.totalCents(),
                "the bound " + plan.bound().totalCents() + " lies above the cost " + cost.totalCents());
    }

    private void checkStations(HierarchyPlan.Cost cost) {
        long distributors = 0;
        BigInteger feeders = BigInteger.ZERO;
        for (HierarchyPlan.Distributor d : plan.distributors()) {
            distributors += problem.prices().distributorCents()[d.type()];
            long fibres = 0;
            // the fewest fibres that are at least the share of each hundred ports
            while (fibres * 100
                    < (long) problem.rules().feederFibresPer100Units()
                            * problem.rules().distributorCapacities().get(d.type())) {
                fibres++;
            }
            long closures = 0;
            while ((closures + 1) * problem.rules().drumMm() < d.feederMm()) {
                closures++;
            }
            feeders = feeders.add(times(problem.prices().feederDuctCents() + cable(fibres), d.feederMm()))
                    .add(times(1000 * problem.prices().closureCents(), closures));
        }
        complain(distributors != cost.distributorCents(), "distributors cost " + distributors);
        complain(rounded(feeders) != cost.feederCents(), "feeders cost " + rounded(feeders));
    }

    private void checkDrops(HierarchyPlan.Cost cost) {
        BigInteger drops = BigInteger.ZERO;
        BigInteger connections = BigInteger.ZERO;
        for (int home = 0; home < problem.homes().size(); home++) {
            if (plan.distributorOf()[home] != HierarchyPlan.UNSERVED) {
                long fibres =
                        (long) problem.homes().units()[home] * problem.rules().fibresPerUnit();
                drops = drops.add(times(problem.prices().dropDuctCents() + cable(fibres), plan.dropMm()[home]));
                long beyond =
                        problem.homes().connectionMm()[home] - problem.rules().includedConnectionMm();
                connections = connections
                        .add(times(1000, problem.prices().houseConnectionCents()))
                        .add(times(problem.prices().connectionMetreCents(), Math.max(0, beyond)));
            }
        }
        complain(rounded(drops) != cost.dropCents(), "drops cost " + rounded(drops));
        complain(rounded(connections) != cost.connectionCents(), "house connections cost " + rounded(connections));
    }

    /** Price of a metre of the cables that carry some fibres: full ones of the largest size, the rest in the smallest that fits. */
    private long cable(long fibres) {
        List<Integer> sizes = problem.rules().cableFibres();
        long rest = fibres;
        long cents = 0;
        while (rest > sizes.getLast()) {
            cents += problem.prices().cableCents()[sizes.size() - 1];
            rest -= sizes.getLast();
        }
        for (int s = 0; s < sizes.size(); s++) {
            if (sizes.get(s) >= rest) {
                return cents + problem.prices().cableCents()[s];
            }
        }
        throw new IllegalStateException("no cable for " + rest + " fibres");
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private static long rounded(BigInteger mills) {
        return mills.add(BigInteger.valueOf(500))
                .divide(BigInteger.valueOf(1000))
                .longValueExact();
    }
}

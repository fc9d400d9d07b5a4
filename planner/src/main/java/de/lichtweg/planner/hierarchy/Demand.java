package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.ArrayList;
import java.util.List;

/** Which houses can be served at all, and the tree problem that connects them with points of presence. */
final class Demand {

    private final HierarchyProblem problem;
    private final Distances toPops;
    private final IntList homes = new IntList();
    private final List<HierarchyPlan.Unserved> unserved = new ArrayList<>();

    Demand(HierarchyProblem problem) {
        this.problem = problem;
        this.toPops = new Distances(problem.graph(), problem.lengthMm(), problem.popSites());
        for (int home = 0; home < problem.homes().size(); home++) {
            judge(home);
        }
    }

    private void judge(int home) {
        RuleSet rules = problem.rules();
        long connection = problem.homes().connectionMm()[home];
        long away = toPops.to(problem.homes().vertex()[home]);
        if (rules.typeFor(problem.homes().units()[home]) < 0) {
            unserved.add(new HierarchyPlan.Unserved(home, HierarchyPlan.Reason.TOO_LARGE));
        } else if (away == Distances.FAR) {
            unserved.add(new HierarchyPlan.Unserved(home, HierarchyPlan.Reason.APART));
        } else if (connection > rules.maximumDropMm()
                || away + connection > rules.maximumFeederMm() + rules.maximumDropMm()) {
            unserved.add(new HierarchyPlan.Unserved(home, HierarchyPlan.Reason.TOO_FAR));
        } else {
            homes.add(home);
        }
    }

    /** Houses that may be served, ascending. */
    int[] homes() {
        return homes.toArray();
    }

    /** Houses that cannot be served, and why. */
    List<HierarchyPlan.Unserved> unserved() {
        return unserved;
    }

    /** Shortest ways in millimetres to the nearest site of a point of presence. */
    Distances toPops() {
        return toPops;
    }

    /** Least number of points of presence for some houses. */
    long leastPops(int... some) {
        long units = 0;
        for (int home : some) {
            units += problem.homes().units()[home];
        }
        return problem.rules().pops(units);
    }

    /**
     * The streets, and a root from which an edge leads to every site of a point of presence; the root and the vertices of some houses
     * are terminals. The edges of the streets keep their ids.
     *
     * @param popCents cost of the edges at the root
     */
    SteinerProblem trenches(long popCents, int... some) {
        Graph graph = problem.graph();
        Edges edges = new Edges();
        for (int e = 0; e < graph.edges(); e++) {
            edges.add(graph.tail(e), graph.head(e), graph.cost(e));
        }
        int root = graph.vertices();
        for (int site : problem.popSites()) {
            edges.add(root, site, popCents);
        }
        boolean[] terminal = new boolean[graph.vertices()];
        IntList terminals = new IntList();
        terminals.add(root);
        for (int home : some) {
            int v = problem.homes().vertex()[home];
            if (!terminal[v]) {
                terminal[v] = true;
                terminals.add(v);
            }
        }
        return new SteinerProblem(edges.graph(graph.vertices() + 1), terminals.toArray());
    }
}

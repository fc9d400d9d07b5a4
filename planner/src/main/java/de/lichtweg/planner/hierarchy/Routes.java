package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.IntList;

/**
 * The ways of all ducts and cables of a plan. In a forest there is one way between two vertices, so ways are found by going up from
 * both ends. Time O(k) for k edges of a way, after O(V + E) once.
 */
public final class Routes {

    private final HierarchyProblem problem;
    private final HierarchyPlan plan;
    private final Forest forest;

    /** Ways in the trenches of a plan. */
    public Routes(HierarchyProblem problem, HierarchyPlan plan) {
        this.problem = problem;
        this.plan = plan;
        int[] roots = plan.pops().stream().mapToInt(HierarchyPlan.Pop::vertex).toArray();
        this.forest = new Forest(problem.graph(), problem.lengthMm(), plan.trenches(), roots);
    }

    /** Edges from a distributor to a served house, in this order, without the house connection. */
    public int[] drop(int home) {
        HierarchyPlan.Distributor distributor = plan.distributors().get(plan.distributorOf()[home]);
        return way(distributor.vertex(), problem.homes().vertex()[home]);
    }

    /** Edges from a point of presence to a distributor, in this order. */
    public int[] feeder(int distributor) {
        HierarchyPlan.Distributor to = plan.distributors().get(distributor);
        return way(plan.pops().get(to.pop()).vertex(), to.vertex());
    }

    /** For each edge the number of cables to houses in it. */
    public int[] dropsOnEdges() {
        int[] through = new int[problem.graph().vertices()];
        for (int home = 0; home < problem.homes().size(); home++) {
            int d = plan.distributorOf()[home];
            if (d != HierarchyPlan.UNSERVED) {
                count(
                        through,
                        plan.distributors().get(d).vertex(),
                        problem.homes().vertex()[home]);
            }
        }
        return onEdges(through);
    }

    /** For each edge the number of cables to distributors in it. */
    public int[] feedersOnEdges() {
        int[] through = new int[problem.graph().vertices()];
        for (HierarchyPlan.Distributor d : plan.distributors()) {
            count(through, plan.pops().get(d.pop()).vertex(), d.vertex());
        }
        return onEdges(through);
    }

    /** One more below both ends, two less below where their ways meet: sums from below are then the numbers on the edges. */
    private void count(int[] through, int a, int b) {
        through[a]++;
        through[b]++;
        through[forest.meeting(a, b)] -= 2;
    }

    private int[] onEdges(int[] through) {
        int[] on = new int[problem.graph().edges()];
        int[] order = forest.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int v = order[i];
            if (forest.up(v) >= 0) {
                on[forest.upEdge(v)] = through[v];
                through[forest.up(v)] += through[v];
            }
        }
        return on;
    }

    private int[] way(int from, int to) {
        int top = forest.meeting(from, to);
        IntList way = new IntList();
        for (int v = from; v != top; v = forest.up(v)) {
            way.add(forest.upEdge(v));
        }
        IntList down = new IntList();
        for (int v = to; v != top; v = forest.up(v)) {
            down.add(forest.upEdge(v));
        }
        while (!down.isEmpty()) {
            way.add(down.removeLast());
        }
        return way.toArray();
    }
}

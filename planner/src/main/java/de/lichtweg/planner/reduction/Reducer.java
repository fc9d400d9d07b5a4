package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Budget;

/**
 * Applies the tests that need no bound until they find little more. Each keeps an optimal tree, so the order is a question of
 * speed only: cheap ones first, and the dear ones only while the last round was worth it.
 */
public final class Reducer {

    private static final int NEAREST = 3;
    private static final double WORTH_IT = 0.04;
    private static final int SMALL = 10_000;

    private final DynamicGraph graph;
    private final int limit;

    /**
     * A reducer.
     *
     * @param limit edges that a local search looks at; 200 is a good choice
     */
    public Reducer(DynamicGraph graph, int limit) {
        this.graph = graph;
        this.limit = limit;
    }

    /** Only what a look at single vertices decides. */
    public void simplify() {
        new DegreeReduction(graph).run();
    }

    /** The few reductions that also hold where not every terminal has to be connected. */
    public void simplifyOptional() {
        new DegreeReduction(graph).runOnPassages();
    }

    /** All tests, in rounds. */
    public void run(Budget budget) {
        simplify();
        int before;
        do {
            before = graph.liveEdges();
            round(budget);
        } while (before - graph.liveEdges() > WORTH_IT * before && !budget.isExhausted());
    }

    private void round(Budget budget) {
        budget.spend(20L * graph.liveEdges());
        new NearestVertexTest(graph, near()).run();
        simplify();
        if (isLate(budget)) {
            return;
        }
        new ShortLinkTest(graph, near()).run();
        simplify();
        if (graph.terminals() < 2 || isLate(budget)) {
            return;
        }
        NearTerminals near = near();
        LocalPaths paths = new LocalPaths(graph, limit);
        new SpecialDistanceTest(graph, near, paths).run(budget);
        new BottleneckDegreeTest(graph, near, paths).run(budget);
        simplify();
    }

    /** What is small is finished even if time is up. */
    private boolean isLate(Budget budget) {
        return graph.liveEdges() > SMALL && budget.isExhausted();
    }

    private NearTerminals near() {
        return new NearTerminals(graph, NEAREST);
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Budget;

/**
 * Applies the tests that need no bound until they find little more. Each keeps an optimal tree, so the order is a question of
 * speed only: cheap ones first, and the dear ones only while the last round was worth it.
 */
public final class Reducer {

    private static final int NEAREST = 3;
    private static final double WORTH_IT = 0.04;

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
        new ShortLinkTest(graph, near()).run();
        simplify();
        if (graph.terminals() < 2) {
            return;
        }
        NearTerminals near = near();
        LocalPaths paths = new LocalPaths(graph, limit);
        new SpecialDistanceTest(graph, near, paths).run(budget);
        new BottleneckDegreeTest(graph, near, paths).run(budget);
        simplify();
    }

    private NearTerminals near() {
        return new NearTerminals(graph, NEAREST);
    }
}

package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Budget;

/**
 * Applies the tests that need no bound until they find little more. Each keeps an optimal tree, so the order is a question of
 * speed only: cheap ones first, and the dear ones only while the last round was worth it.
 */
public final class Reducer {

    private static final int NEAREST = 3;
    private static final double WORTH_IT = 0.1;
    private static final double MUCH = 0.2;
    private static final int SHALLOW = 2;
    private static final int DEEP = 4;
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

    /** The tests that take off much in little time. */
    public void quick(Budget budget) {
        simplify();
        rounds(SHALLOW, MUCH, budget);
    }

    /** All tests, in rounds. */
    public void run(Budget budget) {
        simplify();
        rounds(SHALLOW, MUCH, budget);
        graph.lookEverywhere();
        rounds(DEEP, WORTH_IT, budget);
    }

    private void rounds(int depth, double worthIt, Budget budget) {
        int before;
        do {
            before = graph.liveEdges();
            round(budget);
            if (graph.terminals() > 1 && !isLate(budget)) {
                new ExtensionTest(graph, depth).run(budget);
                budget.spend(20L * graph.liveEdges());
                simplify();
            }
        } while (before - graph.liveEdges() > worthIt * before && !budget.isExhausted());
    }

    private void round(Budget budget) {
        budget.spend(20L * graph.liveEdges());
        new NearestVertexTest(graph, new NearTerminals(graph, 2)).run();
        simplify();
        if (isLate(budget)) {
            return;
        }
        new ShortLinkTest(graph, new NearTerminals(graph, 1)).run();
        simplify();
        if (graph.terminals() < 2 || isLate(budget)) {
            return;
        }
        NearTerminals near = new NearTerminals(graph, NEAREST);
        LocalPaths paths = new LocalPaths(graph, limit);
        new SpecialDistanceTest(graph, near, paths).run(budget);
        new BottleneckDegreeTest(graph, near, paths).run(budget);
        simplify();
    }

    /** What is small is finished even if time is up. */
    private boolean isLate(Budget budget) {
        return graph.liveEdges() > SMALL && budget.isExhausted();
    }
}

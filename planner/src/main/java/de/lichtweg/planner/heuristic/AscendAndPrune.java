package de.lichtweg.planner.heuristic;

import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import java.util.Random;

/**
 * Trees from dual information and from chance, of which recombination makes better ones. <em>Ascend and prune</em> grows a tree
 * in the edges that a dual ascent left without reduced cost, where good trees lie (Pajor, Uchoa and Werneck 2018; Polzin and
 * Vahdati Daneshmand 2001); <em>blurred</em> trees grow under costs that are wrong by up to a third. Time as of {@link
 * ShortestPathHeuristic}.
 */
public final class AscendAndPrune {

    private static final double BLUR = 0.3;

    private final SteinerProblem problem;
    private final ShortestPathHeuristic heuristic;

    /** A source of trees of a problem. */
    public AscendAndPrune(SteinerProblem problem) {
        this.problem = problem;
        this.heuristic = new ShortestPathHeuristic(problem);
    }

    /** A tree inside the free edges of an ascent that is complete. */
    public Tree pruned(DualAscent ascent) {
        Graph graph = problem.graph();
        long[] reduced = ascent.reduced();
        long[] costs = new long[graph.edges()];
        for (int e = 0; e < costs.length; e++) {
            costs[e] = reduced[2 * e] == 0 || reduced[2 * e + 1] == 0 ? graph.cost(e) : -1;
        }
        return heuristic.from(ascent.root(), costs);
    }

    /** A tree under blurred costs from any vertex of a connected problem. */
    public Tree blurred(Random random) {
        Graph graph = problem.graph();
        long[] costs = new long[graph.edges()];
        for (int e = 0; e < costs.length; e++) {
            costs[e] = (long) (graph.cost(e) * (1 + BLUR * random.nextDouble()));
        }
        return heuristic.from(problem.terminal(random.nextInt(problem.terminals())), costs);
    }

    /** A tree from a terminal. */
    public Tree plain(int terminal) {
        return heuristic.from(terminal);
    }
}

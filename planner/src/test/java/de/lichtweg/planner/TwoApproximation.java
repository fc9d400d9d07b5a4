package de.lichtweg.planner;

import de.lichtweg.planner.graph.SteinerProblem;

/**
 * The textbook 2-approximation: a minimum spanning tree (Prim) of the terminals under their distances, after Kou, Markowsky and
 * Berman (1981). At most twice the optimum; so half of it is a lower bound. Time O(V³). Shares nothing with the planner.
 */
public final class TwoApproximation {

    private TwoApproximation() {}

    /** Cost of the spanning tree of the distances. */
    public static long cost(SteinerProblem problem) {
        long[][] d = DreyfusWagner.distances(problem.graph());
        int[] t = problem.terminalList();
        long[] nearest = new long[t.length];
        boolean[] inside = new boolean[t.length];
        for (int i = 0; i < t.length; i++) {
            nearest[i] = d[t[0]][t[i]];
        }
        inside[0] = true;
        long sum = 0;
        for (int step = 1; step < t.length; step++) {
            int next = -1;
            for (int i = 0; i < t.length; i++) {
                next = !inside[i] && (next < 0 || nearest[i] < nearest[next]) ? i : next;
            }
            inside[next] = true;
            sum += nearest[next];
            for (int i = 0; i < t.length; i++) {
                nearest[i] = Math.min(nearest[i], d[t[next]][t[i]]);
            }
        }
        return sum;
    }
}

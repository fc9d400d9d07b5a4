package de.lichtweg.planner;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;

/**
 * The optimum by dynamic programming over sets of terminals: Dreyfus and Wagner, "The Steiner problem in graphs" (1971). Written
 * as plainly as possible, shares nothing with the planner. Time O(3^T V + 2^T V² + V³).
 */
public final class DreyfusWagner {

    private static final long FAR = Long.MAX_VALUE / 4;

    private DreyfusWagner() {}

    /** Cost of the cheapest tree. */
    public static long optimum(SteinerProblem problem) {
        long[][] best = table(problem);
        return best[best.length - 1][problem.terminal(0)];
    }

    /** For each set of terminals and each vertex the cost of the cheapest tree that connects the set with the vertex. */
    public static long[][] table(SteinerProblem problem) {
        long[][] d = distances(problem.graph());
        int[] t = problem.terminalList();
        int n = problem.graph().vertices();
        long[][] best = new long[1 << t.length][n];
        for (int set = 1; set < best.length; set++) {
            Arrays.fill(best[set], FAR);
            if (Integer.bitCount(set) == 1) {
                best[set] = d[t[Integer.numberOfTrailingZeros(set)]].clone();
                continue;
            }
            for (int part = (set - 1) & set; part > 0; part = (part - 1) & set) {
                for (int v = 0; v < n; v++) {
                    best[set][v] = Math.min(best[set][v], best[part][v] + best[set ^ part][v]);
                }
            }
            long[] joined = best[set].clone();
            for (int v = 0; v < n; v++) {
                for (int u = 0; u < n; u++) {
                    best[set][v] = Math.min(best[set][v], joined[u] + d[u][v]);
                }
            }
        }
        return best;
    }

    /** Distances between all vertices (Floyd and Warshall). */
    public static long[][] distances(Graph graph) {
        int n = graph.vertices();
        long[][] d = new long[n][n];
        for (int v = 0; v < n; v++) {
            Arrays.fill(d[v], FAR);
            d[v][v] = 0;
        }
        for (int e = 0; e < graph.edges(); e++) {
            int a = graph.tail(e);
            int b = graph.head(e);
            d[a][b] = Math.min(d[a][b], graph.cost(e));
            d[b][a] = d[a][b];
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }
}

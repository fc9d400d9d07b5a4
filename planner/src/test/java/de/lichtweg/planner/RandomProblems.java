package de.lichtweg.planner;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Random;

/** Small connected problems drawn by a seed: sparse and dense, with ties, costs of zero, loops and parallel edges. */
public final class RandomProblems {

    private RandomProblems() {}

    /** A connected graph. */
    public static Graph graph(Random random, int vertices) {
        Edges edges = new Edges();
        int range = random.nextBoolean() ? 4 : 1000;
        for (int v = 1; v < vertices; v++) {
            edges.add(v, random.nextInt(v), random.nextInt(range));
        }
        for (int extra = random.nextInt(2 * vertices + 1); extra > 0; extra--) {
            edges.add(random.nextInt(vertices), random.nextInt(vertices), random.nextInt(range));
        }
        return edges.graph(vertices);
    }

    /** A problem with at most a number of vertices and terminals. */
    public static SteinerProblem problem(Random random, int mostVertices, int mostTerminals) {
        int n = 2 + random.nextInt(mostVertices - 1);
        return new SteinerProblem(
                graph(random, n), someVertices(random, n, 1 + random.nextInt(Math.min(n, mostTerminals))));
    }

    /** Distinct vertices. */
    public static int[] someVertices(Random random, int vertices, int count) {
        return random.ints(0, vertices).distinct().limit(count).toArray();
    }

    /** A grid of streets with blocks of different length, as towns have. */
    public static SteinerProblem town(Random random, int side, int terminals) {
        Edges edges = new Edges();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (x + 1 < side) {
                    edges.add(y * side + x, y * side + x + 1, 50 + random.nextInt(100));
                }
                if (y + 1 < side) {
                    edges.add(y * side + x, (y + 1) * side + x, 50 + random.nextInt(100));
                }
            }
        }
        int n = side * side;
        return new SteinerProblem(edges.graph(n), someVertices(random, n, terminals));
    }
}

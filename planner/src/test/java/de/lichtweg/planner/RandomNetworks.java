package de.lichtweg.planner;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Homes;
import de.lichtweg.planner.hierarchy.NetworkPrices;
import de.lichtweg.planner.hierarchy.RuleSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks drawn by a seed: towns with houses of different size, tight and loose rules, few and many sites, islands. */
final class RandomNetworks {

    private RandomNetworks() {}

    /** A grid of streets with houses, some of it apart. */
    static HierarchyProblem town(Random random, int side, int houses) {
        Edges edges = new Edges();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean island = x == side - 1 && random.nextInt(4) == 0;
                if (x + 1 < side && random.nextInt(8) > 0) {
                    edges.add(y * side + x, y * side + x + 1, 500_000 + random.nextInt(1_000_000));
                }
                if (y + 1 < side && !island) {
                    edges.add(y * side + x, (y + 1) * side + x, 500_000 + random.nextInt(1_000_000));
                }
            }
        }
        return network(random, edges.graph(side * side), houses);
    }

    /** Houses, sites and rules for a graph whose edges cost about 100 euros a metre. */
    static HierarchyProblem network(Random random, Graph graph, int houses) {
        long[] mm = new long[graph.edges()];
        for (int e = 0; e < mm.length; e++) {
            mm[e] = graph.cost(e) / 10 + random.nextInt(20_000);
        }
        int n = graph.vertices();
        Homes homes = new Homes(
                IntStream.range(0, houses).map(h -> random.nextInt(n)).toArray(),
                IntStream.range(0, houses)
                        .map(h -> random.nextInt(5) == 0 ? 1 + random.nextInt(12) : 1)
                        .toArray(),
                IntStream.range(0, houses)
                        .mapToLong(h -> random.nextInt(30_000))
                        .toArray());
        int[] everywhere = IntStream.range(0, n).toArray();
        int[] distributorSites =
                random.nextInt(3) > 0 ? everywhere : RandomProblems.someVertices(random, n, 1 + random.nextInt(n));
        int[] popSites = RandomProblems.someVertices(random, n, 1 + random.nextInt(Math.min(n, 4)));
        RuleSet rules = rules(random);
        return new HierarchyProblem(graph, mm, homes, distributorSites, popSites, rules, prices(random, rules.types()));
    }

    static RuleSet rules(Random random) {
        return new RuleSet(
                "drawn",
                random.nextBoolean() ? List.of(4, 8, 12) : List.of(24, 48, 96, 144),
                5 + random.nextInt(60),
                List.of(12, 24, 48),
                random.nextInt(3) * 10,
                1 + random.nextInt(4),
                7 + random.nextInt(100),
                150_000 + random.nextInt(500_000),
                300_000 + random.nextInt(3_000_000),
                400_000,
                15_000);
    }

    static NetworkPrices prices(Random random, int types) {
        long first = 100_000 + random.nextInt(400_000);
        long[] boxes = new long[types];
        for (int t = 0; t < types; t++) {
            boxes[t] = first;
            first += random.nextInt(150_000);
        }
        return new NetworkPrices(
                boxes, 5_000_000, 50, 275, new long[] {90, 130 + random.nextInt(50), 200}, 180_000, 120_000, 4_500);
    }
}

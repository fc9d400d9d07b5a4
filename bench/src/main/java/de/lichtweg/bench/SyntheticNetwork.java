package de.lichtweg.bench;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Drawn streets and houses, the same for the same numbers on every machine. Settlements lie on a lattice and are joined by winding
 * roads; each is a warped grid of streets, of which some are missing; houses stand along the streets, each with a point at which its
 * connection leaves. Costs are cents (60 to 200 euros a metre of trench), lengths millimetres.
 *
 * @param graph streets
 * @param lengthMm lengths of the edges
 * @param houses vertices at which house connections leave
 */
@SuppressWarnings("ArrayRecordComponent")
record SyntheticNetwork(Graph graph, long[] lengthMm, int[] houses) {

    private static final int CHAIN = 12;

    /**
     * A kind of country.
     *
     * @param rows settlements in each direction
     * @param grid junctions of a settlement in each direction
     * @param houses houses of a settlement
     * @param bends vertices between two junctions
     */
    private record Shape(int rows, int grid, int houses, int bends) {}

    /** 60,000 addresses, about as many vertices and edges as the reference of the goals. */
    static SyntheticNetwork district() {
        return draw(new Shape(17, 13, 226, 1), 60_000, 1);
    }

    /** 20,000 addresses along many streets without houses. */
    static SyntheticNetwork rural() {
        return draw(new Shape(14, 21, 112, 1), 20_000, 2);
    }

    /** 1,000,000 addresses. */
    static SyntheticNetwork state() {
        return draw(new Shape(71, 10, 216, 1), 1_000_000, 3);
    }

    SteinerProblem problem() {
        return new SteinerProblem(
                graph, Arrays.stream(houses).distinct().sorted().toArray());
    }

    private static SyntheticNetwork draw(Shape shape, int houses, long seed) {
        return new Drawing(shape, houses, seed).draw();
    }

    private static final class Drawing {

        private final Shape shape;
        private final SplittableRandom random;
        private final Edges edges = new Edges();
        private final int[] houses;
        private long[] lengths = new long[1 << 16];
        private int vertices;
        private int size;

        Drawing(Shape shape, int houses, long seed) {
            this.shape = shape;
            this.houses = new int[houses];
            this.random = new SplittableRandom(seed);
        }

        SyntheticNetwork draw() {
            int[][] gates = new int[shape.rows * shape.rows][];
            for (int s = 0; s < gates.length; s++) {
                gates[s] = settlement();
                if (s % shape.rows > 0) {
                    road(gates[s - 1][1], gates[s][0]);
                }
                if (s >= shape.rows) {
                    road(gates[s - shape.rows][1], gates[s][0]);
                }
            }
            if (size < houses.length) {
                throw new IllegalStateException(size + " houses drawn");
            }
            return new SyntheticNetwork(edges.graph(vertices), Arrays.copyOf(lengths, edges.size()), houses);
        }

        /** Draws a settlement and returns two junctions at which roads begin. */
        private int[] settlement() {
            int n = shape.grid;
            int first = vertices;
            vertices += n * n;
            int streets = 2 * n * (n - 1);
            double each = (double) shape.houses / streets;
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    int at = first + r * n + c;
                    // the first column and all rows hold the grid together, of the others some are missing
                    if (c + 1 < n) {
                        street(at, at + 1, each);
                    }
                    if (r + 1 < n && (c == 0 || random.nextInt(12) > 0)) {
                        street(at, at + n, each);
                    }
                }
            }
            return new int[] {first, first + n * n - 1};
        }

        /** A street with bends and, on the mean, so many houses. */
        private void street(int from, int to, double each) {
            int count = (int) each + (random.nextDouble() < each - Math.floor(each) ? 1 : 0);
            long price = 6_000 + random.nextInt(14_001);
            int parts = shape.bends + count + 1;
            long length = (40_000 + random.nextInt(80_000)) / parts;
            int at = from;
            for (int p = 1; p <= parts; p++) {
                int next = p == parts ? to : vertices++;
                edge(at, next, Math.max(1_000, length + random.nextInt(5_000) - 2_500), price);
                if (p < parts && p <= count && size < houses.length) {
                    houses[size++] = next;
                }
                at = next;
            }
        }

        private void road(int from, int to) {
            int at = from;
            long price = 2_500 + random.nextInt(4_000);
            for (int p = 1; p <= CHAIN; p++) {
                int next = p == CHAIN ? to : vertices++;
                edge(at, next, 80_000 + random.nextInt(120_000), price);
                at = next;
            }
        }

        private void edge(int from, int to, long lengthMm, long centsPerMetre) {
            int id = edges.add(from, to, lengthMm * centsPerMetre / 1000);
            if (id == lengths.length) {
                lengths = Arrays.copyOf(lengths, 2 * id);
            }
            lengths[id] = lengthMm;
        }
    }
}

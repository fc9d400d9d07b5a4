package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.prize.Frontier;
import de.lichtweg.planner.prize.PrizeProblem;
import de.lichtweg.planner.prize.PrizeSolver;
import de.lichtweg.planner.prize.PrizeSolver.PrizeSolution;
import de.lichtweg.planner.verify.PrizeVerifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prizes and budgets against all sets of addresses; a failure names the seed of its problem. */
class PrizeTest {

    private static final int PROBLEMS = 1_500;

    /** A drawn problem and the cheapest tree of every set of its addresses. */
    private record Drawn(PrizeProblem problem, int[] prized, long[][] table, boolean needsFirst) {

        static Drawn of(long seed) {
            Random random = new Random(seed);
            Graph graph = RandomProblems.graph(random, 3 + random.nextInt(11));
            int root = random.nextInt(graph.vertices());
            int[] prized = IntStream.of(
                            RandomProblems.someVertices(random, graph.vertices(), Math.min(6, graph.vertices())))
                    .filter(v -> v != root)
                    .toArray();
            long[] prizes = new long[graph.vertices()];
            boolean needsFirst = random.nextInt(3) == 0;
            int range = 1 + random.nextInt(900);
            for (int v : prized) {
                prizes[v] = 1 + random.nextInt(range);
            }
            prizes[root] = random.nextInt(3);
            int[] required = needsFirst ? new int[] {prized[0]} : new int[0];
            PrizeProblem problem = new PrizeProblem(graph, root, required, prizes);
            return new Drawn(problem, prized, DreyfusWagner.table(new SteinerProblem(graph, prized)), needsFirst);
        }

        long cost(int set) {
            return set == 0 ? 0 : table[set][problem.root()];
        }

        long collected(int set) {
            long sum = problem.prizes()[problem.root()];
            for (int i = 0; i < prized.length; i++) {
                sum += (set >> i & 1) == 1 ? problem.prizes()[prized[i]] : 0;
            }
            return sum;
        }

        long cheapest() {
            return IntStream.range(0, table.length)
                    .filter(set -> !needsFirst || (set & 1) == 1)
                    .mapToLong(set -> cost(set) + problem.totalPrize() - collected(set))
                    .min()
                    .orElseThrow();
        }

        long mostFor(long budget) {
            return IntStream.range(0, table.length)
                    .filter(set -> cost(set) <= budget)
                    .mapToLong(this::collected)
                    .max()
                    .orElseThrow();
        }
    }

    @Test
    void prizes_are_weighed_against_costs_to_the_optimum() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Drawn drawn = Drawn.of(seed);
            PrizeProblem problem = drawn.problem();
            PrizeSolution solution = new PrizeSolver(new SteinerSolver(seed)).solve(problem, Budget.unlimited());
            int[] required = IntStream.concat(IntStream.of(problem.root()), IntStream.of(problem.required()))
                    .toArray();
            assertThat(new PrizeVerifier(problem.graph(), problem.prizes(), required)
                            .complaints(
                                    solution.tree().tree().edges(),
                                    solution.tree().tree().cost(),
                                    solution.tree().collected()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(solution.cost()).as("seed %d", seed).isEqualTo(drawn.cheapest());
            assertThat(solution.lowerBound()).as("seed %d", seed).isEqualTo(solution.cost());
        }
    }

    @Test
    void every_budget_is_kept_and_no_better_answer_lies_above_its_bound() {
        for (long seed = 0; seed < PROBLEMS / 6; seed++) {
            Drawn drawn = Drawn.of(seed);
            PrizeProblem free = new PrizeProblem(
                    drawn.problem().graph(),
                    drawn.problem().root(),
                    new int[0],
                    drawn.problem().prizes());
            List<Frontier.Point> points = new Frontier(free, Budget.unlimited()).points(5, seed);
            for (Frontier.Point point : points) {
                assertThat(new PrizeVerifier(free.graph(), free.prizes(), free.root())
                                .complaints(
                                        point.tree().tree().edges(),
                                        point.tree().tree().cost(),
                                        point.tree().collected()))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(point.tree().tree().cost()).as("seed %d", seed).isLessThanOrEqualTo(point.budget());
                assertThat(drawn.mostFor(point.budget()))
                        .as("seed %d, budget %d", seed, point.budget())
                        .isBetween(point.tree().collected(), point.upperBound());
            }
            assertThat(points.getLast().tree().collected())
                    .as("seed %d", seed)
                    .isEqualTo(points.getLast().upperBound());
        }
    }

    @Test
    void the_solver_is_never_worse_than_goemans_and_williamson_who_keep_their_guarantee() {
        int dearer = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Drawn drawn = Drawn.of(seed);
            PrizeProblem problem = drawn.problem();
            if (problem.required().length > 0) {
                continue;
            }
            GoemansWilliamson.Found textbook =
                    GoemansWilliamson.solve(problem.graph(), problem.root(), problem.prizes());
            long cost = textbook.treeCost() + problem.totalPrize() - textbook.collected();
            PrizeSolution solution = new PrizeSolver(new SteinerSolver(seed)).solve(problem, Budget.unlimited());
            assertThat(cost).as("seed %d", seed).isBetween(solution.cost(), 2 * solution.lowerBound());
            dearer += cost > solution.cost() ? 1 : 0;
        }
        assertThat(dearer).isGreaterThan(10);
    }

    @Test
    void what_goemans_and_williamson_reach_in_a_town_a_budget_of_their_cost_reaches_as_well() {
        for (long seed = 0; seed < 12; seed++) {
            SteinerProblem town = RandomProblems.town(new Random(seed), 14, 40);
            long[] one = new long[town.graph().vertices()];
            Arrays.stream(town.terminalList()).forEach(t -> one[t] = 1);
            for (long price : new long[] {40, 80, 160, 320}) {
                long[] prizes = Arrays.stream(one).map(w -> w * price).toArray();
                GoemansWilliamson.Found textbook = GoemansWilliamson.solve(town.graph(), town.terminal(0), prizes);
                Frontier.Point point = new Frontier(
                                new PrizeProblem(town.graph(), town.terminal(0), new int[0], one), Budget.unlimited())
                        .points(new long[] {textbook.treeCost()}, seed)
                        .getFirst();
                assertThat(point.tree().collected())
                        .as("seed %d, price %d, cost %d", seed, price, textbook.treeCost())
                        .isGreaterThanOrEqualTo(textbook.collected() / price);
            }
        }
    }

    @Test
    void a_prize_that_cannot_be_reached_is_forgone() {
        Graph graph = new Graph(3, new int[] {0}, new int[] {1}, new long[] {5});
        PrizeProblem problem = new PrizeProblem(graph, 0, new int[0], new long[] {0, 7, 100});
        PrizeSolution solution = new PrizeSolver(new SteinerSolver(1)).solve(problem, Budget.unlimited());
        assertThat(solution.cost()).isEqualTo(105);
        assertThat(solution.isOptimal()).isTrue();
    }
}

package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.bound.DualSearch;
import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.heuristic.KeyPathExchange;
import de.lichtweg.planner.heuristic.ShortestPathHeuristic;
import de.lichtweg.planner.reduction.Blocks;
import de.lichtweg.planner.reduction.BoundTest;
import de.lichtweg.planner.reduction.DynamicGraph;
import de.lichtweg.planner.reduction.Reducer;
import de.lichtweg.planner.verify.TreeVerifier;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of small problems against exhaustive search; a failure names the seed of its problem. */
class DifferentialTest {

    private static final int PROBLEMS = 3_000;

    @Test
    void the_solver_finds_the_optimum_and_proves_it() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            SteinerProblem problem = RandomProblems.problem(new Random(seed), 18, 7);
            long optimum = DreyfusWagner.optimum(problem);
            Solution solution = new SteinerSolver(seed).solve(problem, Budget.unlimited());
            assertThat(complaints(problem, solution.tree(), solution.lowerBound()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(solution.tree().cost()).as("seed %d", seed).isEqualTo(optimum);
            assertThat(solution.isOptimal()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void towns_are_solved_to_the_optimum() {
        for (long seed = 0; seed < 60; seed++) {
            SteinerProblem problem = RandomProblems.town(new Random(seed), 9, 8);
            Solution solution = new SteinerSolver(seed).solve(problem, Budget.unlimited());
            assertThat(complaints(problem, solution.tree(), solution.lowerBound()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(solution.tree().cost()).as("seed %d", seed).isEqualTo(DreyfusWagner.optimum(problem));
            assertThat(solution.isOptimal()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void reductions_keep_an_optimal_tree() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            SteinerProblem problem = RandomProblems.problem(new Random(seed), 14, 6);
            DynamicGraph graph = new DynamicGraph(problem);
            new Reducer(graph, 50).run(Budget.unlimited());
            long rest = DreyfusWagner.optimum(graph.compact().problem());
            assertThat(graph.fixedCost() + rest).as("seed %d", seed).isEqualTo(DreyfusWagner.optimum(problem));
        }
    }

    @Test
    void reductions_keep_an_optimal_tree_of_streets() {
        int removed = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            SteinerProblem problem = RandomProblems.town(random, 4 + random.nextInt(4), 4 + random.nextInt(5));
            DynamicGraph graph = new DynamicGraph(problem);
            new Reducer(graph, 50).run(Budget.unlimited());
            removed += problem.graph().edges() - graph.liveEdges();
            long rest = DreyfusWagner.optimum(graph.compact().problem());
            assertThat(graph.fixedCost() + rest).as("seed %d", seed).isEqualTo(DreyfusWagner.optimum(problem));
        }
        assertThat(removed).isPositive();
    }

    @Test
    void reductions_by_bound_keep_a_tree_that_is_better_by_one() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            SteinerProblem problem = RandomProblems.problem(new Random(seed), 14, 6);
            long optimum = DreyfusWagner.optimum(problem);
            DynamicGraph graph = new DynamicGraph(problem);
            BoundTest test = new BoundTest(graph, graph.compact());
            for (int root : problem.terminalList()) {
                SteinerProblem rest = graph.compact().problem();
                int id = compactId(graph, root);
                test.exclude(DualAscent.of(rest, id, Budget.unlimited()), optimum + 1);
            }
            test.apply();
            assertThat(DreyfusWagner.optimum(graph.compact().problem()))
                    .as("seed %d", seed)
                    .isEqualTo(optimum);
        }
    }

    private static int compactId(DynamicGraph graph, int vertex) {
        int[] vertexOf = graph.compact().vertexOf();
        return java.util.stream.IntStream.range(0, vertexOf.length)
                .filter(i -> vertexOf[i] == vertex)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_blocks_of_a_problem_add_up_to_it() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            SteinerProblem problem = RandomProblems.problem(new Random(seed), 14, 6);
            long sum = Blocks.of(problem).stream()
                    .mapToLong(block -> DreyfusWagner.optimum(block.problem()))
                    .sum();
            assertThat(sum).as("seed %d", seed).isEqualTo(DreyfusWagner.optimum(problem));
        }
    }

    @Test
    void dual_ascent_never_lies_above_the_optimum_from_any_root() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            SteinerProblem problem = RandomProblems.problem(new Random(seed), 14, 6);
            long optimum = DreyfusWagner.optimum(problem);
            for (int root : problem.terminalList()) {
                assertThat(DualAscent.of(problem, root, Budget.unlimited()).bound())
                        .as("seed %d, root %d", seed, root)
                        .isLessThanOrEqualTo(optimum);
            }
        }
    }

    @Test
    void search_in_the_dual_never_lowers_the_bound_and_stays_below_the_optimum() {
        int better = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            SteinerProblem problem = seed % 2 == 0
                    ? RandomProblems.problem(random, 14, 6)
                    : RandomProblems.town(random, 3 + random.nextInt(4), 4 + random.nextInt(4));
            int root = problem.terminal(random.nextInt(problem.terminals()));
            long optimum = DreyfusWagner.optimum(problem);
            DualSearch search = new DualSearch(problem, root, seed);
            long before = search.bound();
            search.improve(6, 8, Long.MAX_VALUE, Budget.unlimited());
            assertThat(search.bound()).as("seed %d", seed).isBetween(before, optimum);
            assertThat(java.util.Arrays.stream(search.reduced()).min().orElse(0))
                    .as("seed %d", seed)
                    .isNotNegative();
            DynamicGraph graph = new DynamicGraph(problem);
            DynamicGraph.Compact snapshot = graph.compact();
            if (snapshot.vertexOf().length == problem.graph().vertices()
                    && snapshot.edgeOf().length == problem.graph().edges()) {
                BoundTest test = new BoundTest(graph, snapshot);
                test.exclude(search, optimum + 1);
                test.apply();
                assertThat(DreyfusWagner.optimum(graph.compact().problem()))
                        .as("seed %d", seed)
                        .isEqualTo(optimum);
            }
            better += search.bound() > before ? 1 : 0;
        }
        // an ascent of so small a problem is nearly always as good as can be
        assertThat(better).isPositive();
    }

    @Test
    void the_shortest_path_heuristic_keeps_its_guarantee_of_twice_the_optimum() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            SteinerProblem problem = RandomProblems.problem(new Random(seed), 14, 6);
            Tree tree = new ShortestPathHeuristic(problem).from(problem.terminal(0));
            long optimum = DreyfusWagner.optimum(problem);
            assertThat(complaints(problem, tree, 0)).as("seed %d", seed).isEmpty();
            assertThat(tree.cost()).as("seed %d", seed).isBetween(optimum, 2 * optimum);
        }
    }

    @Test
    void exchange_of_key_paths_keeps_a_tree_and_never_makes_it_dearer() {
        int better = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            SteinerProblem problem = seed % 2 == 0
                    ? RandomProblems.problem(random, 14, 6)
                    : RandomProblems.town(random, 3 + random.nextInt(5), 4 + random.nextInt(5));
            Tree start = new ShortestPathHeuristic(problem).from(problem.terminal(0));
            Tree tree = new KeyPathExchange(problem).improve(start, 9, Budget.unlimited());
            assertThat(complaints(problem, tree, 0)).as("seed %d", seed).isEmpty();
            assertThat(tree.cost()).as("seed %d", seed).isLessThanOrEqualTo(start.cost());
            better += tree.cost() < start.cost() ? 1 : 0;
        }
        assertThat(better).isGreaterThan(PROBLEMS / 20);
    }

    @Test
    void larger_trees_are_no_worse_than_an_independent_2_approximation() {
        for (long seed = 0; seed < 8; seed++) {
            SteinerProblem problem = RandomProblems.town(new Random(seed), 20, 40);
            long textbook = TwoApproximation.cost(problem);
            Solution solution = new SteinerSolver(seed).solve(problem, Budget.ofEffort(3_000_000));
            assertThat(complaints(problem, solution.tree(), solution.lowerBound()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(solution.tree().cost()).as("seed %d", seed).isLessThanOrEqualTo(textbook);
            assertThat(2 * solution.lowerBound()).as("seed %d", seed).isGreaterThanOrEqualTo(textbook);
        }
    }

    @Test
    void an_interrupted_search_still_has_a_tree_and_a_valid_bound() {
        for (long effort = 0; effort < 40_000; effort += 500) {
            SteinerProblem problem = RandomProblems.town(new Random(effort), 10, 9);
            Solution solution = new SteinerSolver(1).solve(problem, Budget.ofEffort(effort));
            assertThat(complaints(problem, solution.tree(), solution.lowerBound()))
                    .as("effort %d", effort)
                    .isEmpty();
            assertThat(DreyfusWagner.optimum(problem))
                    .as("effort %d", effort)
                    .isBetween(solution.lowerBound(), solution.tree().cost());
        }
    }

    @Test
    void the_same_seed_and_effort_give_the_same_tree() {
        SteinerProblem problem = RandomProblems.town(new Random(7), 25, 60);
        Solution first = new SteinerSolver(3).solve(problem, Budget.ofEffort(1_000_000));
        Solution second = new SteinerSolver(3).solve(problem, Budget.ofEffort(1_000_000));
        assertThat(first.tree().edges()).isEqualTo(second.tree().edges());
        assertThat(first.lowerBound()).isEqualTo(second.lowerBound());
    }

    private static java.util.List<String> complaints(SteinerProblem problem, Tree tree, long lowerBound) {
        return new TreeVerifier(problem.graph(), problem.terminalList())
                .complaints(tree.edges(), tree.cost(), lowerBound);
    }
}

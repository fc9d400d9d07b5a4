package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.planner.edit.Edit;
import de.lichtweg.planner.edit.EditSession;
import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.verify.TreeVerifier;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Edits keep tree and bound true, against exhaustive search; a failure names the seed of its problem. */
class EditTest {

    @Test
    void after_every_edit_the_tree_connects_all_and_the_optimum_lies_between_bound_and_cost() {
        int applied = 0;
        int optimal = 0;
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            SteinerProblem problem = RandomProblems.problem(random, 12, 5);
            EditSession session = session(problem, seed);
            for (int i = 0; i < 6; i++) {
                Edit edit = draw(random, session.problem());
                if (applies(session, edit)) {
                    applied++;
                    optimal += check(session, "seed " + seed + ", edit " + i + ": " + edit) ? 1 : 0;
                }
            }
            Solution best = session.improve(Budget.unlimited());
            assertThat(best.tree().cost()).as("seed %d", seed).isEqualTo(DreyfusWagner.optimum(session.problem()));
            assertThat(best.isOptimal()).as("seed %d", seed).isTrue();
        }
        assertThat(applied).isGreaterThan(2_000);
        assertThat(optimal).as("proven optimal of %d", applied).isGreaterThan(applied / 2);
    }

    /** The budget ends before the window, so that nothing but mending speaks. */
    @Test
    void an_interrupted_edit_is_as_true_as_any() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            EditSession session = session(RandomProblems.problem(random, 12, 5), seed);
            for (int i = 0; i < 8; i++) {
                Edit edit = draw(random, session.problem());
                try {
                    session.apply(edit, Budget.ofEffort(random.nextInt(30)));
                } catch (IllegalArgumentException refused) {
                    continue;
                }
                check(session, "seed " + seed + ", edit " + i + ": " + edit);
            }
        }
    }

    private static EditSession session(SteinerProblem problem, long seed) {
        Solution solution = new SteinerSolver(seed).solve(problem, Budget.unlimited());
        return new EditSession(problem, solution, seed, Budget.unlimited());
    }

    private static boolean applies(EditSession session, Edit edit) {
        try {
            session.apply(edit, Budget.unlimited());
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Whether the tree is proven optimal. */
    private static boolean check(EditSession session, String name) {
        SteinerProblem problem = session.problem();
        Solution solution = session.solution();
        assertThat(complaints(problem, solution)).as(name).isEmpty();
        assertThat(DreyfusWagner.optimum(problem))
                .as(name)
                .isBetween(solution.lowerBound(), solution.tree().cost());
        return solution.isOptimal();
    }

    private static List<String> complaints(SteinerProblem problem, Solution solution) {
        return new TreeVerifier(problem.graph(), problem.terminalList())
                .complaints(solution.tree().edges(), solution.tree().cost(), solution.lowerBound());
    }

    private static Edit draw(Random random, SteinerProblem problem) {
        Graph graph = problem.graph();
        int v = random.nextInt(graph.vertices());
        int w = random.nextInt(graph.vertices());
        int e = random.nextInt(graph.edges());
        return switch (random.nextInt(problem.terminals() > 8 ? 4 : 5)) {
            case 0 -> new Edit.Disconnect(problem.terminal(random.nextInt(problem.terminals())));
            case 1 -> new Edit.AddEdge(v, w, random.nextInt(20));
            case 2 -> new Edit.RemoveEdge(e);
            case 3 -> new Edit.Reprice(e, random.nextBoolean() ? graph.cost(e) / 2 : graph.cost(e) * 2 + 1);
            default -> new Edit.Connect(v);
        };
    }

    /** Work is counted in visited edges, which is the same on every machine. */
    @Test
    void an_edit_costs_a_fraction_of_the_work_from_scratch_and_proves_as_much() {
        SteinerProblem problem = RandomProblems.town(new Random(11), 50, 350);
        Solution first = new SteinerSolver(1).solve(problem, Budget.ofEffort(5_000_000));
        EditSession session = new EditSession(problem, first, 1, Budget.unlimited());
        Random random = new Random(5);
        for (int i = 0; i < 5; i++) {
            Budget edit = Budget.ofEffort(2_000_000);
            double before = session.solution().gapPercent();
            int v = random.nextInt(problem.graph().vertices());
            Solution mended =
                    session.apply(session.problem().isTerminal(v) ? new Edit.Disconnect(v) : new Edit.Connect(v), edit);
            Budget scratch = Budget.ofEffort(8_000_000);
            double wanted = mended.gapPercent();
            new SteinerSolver(1, wanted, (cost, bound) -> {}).solve(session.problem(), scratch);
            assertThat(complaints(session.problem(), mended)).isEmpty();
            assertThat(mended.gapPercent()).isLessThan(before + 0.5);
            assertThat(3 * edit.effort()).as("edit %d", i).isLessThan(scratch.effort());
        }
    }

    @Test
    void an_edit_that_leaves_terminals_apart_is_refused_and_changes_nothing() {
        Graph graph = new Graph(3, new int[] {0, 1}, new int[] {1, 2}, new long[] {4, 5});
        EditSession session = session(new SteinerProblem(graph, new int[] {0, 2}), 1);
        assertThatThrownBy(() -> session.apply(new Edit.RemoveEdge(1), Budget.unlimited()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(session.solution().tree().cost()).isEqualTo(9);
        assertThat(session.apply(new Edit.Disconnect(2), Budget.unlimited())
                        .tree()
                        .cost())
                .isZero();
    }
}

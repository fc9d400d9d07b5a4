package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyPlanner;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planner.verify.HierarchyVerifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks with levels keep all rules, and no better one lies below their bound; a failure names the seed of its problem. */
class HierarchyTest {

    private static HierarchyPlan plan(HierarchyProblem problem, long seed) {
        return new HierarchyPlanner(seed, 0).plan(problem, Budget.ofEffort(3_000_000));
    }

    private static List<String> complaints(HierarchyProblem problem, HierarchyPlan plan) {
        return new HierarchyVerifier(problem, plan, new Routes(problem, plan)).complaints();
    }

    @Test
    void drawn_towns_are_planned_within_all_rules() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            HierarchyProblem problem = RandomNetworks.town(random, 3 + random.nextInt(8), random.nextInt(80));
            assertThat(complaints(problem, plan(problem, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void no_network_is_cheaper_than_the_bound_and_none_found_is_cheaper_than_the_cheapest() {
        double over = 0;
        int compared = 0;
        for (long seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            HierarchyProblem problem = RandomNetworks.network(random, tiny(random), 1 + random.nextInt(3));
            HierarchyPlan plan = plan(problem, seed);
            int[] served = served(plan);
            if (served.length > 0) {
                long cheapest = ExhaustiveNetworks.cheapestCents(problem, served)
                        + plan.cost().connectionCents();
                assertThat(cheapest)
                        .as("seed %d", seed)
                        .isBetween(plan.bound().totalCents(), plan.cost().totalCents() + 1);
                over += 100.0 * (plan.cost().totalCents() - cheapest) / cheapest;
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
        assertThat(over / compared).as("mean percent above the cheapest").isLessThan(2);
    }

    private static Graph tiny(Random random) {
        Edges edges = new Edges();
        int n = 2 + random.nextInt(4);
        for (int v = 1; v < n; v++) {
            edges.add(v, random.nextInt(v), 300_000 + random.nextInt(1_500_000));
        }
        while (edges.size() < 6 && random.nextInt(3) > 0) {
            edges.add(random.nextInt(n), random.nextInt(n), 300_000 + random.nextInt(1_500_000));
        }
        return edges.graph(n);
    }

    private static int[] served(HierarchyPlan plan) {
        return IntStream.range(0, plan.distributorOf().length)
                .filter(h -> plan.distributorOf()[h] != HierarchyPlan.UNSERVED)
                .toArray();
    }

    @Test
    void the_same_seed_and_effort_give_the_same_network() {
        HierarchyProblem problem = RandomNetworks.town(new Random(3), 12, 200);
        HierarchyPlan first = plan(problem, 5);
        HierarchyPlan second = plan(problem, 5);
        assertThat(first.trenches()).isEqualTo(second.trenches());
        assertThat(first.distributorOf()).isEqualTo(second.distributorOf());
        assertThat(first.cost()).isEqualTo(second.cost());
        assertThat(first.bound()).isEqualTo(second.bound());
    }

    @Test
    void an_interrupted_planner_still_has_a_network_that_keeps_all_rules() {
        for (long effort = 0; effort < 400_000; effort += 20_000) {
            HierarchyProblem problem = RandomNetworks.town(new Random(effort), 10, 60);
            HierarchyPlan plan = new HierarchyPlanner(1, 0).plan(problem, Budget.ofEffort(effort));
            assertThat(complaints(problem, plan)).as("effort %d", effort).isEmpty();
        }
    }

    @Test
    void ducts_on_trenches_are_those_whose_ways_lead_there() {
        HierarchyProblem problem = RandomNetworks.town(new Random(8), 9, 90);
        HierarchyPlan plan = plan(problem, 8);
        Routes routes = new Routes(problem, plan);
        int[] drops = new int[problem.graph().edges()];
        for (int home : served(plan)) {
            Arrays.stream(routes.drop(home)).forEach(e -> drops[e]++);
        }
        int[] feeders = new int[problem.graph().edges()];
        for (int d = 0; d < plan.distributors().size(); d++) {
            Arrays.stream(routes.feeder(d)).forEach(e -> feeders[e]++);
        }
        assertThat(routes.dropsOnEdges()).isEqualTo(drops);
        assertThat(routes.feedersOnEdges()).isEqualTo(feeders);
    }
}

package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.hierarchy.DistributorSession;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyPlan.Reason;
import de.lichtweg.planner.hierarchy.HierarchyPlanner;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Homes;
import de.lichtweg.planner.hierarchy.NetworkPrices;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planner.hierarchy.RuleSet;
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

    /** Streets one after the other, a house with some units at every vertex but the first, all drops short. */
    private static HierarchyProblem road(long[] cents, long[] mm, int[] units, int... popSites) {
        int n = cents.length + 1;
        Edges edges = new Edges();
        for (int e = 0; e < cents.length; e++) {
            edges.add(e, e + 1, cents[e]);
        }
        Homes homes = new Homes(
                IntStream.range(0, units.length)
                        .map(h -> Math.min(h + 1, n - 1))
                        .toArray(),
                units,
                new long[units.length]);
        RuleSet rules =
                new RuleSet("road", List.of(4, 8), 1_000, List.of(12), 0, 1, 100, 100_000, 9_000_000, 90_000_000, 0);
        NetworkPrices prices =
                new NetworkPrices(new long[] {40_000, 50_000}, 5_000_000, 50, 75, new long[] {100}, 0, 0, 0);
        return new HierarchyProblem(
                edges.graph(n), mm, homes, IntStream.range(0, n).toArray(), popSites, rules, prices);
    }

    @Test
    void a_second_point_of_presence_opens_where_feeders_would_be_dear_and_the_trench_between_is_not_dug() {
        int houses = 40;
        long[] cents = new long[houses];
        long[] mm = new long[houses];
        Arrays.fill(cents, 10_000);
        Arrays.fill(mm, 50_000);
        int[] units = new int[houses];
        Arrays.fill(units, 3);
        cents[20] = 4_000_000;
        mm[20] = 5_000_000;
        HierarchyPlan plan = plan(road(cents, mm, units, 0, houses), 1);
        assertThat(plan.pops()).extracting(HierarchyPlan.Pop::vertex).containsExactly(0, houses);
        assertThat(plan.trenches()).doesNotContain(20).hasSize(houses - 1);
        cents[20] = 10_000;
        mm[20] = 50_000;
        assertThat(plan(road(cents, mm, units, 0, houses), 1).pops()).hasSize(1);
    }

    @Test
    void a_house_that_cannot_be_served_says_why() {
        HierarchyProblem road = road(new long[] {5, 5}, new long[] {20_000_000, 10_000}, new int[] {1, 9}, 0);
        assertThat(plan(road, 1).unserved())
                .containsExactly(
                        new HierarchyPlan.Unserved(0, Reason.TOO_FAR), new HierarchyPlan.Unserved(1, Reason.TOO_LARGE));
        Homes homes = new Homes(new int[] {1, 2, 0}, new int[] {1, 1, 1}, new long[] {0, 0, 100_001});
        Graph apart = new Graph(3, new int[] {0}, new int[] {1}, new long[] {5});
        HierarchyProblem two = new HierarchyProblem(
                apart, new long[] {10}, homes, new int[] {0, 1, 2}, new int[] {0}, road.rules(), road.prices());
        HierarchyPlan plan = plan(two, 1);
        assertThat(plan.unserved())
                .containsExactly(
                        new HierarchyPlan.Unserved(1, Reason.APART), new HierarchyPlan.Unserved(2, Reason.TOO_FAR));
        assertThat(plan.distributorOf()).containsExactly(0, HierarchyPlan.UNSERVED, HierarchyPlan.UNSERVED);
    }

    @Test
    void edited_distributors_are_planned_again_in_the_trenches_that_are_known() {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            HierarchyProblem whole = RandomNetworks.town(random, 6 + random.nextInt(5), 30 + random.nextInt(60));
            DistributorSession session =
                    new DistributorSession(new HierarchyPlanner(seed, 0), whole, Budget.unlimited());
            int gone = session.plan().distributors().getFirst().vertex();
            int[] fewer = Arrays.stream(whole.distributorSites())
                    .filter(v -> v != gone)
                    .toArray();
            HierarchyPlan without = session.sites(fewer, Budget.unlimited());
            assertThat(without.distributors()).as("seed %d", seed).noneMatch(d -> d.vertex() == gone);
            assertThat(complaints(session.problem(), without))
                    .as("seed %d", seed)
                    .isEmpty();
            HierarchyPlan again = session.sites(whole.distributorSites(), Budget.unlimited());
            assertThat(complaints(session.problem(), again)).as("seed %d", seed).isEmpty();
            assertThat(again.unserved().size())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(without.unserved().size());
            if (again.unserved().equals(without.unserved())) {
                assertThat(again.cost().totalCents())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(without.cost().totalCents());
            }
            NetworkPrices old = whole.prices();
            NetworkPrices dearer = new NetworkPrices(
                    Arrays.stream(old.distributorCents()).map(c -> 3 * c).toArray(),
                    old.popCents(),
                    old.dropDuctCents(),
                    old.feederDuctCents(),
                    old.cableCents(),
                    old.closureCents(),
                    old.houseConnectionCents(),
                    old.connectionMetreCents());
            HierarchyPlan priced = session.prices(dearer, Budget.unlimited());
            assertThat(complaints(session.problem(), priced))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}

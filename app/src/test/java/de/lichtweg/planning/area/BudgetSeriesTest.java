package de.lichtweg.planning.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planning.area.MunicipalShares.Part;
import de.lichtweg.planning.ground.House;
import de.lichtweg.planning.io.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What several budgets reach, whose part of a network costs how much, and what is missing over the years. */
class BudgetSeriesTest {

    @Test
    void every_budget_is_kept_and_no_plan_reaches_more_than_is_possible() {
        AreaPlanner planner = Village.of(new ArrayList<>());
        AreaPlan all = planner.everything(Budget.ofEffort(50_000_000));
        long whole = all.total().likelyCents();
        long[] budgets = {whole / 10, whole / 2, whole * 3 / 4};
        Map<Integer, AreaPlan> plans = new TreeMap<>();
        planner.within(all, budgets, Budget.ofEffort(200_000_000), (plan, place) -> plans.put(place, plan));
        assertThat(plans.keySet()).containsExactly(0, 1, 2);
        plans.forEach((place, plan) -> {
            AreaPlan.BudgetAnswer answer = plan.budget().orElseThrow();
            assertThat(answer.cents()).isEqualTo(budgets[place]);
            assertThat(plan.served() == 0 ? 0 : plan.total().likelyCents()).isLessThanOrEqualTo(budgets[place]);
            assertThat(answer.houses()).isEqualTo(plan.served()).isLessThanOrEqualTo(answer.mostHouses());
            assertThat(plan.complaints()).isEmpty();
        });
        assertThat(planned(plans, 2).served())
                .as("the far farm is what three quarters do not pay for")
                .isEqualTo(32);
        assertThat(planned(plans, 1).served()).isBetween(1, 32);
    }

    @Test
    void every_budget_gets_an_answer_though_time_is_up_before_anything_is_known() {
        AreaPlanner planner = Village.town(new ArrayList<>());
        AreaPlan all = planner.everything(Budget.ofEffort(50_000_000));
        long whole = all.total().likelyCents();
        Map<Integer, AreaPlan> plans = new TreeMap<>();
        planner.within(
                all, new long[] {whole / 10, whole / 2}, Budget.ofEffort(1), (plan, place) -> plans.put(place, plan));
        assertThat(plans.keySet()).containsExactly(0, 1);
        plans.values()
                .forEach(plan -> assertThat(plan.served())
                        .isLessThanOrEqualTo(plan.budget().orElseThrow().mostHouses()));
    }

    private static <K, V> V planned(Map<K, V> of, K key) {
        return Objects.requireNonNull(of.get(key));
    }

    @Test
    void what_each_place_pays_makes_the_whole_and_the_far_one_pays_its_road() {
        List<House> houses = new ArrayList<>();
        AreaPlan all = Village.of(houses).everything(Budget.ofEffort(50_000_000));
        Map<String, Part> parts = new MunicipalShares(all, h -> h.street().equals("Weite") ? "fern" : "dorf").parts();
        assertThat(parts.values().stream().mapToDouble(Part::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(parts.values().stream().mapToInt(Part::houses).sum()).isEqualTo(all.served());
        double each = planned(parts, "dorf").share() / 32;
        assertThat(planned(parts, "fern").share()).isGreaterThan(10 * each);
    }

    @Test
    void the_gap_is_that_of_the_worked_case() {
        BusinessRules rules = new BusinessRules(600, 2, List.of(150, 300, 400, 450, 480, 500, 500), 2_800, 700, 100);
        assertThat(rules.gapCents(682_560_000, 1000)).isEqualTo(611_515_424);
        assertThat(RuleFile.standard().business()).isEqualTo(rules);
    }
}

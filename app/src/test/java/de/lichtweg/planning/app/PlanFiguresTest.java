package de.lichtweg.planning.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.area.AreaPlanner;
import de.lichtweg.planning.area.Village;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.domain.PlanDetails.Missing;
import de.lichtweg.planning.domain.PlanDetails.Share;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.table.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of a plan, what is refused before one, and whose streets and addresses its files name. */
class PlanFiguresTest {

    private static PlanFigures figures(AreaPlan plan) {
        return new PlanFigures(
                plan, RuleFile.standard().business(), h -> h.street().equals("Weite") ? "14627010" : "14627170");
    }

    @Test
    void parts_of_municipalities_make_the_whole_to_the_cent() {
        AreaPlan all = Village.of(new ArrayList<>()).everything(Budget.ofEffort(50_000_000));
        Plan plan = figures(all).plan(0, null);
        PlanDetails details = figures(all).details();
        assertThat(plan.addresses()).isEqualTo(33);
        assertThat(plan.connected()).isEqualTo(33);
        assertThat(details.shares()).extracting(Share::municipality).containsExactly("14627010", "14627170");
        assertThat(details.shares().stream().mapToLong(s -> s.cost().likely()).sum())
                .isEqualTo(plan.cost().likely());
        assertThat(details.shares().stream().mapToLong(s -> s.cost().high()).sum())
                .isEqualTo(plan.cost().high());
        assertThat(details.missingCount()).isZero();
    }

    @Test
    void whoever_a_budget_does_not_reach_is_named_with_the_reason() {
        AreaPlanner planner = Village.of(new ArrayList<>());
        AreaPlan all = planner.everything(Budget.ofEffort(50_000_000));
        AreaPlan part = planner.within(all, all.total().likelyCents() * 3 / 4, Budget.ofEffort(200_000_000));
        Plan plan = figures(part).plan(1, all.total().likelyCents() * 3 / 4);
        PlanDetails details = figures(part).details();
        assertThat(plan.addresses()).isEqualTo(33);
        assertThat(plan.connected()).isLessThan(33).isLessThanOrEqualTo(plan.most());
        assertThat(details.missingCount()).isEqualTo(33 - plan.connected());
        assertThat(details.missing()).extracting(Missing::reason).containsOnly("unserved.BUDGET");
    }

    @Test
    void no_address_and_more_than_can_be_planned_are_refused_before_anything_is_computed() {
        assertThat(Chosen.requireSize(60_000)).isEqualTo(60_000);
        assertThatThrownBy(() -> Chosen.requireSize(0))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("estimate.none"));
        assertThatThrownBy(() -> Chosen.requireSize(67_000))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("estimate.many"));
    }

    @Test
    void files_name_whose_streets_and_addresses_they_are_and_never_who_promised_anything() {
        assertThat(PlanSources.licences(Stream.of(
                        source("hk", "addresses", "dl-de/by-2-0"),
                        source("osm", "streets", "ODbL"),
                        source("netz-a", "prospects", "vertraulich"))))
                .containsExactly(
                        new Provenance.Licence("hk", "dl-de/by-2-0", "© hk"),
                        new Provenance.Licence("osm", "ODbL", "© osm"));
    }

    private static SourceInfo.Source source(String key, String delivers, String licence) {
        return new SourceInfo.Source(key, key, delivers, null, licence, "© " + key);
    }

    @Test
    void what_the_command_line_says_about_files_is_said_about_the_installation() {
        RuleViolation said = Ground.ofAPage(new RuleViolation("plan.unreached", 7));
        assertThat(said.code()).isEqualTo("estimate.unreached");
        assertThat(said.arguments()).isEqualTo(List.of(7));
    }
}

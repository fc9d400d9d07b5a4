package de.lichtweg.strategy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.GigabitPath.Part;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import de.lichtweg.strategy.domain.Progress.Standing;
import de.lichtweg.strategy.domain.StepRule.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step is suggested, and how far a goal is: small facts, no database. */
class StrategyRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final RegionKey OTHER = new RegionKey("14627130");

    private static final StepRule APPLY =
            rule("apply", 1, ActivityKind.MARKET_SURVEY, 365, Set.of(ActivityKind.MUNICIPAL_PROJECT), false);
    private static final StepRule SURVEY =
            rule("survey", 2, ActivityKind.SECTOR_DIALOGUE, 182, Set.of(ActivityKind.MARKET_SURVEY), false);
    private static final StepRule NOTHING_YET =
            rule("none", 3, null, 0, Set.of(ActivityKind.SECTOR_DIALOGUE, ActivityKind.MARKET_SURVEY), true);

    private static StepRule rule(
            String key, int position, @Nullable ActivityKind after, int days, Set<ActivityKind> without, boolean any) {
        return new StepRule(
                key,
                1,
                position,
                Count.OPEN_ELIGIBLE,
                50,
                after,
                days,
                without,
                any,
                true,
                ActivityKind.SECTOR_DIALOGUE,
                "{0} in {1}",
                "",
                "",
                "",
                LocalDate.of(2024, 4, 30),
                null,
                "");
    }

    private static Undertaking running(ActivityKind kind, RegionKey region) {
        return new Undertaking(1, kind, "x", region, true, null);
    }

    private static Undertaking completed(ActivityKind kind, String day) {
        return new Undertaking(2, kind, "x", TOWN, false, LocalDate.parse(day));
    }

    private static String step(int open, Undertaking... all) {
        return step(DAY, open, all);
    }

    private static String step(LocalDate day, int open, Undertaking... all) {
        return NextStep.of(
                        TOWN, Map.of(Count.OPEN_ELIGIBLE, open), List.of(all), List.of(NOTHING_YET, SURVEY, APPLY), day)
                .map(s -> s.rule().key())
                .orElse("");
    }

    @Test
    void theFirstRuleThatHoldsSuggestsTheStep() {
        assertThat(step(49)).as("too few").isEmpty();
        assertThat(step(50)).isEqualTo("none");
        assertThat(step(LocalDate.of(2024, 4, 29), 50)).as("not in force yet").isEmpty();
        assertThat(step(50, running(ActivityKind.LOT, TOWN)))
                .as("something is under way")
                .isEmpty();
        assertThat(step(50, running(ActivityKind.LOT, OTHER))).isEqualTo("none");
        assertThat(step(50, running(ActivityKind.LOT, DISTRICT)))
                .as("of all the district")
                .isEqualTo("none");
        assertThat(step(50, running(ActivityKind.SECTOR_DIALOGUE, DISTRICT)))
                .as("counts here too")
                .isEmpty();
    }

    @Test
    void aStepBuildsOnTheOneBeforeWhileItsResultHolds() {
        assertThat(step(50, completed(ActivityKind.SECTOR_DIALOGUE, "2026-06-01")))
                .isEqualTo("survey");
        assertThat(step(50, completed(ActivityKind.SECTOR_DIALOGUE, "2026-05-01")))
                .as("too old")
                .isEqualTo("none");
        assertThat(step(
                        50,
                        completed(ActivityKind.SECTOR_DIALOGUE, "2026-06-01"),
                        running(ActivityKind.MARKET_SURVEY, TOWN)))
                .isEmpty();
        assertThat(step(
                        50,
                        completed(ActivityKind.SECTOR_DIALOGUE, "2026-06-01"),
                        completed(ActivityKind.MARKET_SURVEY, "2026-09-01")))
                .isEqualTo("apply");
        assertThat(step(
                        50,
                        completed(ActivityKind.SECTOR_DIALOGUE, "2026-06-01"),
                        completed(ActivityKind.MARKET_SURVEY, "2026-09-01"),
                        running(ActivityKind.MUNICIPAL_PROJECT, TOWN)))
                .isEmpty();
    }

    private static GoalDraft goal(Indicator indicator, GoalState state, int... percents) {
        return new GoalDraft(
                null,
                "Ziel",
                "Kreis",
                DISTRICT,
                Measure.HOUSEHOLDS,
                indicator,
                "",
                "",
                LocalDate.of(2024, 1, 1),
                state,
                List.of(
                        new Point(LocalDate.of(2030, 12, 31), 100 * percents[1]),
                        new Point(LocalDate.of(2026, 12, 31), 100 * percents[0])),
                List.of());
    }

    /** 50 of 100 households today, 10 committed for this quarter, 20 without a day. */
    private static final GigabitPath PATH = new GigabitPath(List.of(
            new Part(Stage.GIGABIT, Arrival.NOW, "", 1, 50, 0),
            new Part(Stage.COMMITTED, Arrival.quarter(DAY), "", 1, 10, 0),
            new Part(Stage.FUNDED, Arrival.UNDATED, "", 1, 20, 0),
            new Part(Stage.OPEN, Arrival.OPEN, "BELOW_THRESHOLD", 97, 20, 0)));

    @ParameterizedTest
    @CsvSource({
        "GIGABIT,IN_FORCE,60,100,2026-11-23,ON_PATH,0.6",
        "GIGABIT,IN_FORCE,61,100,2026-11-23,BEHIND,0.6",
        "GIGABIT,IN_FORCE,61,100,2027-01-01,BEHIND,0.6",
        "GIGABIT,IN_FORCE,40,50,2026-11-23,REACHED,0.6",
        "GIGABIT,IN_FORCE,61,100,2031-01-01,MISSED,0.6",
        "GIGABIT,GIVEN_UP,61,100,2026-11-23,GIVEN_UP,0.6",
        "DECIDED,PROPOSED,80,100,2026-11-23,ON_PATH,0.8",
        "DECIDED,PROPOSED,81,100,2026-11-23,BEHIND,0.8"
    })
    void aGoalIsMeasuredByWhatIsDecidedForItsNextStep(
            Indicator indicator, GoalState state, int first, int last, LocalDate day, Standing standing, double then) {
        Progress progress = Progress.of(goal(indicator, state, first, last), PATH, day);
        assertThat(progress.standing()).isEqualTo(standing);
        assertThat(progress.then()).isEqualTo(then);
        assertThat(progress.now()).isEqualTo(indicator == Indicator.GIGABIT ? 0.5 : 0.8);
    }

    @Test
    void nothingToCountIsNeitherGoodNorBad() {
        assertThat(Progress.of(goal(Indicator.GIGABIT, GoalState.IN_FORCE, 60, 100), new GigabitPath(List.of()), DAY)
                        .standing())
                .isEqualTo(Standing.NOTHING);
    }

    @Test
    void aGoalWithoutATargetPathIsRefused() {
        Optional<String> code = Optional.empty();
        try {
            goal(Indicator.GIGABIT, GoalState.IN_FORCE, 60, 101);
        } catch (RuleViolation e) {
            code = Optional.of(e.code());
        }
        assertThat(code).contains("goal.percent");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new GoalDraft(
                        null,
                        "Ziel",
                        "Kreis",
                        DISTRICT,
                        Measure.SCHOOL,
                        Indicator.GIGABIT,
                        "",
                        "",
                        LocalDate.of(2030, 12, 31),
                        GoalState.IN_FORCE,
                        List.of(new Point(LocalDate.of(2030, 12, 31), 10_000)),
                        List.of()))
                .matches(e -> e.code().equals("goal.points.early"));
    }
}

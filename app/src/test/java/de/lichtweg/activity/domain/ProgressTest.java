package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.coverage.Prospects.Expected;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static BuildEntry entry(long address, BuildState state, String day, boolean latest) {
        return new BuildEntry(address, state, day(day), 10, null, "Liste", false, latest);
    }

    private static final List<BuildEntry> SAID = List.of(
            entry(1, BuildState.TRENCH, "2026-01-10", false),
            entry(1, BuildState.PASSED, "2026-02-20", false),
            entry(1, BuildState.CONNECTED, "2026-04-01", true),
            entry(2, BuildState.PASSED, "2026-03-05", false),
            entry(2, BuildState.TRENCH, "2026-03-20", true),
            entry(3, BuildState.PASSED, "2026-04-30", true),
            entry(9, BuildState.ACTIVE, "2026-01-01", true));

    private static final Progress PROGRESS = new Progress(List.of(1L, 2L, 3L, 4L), SAID);

    @Test
    void everyAddressOfTheActivityIsInExactlyOneState() {
        assertThat(PROGRESS.counts())
                .as("9 is none of its addresses, of 4 nothing was said")
                .isEqualTo(Map.of(
                        BuildState.PLANNED, 1, BuildState.TRENCH, 1, BuildState.PASSED, 1, BuildState.CONNECTED, 1));
        assertThat(PROGRESS.metresPlanned()).isEqualTo(30);
        assertThat(PROGRESS.metresBuilt()).isEqualTo(30);
    }

    @Test
    void aPassedAddressCountsFromItsFirstDayUnlessItFellBack() {
        assertThat(PROGRESS.passedByMonth()).isEqualTo(Map.of(YearMonth.of(2026, 2), 1, YearMonth.of(2026, 4), 2));
        assertThat(PROGRESS.dugSince())
                .as("2 is still dug for, since the first day on which it was")
                .isEqualTo(Map.of(1L, day("2026-01-10"), 2L, day("2026-03-05"), 3L, day("2026-04-30")));
    }

    private static Milestone milestone(String name, @Nullable String plan) {
        return new Milestone(name, plan == null ? null : day(plan), null, null);
    }

    @Test
    void thePlanRunsFromTheBeginningThroughSharesToTheLastMilestone() {
        BuildPlan plan = new BuildPlan(List.of(
                milestone("Vertrag unterzeichnet", "2025-01-01"),
                milestone("Baubeginn", "2026-01-01"),
                milestone("50 % Tiefbau", "2026-11-01"),
                milestone("Inbetriebnahme", "2027-01-01")));
        assertThat(plan.share(day("2025-12-31"))).isZero();
        assertThat(plan.share(day("2026-01-01"))).isZero();
        assertThat(plan.share(day("2026-11-01"))).isEqualTo(0.5);
        assertThat(plan.share(day("2026-12-01"))).isBetween(0.74, 0.76);
        assertThat(plan.share(day("2028-01-01"))).isEqualTo(1);
        assertThat(plan.byMonth(200)).containsEntry(YearMonth.of(2027, 1), 200).hasSize(13);
        assertThat(new BuildPlan(List.of(milestone("Inbetriebnahme", "2027-01-01"))).isEmpty())
                .as("without a beginning there is no plan")
                .isTrue();
    }

    private static Period period(String from, @Nullable Stage stage) {
        return new Period(
                day(from),
                stage == null
                        ? Optional.empty()
                        : Optional.of(new Expected(stage, Technology.FTTH, 1_000_000, 500_000, null, null)));
    }

    @Test
    void aDugAddressIsBeingBuiltFromThatDayOnAndNothingIsExpectedAfterTheEnd() {
        List<Period> whole = List.of(
                period("2025-01-01", Stage.COMMITTED), period("2026-06-01", Stage.FUNDED), period("2027-01-01", null));
        assertThat(Outlooks.dug(whole, day("2026-03-01")))
                .containsExactly(
                        period("2025-01-01", Stage.COMMITTED),
                        period("2026-03-01", Stage.IN_CONSTRUCTION),
                        period("2026-06-01", Stage.IN_CONSTRUCTION),
                        period("2027-01-01", null));
        assertThat(Outlooks.dug(whole, day("2026-06-01")))
                .containsExactly(
                        period("2025-01-01", Stage.COMMITTED),
                        period("2026-06-01", Stage.IN_CONSTRUCTION),
                        period("2027-01-01", null));
        assertThat(Outlooks.dug(whole, day("2024-06-01")))
                .as("dug for before anything was said")
                .containsExactly(
                        period("2025-01-01", Stage.IN_CONSTRUCTION),
                        period("2026-06-01", Stage.IN_CONSTRUCTION),
                        period("2027-01-01", null));
    }
}

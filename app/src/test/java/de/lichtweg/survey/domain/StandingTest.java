package de.lichtweg.survey.domain;

import static de.lichtweg.survey.domain.Sample.day;
import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.Stage;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.Milestone;
import de.lichtweg.survey.domain.Outcomes.Owed;
import de.lichtweg.survey.domain.Reliability.Due;
import de.lichtweg.survey.domain.Standing.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a commitment stands, as a table; and how those of an operator add up. */
class StandingTest {

    private static final int GRACE = 14;

    @ParameterizedTest
    @CsvSource({
        // promised on 12.05.2026 until 30.11.2026, milestone on 31.08.2026, quota of 40 % until 30.09.2026; 100
        // addresses
        "2026-05-12, 0,   -,          -,  -,              PROMISED,   NONE",
        "2026-08-31, 0,   -,          50, -,              PROMISED,   NONE",
        "2026-09-01, 0,   -,          50, -,              LATE,       MILESTONE",
        "2026-09-01, 0,   2026-08-30, 50, -,              PROMISED,   NONE",
        "2026-09-30, 0,   2026-08-30, 39, -,              PROMISED,   NONE",
        "2026-10-01, 0,   2026-08-30, 39, -,              LATE,       QUOTA",
        "2026-10-01, 0,   2026-08-30, -,  -,              LATE,       QUOTA",
        "2026-10-01, 0,   2026-08-30, 40, -,              PROMISED,   NONE",
        "2026-11-30, 0,   2026-08-30, 40, -,              PROMISED,   NONE",
        "2026-12-01, 0,   2026-08-30, 40, -,              LATE,       DAY",
        "2026-12-14, 94,  2026-08-30, 40, -,              LATE,       DAY",
        "2026-12-15, 94,  2026-08-30, 40, -,              EXPIRED,    DAY",
        "2026-12-15, 95,  2026-08-30, 40, -,              KEPT,       DAY",
        "2026-06-01, 95,  -,          -,  -,              KEPT,       NONE",
        "2027-12-15, 0,   2026-08-30, 40, -,              EXPIRED,    DAY",
        "2026-07-01, 0,   -,          -,  w2026-07-01,    WITHDRAWN,  NONE",
        "2026-06-30, 0,   -,          -,  w2026-07-01,    PROMISED,   NONE",
        "2026-07-01, 0,   -,          -,  s2026-07-01,    SUPERSEDED, NONE",
        "2027-07-01, 100, -,          -,  s2026-07-01,    SUPERSEDED, DAY",
    })
    void theStateFollowsFromDayMilestonesQuotaAndSupply(
            String day, int delivered, String reached, String quota, String end, CommitmentState state, Cause cause) {
        Milestone milestone = new Milestone("Baubeginn", day("2026-08-31"), reached.equals("-") ? null : day(reached));
        CommitmentDraft d = Sample.draft(Binding.SURVEY_REPLY, day("2026-05-12"), day("2026-11-30"), milestone);
        CommitmentDraft draft = new CommitmentDraft(
                d.basics(),
                d.promised(),
                new Quota(40, day("2026-09-30"), quota.equals("-") ? null : Integer.valueOf(quota)),
                d.milestones(),
                List.of());
        Commitment c = Sample.commitment(1, draft, 100, ending(end));
        Standing s = Standing.of(c, new Delivered(100, delivered, 0), Sample.RULES, GRACE, day(day));
        assertThat(s.state()).isEqualTo(state);
        assertThat(s.cause()).isEqualTo(cause);
        assertThat(s.lapsesOn()).isEqualTo(day("2026-12-15"));
    }

    private static @Nullable Ending ending(String text) {
        return text.equals("-")
                ? null
                : new Ending(day(text.substring(1)), "", text.startsWith("s") ? Long.valueOf(2) : null);
    }

    @Test
    void nothingIsKeptWhereNoAddressIsLeft() {
        assertThat(new Delivered(0, 0, 0).reaches(95)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PRESS,            2026-05-01, false, ANNOUNCED",
        "LETTER_OF_INTENT, 2026-03-31, false, ANNOUNCED",
        // from here on another rule is in force
        "LETTER_OF_INTENT, 2026-04-01, false, COMMITTED",
        "SURVEY_REPLY,     2026-05-01, false, ANNOUNCED",
        "SURVEY_REPLY,     2026-05-01, true,  COMMITTED",
        "CONTRACT,         2026-05-01, false, COMMITTED",
        // before the first rule the first counts
        "CONTRACT,         2010-05-01, false, COMMITTED",
    })
    void theRuleOfTheDayDecidesWhatBinds(Binding binding, String day, boolean milestones, Stage stage) {
        Milestone m = new Milestone("Baubeginn", day("2026-12-01"), null);
        CommitmentDraft draft = milestones
                ? Sample.draft(binding, day("2010-01-01"), day("2027-01-01"), m)
                : Sample.draft(binding, day("2010-01-01"), day("2027-01-01"));
        assertThat(Sample.RULES.stage(draft, day(day))).isEqualTo(stage);
    }

    @Test
    void aPromiseWithoutADayEndsByTheRuleOfItsBinding() {
        assertThat(Sample.RULES.lastDay(Sample.draft(Binding.PRESS, day("2025-02-28"), null)))
                .isEqualTo(day("2027-02-28"));
        assertThat(Sample.RULES.lastDay(Sample.draft(Binding.PRESS, day("2025-02-28"), day("2025-03-01"))))
                .isEqualTo(day("2025-03-01"));
    }

    private static Commitment due(long id, String until, @Nullable String end) {
        return Sample.commitment(
                id,
                Sample.draft(Binding.CONTRACT, day("2025-01-01"), day(until)),
                10,
                end == null ? null : ending(end));
    }

    @Test
    void reliabilityCountsWhatWasDueByHalfYears() {
        LocalDate today = day("2026-11-20");
        List<Commitment> all = List.of(
                due(1, "2026-03-31", null),
                due(2, "2026-06-30", null),
                due(3, "2026-07-01", "w2026-05-01"),
                due(4, "2026-07-02", "w2026-08-01"),
                due(5, "2026-09-01", "s2026-05-01"),
                due(6, "2026-11-19", null),
                due(7, "2026-11-20", null));
        assertThat(all.stream().map(c -> Reliability.due(c, today)))
                .containsExactly(Due.YES, Due.YES, Due.WITHDRAWN, Due.YES, Due.NOT, Due.YES, Due.NOT);
        assertThat(Reliability.owed(all, today))
                .containsExactly(
                        new Owed(1, "netz-d|2026|1", false),
                        new Owed(2, "netz-d|2026|1", false),
                        new Owed(3, "netz-d|2026|2", true),
                        new Owed(4, "netz-d|2026|2", false),
                        new Owed(6, "netz-d|2026|2", false));
        List<Reliability> found = Reliability.of(all, Map.of("netz-d|2026|1", new Outcomes(15, 3, 2, 0)), today);
        assertThat(found)
                .containsExactly(
                        new Reliability("netz-d", "Netz D", new HalfYear(2026, 1), 15, 3, 2, 0),
                        new Reliability("netz-d", "Netz D", new HalfYear(2026, 2), 0, 0, 0, 0));
        assertThat(found.getFirst().rate()).isEqualTo(0.75);
    }
}

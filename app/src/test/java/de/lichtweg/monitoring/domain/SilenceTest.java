package de.lichtweg.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Answers;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Report.Course;
import de.lichtweg.monitoring.Report.Dates;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.domain.Rule.Thresholds;
import de.lichtweg.monitoring.domain.Silence.Tone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static final Thresholds USUAL = new Thresholds(30, 60, 7);

    private static Report report(String period, ReportState state, @Nullable String heard) {
        Period p = new Period(period);
        return new Report(
                1,
                new RegionKey("14627180"),
                p,
                1,
                new Dates(p.first(), p.last()),
                1,
                new Course(
                        state,
                        Answers.NONE,
                        false,
                        Way.SIGNED_IN,
                        "",
                        heard == null
                                ? null
                                : LocalDate.parse(heard).atTime(9, 0).toInstant(ZoneOffset.UTC),
                        ""));
    }

    /** Heard on 20.09., October is due on 31.10. and does not come. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-31, -, -",
        "2026-11-01, AMBER, -",
        "2026-11-07, AMBER, -",
        "2026-11-08, AMBER, AMBER",
        "2026-11-19, AMBER, AMBER",
        "2026-11-20, RED, AMBER",
        "2026-11-26, RED, AMBER",
        "2026-11-27, RED, RED"
    })
    void theMunicipalitySeesItFirstAndTheDistrictAWeekLater(LocalDate today, String own, String district) {
        List<Report> reports = List.of(
                report("2026-09", ReportState.APPROVED, "2026-09-20"), report("2026-10", ReportState.OPEN, null));
        assertThat(tone(reports, today, false)).isEqualTo(own);
        assertThat(tone(reports, today, true)).isEqualTo(district);
    }

    private static String tone(List<Report> reports, LocalDate today, boolean late) {
        return Silence.of(reports, USUAL, today, late).map(s -> s.tone().name()).orElse("-");
    }

    @Test
    void aShortDelayIsDueButNeitherAmberNorGood() {
        List<Report> reports = List.of(
                report("2026-09", ReportState.APPROVED, "2026-10-20"), report("2026-10", ReportState.OPEN, null));
        assertThat(Silence.of(reports, USUAL, LocalDate.parse("2026-11-10"), false))
                .contains(new Silence(Tone.DUE, LocalDate.parse("2026-10-20"), 21));
    }

    @Test
    void whoNeverReportedIsSilentSinceTheFirstQuestion() {
        List<Report> reports =
                List.of(report("2026-09", ReportState.OPEN, null), report("2026-10", ReportState.OPEN, null));
        assertThat(Silence.of(reports, USUAL, LocalDate.parse("2026-11-10"), false))
                .contains(new Silence(Tone.RED, LocalDate.parse("2026-09-01"), 70));
    }

    @Test
    void aLaterReportEndsSilenceAndOneThatIsNotDueBeginsNone() {
        List<Report> later = List.of(
                report("2026-09", ReportState.OPEN, null), report("2026-10", ReportState.SUBMITTED, "2026-11-02"));
        List<Report> notDue = List.of(report("2026-11", ReportState.OPEN, null));
        assertThat(Silence.of(later, USUAL, LocalDate.parse("2027-03-01"), false))
                .isEmpty();
        assertThat(Silence.of(notDue, USUAL, LocalDate.parse("2026-11-30"), false))
                .isEmpty();
    }

    @Test
    void aReturnedReportCountsFromTheDayItWasHeard() {
        List<Report> reports = List.of(report("2026-10", ReportState.RETURNED, "2026-10-30"));
        Optional<Silence> silence = Silence.of(reports, USUAL, LocalDate.parse("2026-12-10"), false);
        assertThat(silence).contains(new Silence(Tone.AMBER, LocalDate.parse("2026-10-30"), 41));
    }
}

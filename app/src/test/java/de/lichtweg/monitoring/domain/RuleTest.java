package de.lichtweg.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Rhythm;
import de.lichtweg.monitoring.domain.Rule.Thresholds;
import de.lichtweg.monitoring.domain.Rule.Times;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static Rule rule(Rhythm rhythm, int openDays, int dueDays) {
        return new Rule(
                new RegionKey("14627"),
                LocalDate.parse("2026-01-01"),
                new Times(rhythm, openDays, dueDays, List.of(15, -7, 1)),
                new Thresholds(30, 60, 7),
                14,
                "test");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-11-27, 2026-11, 2026-11-01, 2026-11-30, 2026-10",
        "MONTH, 2028-02-29, 2028-02, 2028-02-01, 2028-02-29, 2028-01",
        "QUARTER, 2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31, 2026-Q3",
        "QUARTER, 2027-01-01, 2027-Q1, 2027-01-01, 2027-03-31, 2026-Q4"
    })
    void periodsHaveDays(Rhythm rhythm, LocalDate day, String key, LocalDate first, LocalDate last, String before) {
        Period period = Period.holding(rhythm, day);
        assertThat(period.key()).isEqualTo(key);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.previous().key()).isEqualTo(before);
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        assertThat(Period.isValid("2026-13")).isFalse();
        assertThatThrownBy(() -> new Period("2026-Q5")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMonthIsAskedFromItsFirstDayAndAQuarterInItsLastMonth() {
        assertThat(rule(Rhythm.MONTH, 31, 0).opens(new Period("2026-02"))).isEqualTo("2026-02-01");
        assertThat(rule(Rhythm.QUARTER, 30, 5).opens(new Period("2026-Q4"))).isEqualTo("2026-12-01");
        assertThat(rule(Rhythm.QUARTER, 30, 5).due(new Period("2026-Q4"))).isEqualTo("2027-01-05");
    }

    @Test
    void nothingIsAskedFromBeforeTheRule() {
        Rule rule = rule(Rhythm.MONTH, 31, 0);
        assertThat(rule.asks(new Period("2025-12"), LocalDate.parse("2026-01-02")))
                .isFalse();
        assertThat(rule.asks(new Period("2026-01"), LocalDate.parse("2026-01-02")))
                .isTrue();
        assertThat(rule.asks(new Period("2026-02"), LocalDate.parse("2026-01-31")))
                .isFalse();
    }

    @Test
    void theLastReminderUpToTodayCounts() {
        Rule rule = rule(Rhythm.MONTH, 31, 0);
        LocalDate due = LocalDate.parse("2026-11-30");
        assertThat(rule.lastReminder(due, LocalDate.parse("2026-11-22"))).isEqualTo(LocalDate.MIN);
        assertThat(rule.lastReminder(due, LocalDate.parse("2026-11-30"))).isEqualTo("2026-11-23");
        assertThat(rule.lastReminder(due, LocalDate.parse("2026-12-20"))).isEqualTo("2026-12-15");
    }
}

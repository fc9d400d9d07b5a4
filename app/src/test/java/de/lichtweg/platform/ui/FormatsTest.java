package de.lichtweg.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTest {

    private final Formats fmt = new Formats();

    @BeforeEach
    void german() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void numbersAreGroupedWithAPoint() {
        assertThat(fmt.number(4312)).isEqualTo("4.312");
        assertThat(fmt.number(-188)).isEqualTo("−188");
    }

    @Test
    void aRateHasOneDecimalAndANoBreakSpace() {
        assertThat(fmt.percent(0.5567)).isEqualTo("55,7\u00a0%");
        assertThat(fmt.percentage(55.65)).isEqualTo("55,7\u00a0%");
        assertThat(fmt.percent(Double.NaN)).isEqualTo("–");
    }

    @Test
    void differencesCarryTheirSign() {
        assertThat(fmt.signed(15)).isEqualTo("+15");
        assertThat(fmt.signed(-41)).isEqualTo("−41");
        assertThat(fmt.signed(0)).isEqualTo("0");
    }

    @Test
    void datesAndQuarters() {
        assertThat(fmt.date(LocalDate.of(2026, 11, 23))).isEqualTo("23.11.2026");
        assertThat(fmt.quarter(LocalDate.of(2028, 12, 31))).isEqualTo("4. Q. 2028");
        assertThat(fmt.date(null)).isEqualTo("–");
    }

    @Test
    void momentsAreShownInBerlin() {
        assertThat(fmt.dateTime(Instant.parse("2026-06-30T22:30:00Z"))).isEqualTo("01.07.2026, 00:30");
    }

    @Test
    void speedsAreMegabits() {
        assertThat(fmt.mbit(50_000)).isEqualTo("50\u00a0Mbit/s");
        assertThat(fmt.mbit(1_500)).isEqualTo("1,5\u00a0Mbit/s");
        assertThat(fmt.mbit(1_000_000)).isEqualTo("1.000\u00a0Mbit/s");
        assertThat(fmt.mbit(-1)).isEqualTo("–");
    }

    @Test
    void englishReadersGetEnglishNumbers() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.number(4312)).isEqualTo("4,312");
        assertThat(fmt.percent(0.557)).isEqualTo("55.7\u00a0%");
        assertThat(fmt.quarter(LocalDate.of(2028, 12, 31))).isEqualTo("Q4 2028");
    }
}

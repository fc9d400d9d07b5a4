package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as offices write them down. */
class OfficeDayTest {

    @ParameterizedTest
    @CsvSource({
        "30.11.2026,2026-11-30,2026-11-30",
        "5.4.26,2026-04-05,2026-04-05",
        "2026-11-30,2026-11-30,2026-11-30",
        "ab 04.05.2026 geplant,2026-05-04,2026-05-04",
        "03/2027,2027-03-01,2027-03-31",
        "02.2028,2028-02-01,2028-02-29",
        "November 2026,2026-11-01,2026-11-30",
        "Ende März 2027,2027-03-01,2027-03-31",
        "III. Quartal 2026,2026-07-01,2026-09-30",
        "3. Quartal 2026,2026-07-01,2026-09-30",
        "Q3/2026,2026-07-01,2026-09-30",
        "IV/2026,2026-10-01,2026-12-31",
        "1. Halbjahr 2027,2027-01-01,2027-06-30",
        "Mitte 2027,2027-05-01,2027-08-31",
        "Ende 2026,2026-09-01,2026-12-31",
        "KW 51/2026,2026-12-14,2026-12-20",
        "KW 1/2026,2025-12-29,2026-01-04",
        "bis 2028,2028-01-01,2028-12-31"
    })
    void aDayOrALongerTimeIsRead(String text, LocalDate first, LocalDate last) {
        OfficeDay read = OfficeDay.in(text).orElseThrow();
        assertThat(read.first()).isEqualTo(first);
        assertThat(read.last()).isEqualTo(last);
        assertThat(read.isExact()).isEqualTo(first.equals(last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bald", "32.13.2026", "13/2026", "Haus 12", "30.02.2026", "K 8010", "03521 725 2000"})
    void whatIsNoDayIsNone(String text) {
        assertThat(OfficeDay.in(text)).isEmpty();
    }

    @Test
    void aDayGoesBeforeALongerTimeInTheSameText() {
        assertThat(OfficeDay.in("2026, am 04.05.2026").orElseThrow().text()).isEqualTo("04.05.2026");
    }
}

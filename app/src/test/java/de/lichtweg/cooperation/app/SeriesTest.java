package de.lichtweg.cooperation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    /** The second Thursday stays the second Thursday; a fifth one becomes the fourth. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 0, 2026-12-10",
        "2026-12-10, 1, 2027-01-14",
        "2026-12-10, 2, 2027-02-11",
        "2026-12-31, 1, 2027-01-28",
        "2026-12-03, 3, 2027-03-04",
        "2026-10-29, 0, 2026-10-29",
    })
    void aSeriesKeepsWeekdayAndWeekOfTheMonth(LocalDate first, int months, LocalDate then) {
        assertThat(Meetings.sameWeekday(first, months)).isEqualTo(then);
    }
}

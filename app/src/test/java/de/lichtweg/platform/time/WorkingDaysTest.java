package de.lichtweg.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Working days are counted as people count them: the first day not, weekends and holidays not. */
class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-10-30");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private final WorkingDays days = new WorkingDays(
            List.of(new Holiday("Buß- und Bettag", MonthDay.of(11, 18), null, 0, LocalDate.parse("2000-01-01"), null)));

    @Test
    void theDayItselfAndWeekendsDoNotCount() {
        assertThat(days.between(FRIDAY, FRIDAY)).isZero();
        assertThat(days.between(FRIDAY, FRIDAY.plusDays(1))).isZero();
        assertThat(days.between(FRIDAY, MONDAY)).isEqualTo(1);
        assertThat(days.between(MONDAY, FRIDAY)).as("the end lies before").isZero();
    }

    @Test
    void aHolidayMovesThePromise() {
        LocalDate tuesday = LocalDate.parse("2026-11-17");
        assertThat(days.after(tuesday, 1)).isEqualTo(LocalDate.parse("2026-11-19"));
        assertThat(days.after(tuesday, 5)).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(days.between(tuesday, days.after(tuesday, 5))).isEqualTo(5);
    }
}

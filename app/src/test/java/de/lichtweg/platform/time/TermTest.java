package de.lichtweg.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.time.Term.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods by §§ 187 to 193 BGB with the holidays of Saxony, as a table of dates. */
class TermTest {

    /** As {@code V731__holiday.sql} has them; {@code HolidaysTest} holds both against the published list. */
    static final WorkingDays SAXONY = new WorkingDays(List.of(
            fixed("Neujahr", 1, 1),
            easter("Karfreitag", -2),
            easter("Ostermontag", 1),
            fixed("Tag der Arbeit", 5, 1),
            easter("Christi Himmelfahrt", 39),
            easter("Pfingstmontag", 50),
            fixed("Tag der Deutschen Einheit", 10, 3),
            fixed("Reformationstag", 10, 31),
            new Holiday("Buß- und Bettag", MonthDay.of(11, 23), DayOfWeek.WEDNESDAY, 0, LocalDate.of(1993, 1, 1), null),
            fixed("1. Weihnachtsfeiertag", 12, 25),
            fixed("2. Weihnachtsfeiertag", 12, 26)));

    private static Holiday fixed(String name, int month, int day) {
        return new Holiday(name, MonthDay.of(month, day), null, 0, LocalDate.of(1993, 1, 1), null);
    }

    private static Holiday easter(String name, int days) {
        return new Holiday(name, null, null, days, LocalDate.of(1993, 1, 1), null);
    }

    /** The day of the event is not counted, § 187 Abs. 1; the last column is moved by § 193. */
    @ParameterizedTest(name = "{0} + {1} {2}: {3}, {4} ({5})")
    @CsvSource({
        "2026-11-02, 10, DAYS,   2026-11-12, 2026-11-12, an ordinary Thursday",
        "2026-11-02, 0,  DAYS,   2026-11-02, 2026-11-02, the day itself",
        "2026-11-02, 1,  DAYS,   2026-11-03, 2026-11-03, the day of the event is not counted",
        "2026-11-02, 12, DAYS,   2026-11-14, 2026-11-16, a Saturday",
        "2026-11-02, 13, DAYS,   2026-11-15, 2026-11-16, a Sunday",
        "2026-11-04, 2,  WEEKS,  2026-11-18, 2026-11-19, Buß- und Bettag is a holiday in Saxony",
        "2026-11-04, 8,  WEEKS,  2026-12-30, 2026-12-30, eight weeks of a market survey",
        "2026-10-01, 30, DAYS,   2026-10-31, 2026-11-02, Reformationstag on a Saturday",
        "2025-10-17, 2,  WEEKS,  2025-10-31, 2025-11-03, Reformationstag on a Friday before a weekend",
        "2026-03-06, 4,  WEEKS,  2026-04-03, 2026-04-07, Good Friday to the Tuesday after Easter",
        "2026-05-10, 4,  DAYS,   2026-05-14, 2026-05-15, Ascension",
        "2026-04-25, 1,  MONTHS, 2026-05-25, 2026-05-26, Whit Monday",
        "2026-09-03, 1,  MONTHS, 2026-10-03, 2026-10-05, the third of October on a Saturday",
        "2025-12-04, 3,  WEEKS,  2025-12-25, 2025-12-29, Christmas before a weekend",
        "2026-12-18, 2,  WEEKS,  2027-01-01, 2027-01-04, New Year before a weekend",
        "2026-12-01, 30, DAYS,   2026-12-31, 2026-12-31, the last of December is a working day",
        "2026-11-30, 1,  MONTHS, 2026-12-30, 2026-12-30, by its number",
        "2026-12-31, 2,  MONTHS, 2027-02-28, 2027-03-01, no 31st in February, § 188 Abs. 3, and a Sunday",
        "2027-12-31, 2,  MONTHS, 2028-02-29, 2028-02-29, the leap day",
        "2026-01-31, 1,  MONTHS, 2026-02-28, 2026-03-02, the end of February on a Saturday",
        "2026-08-31, 1,  MONTHS, 2026-09-30, 2026-09-30, the end of a short month",
        "2026-09-30, 1,  MONTHS, 2026-10-30, 2026-10-30, by its number and not the end of the month",
        "2024-02-29, 1,  YEARS,  2025-02-28, 2025-02-28, a year after the leap day",
        "2024-02-29, 4,  YEARS,  2028-02-29, 2028-02-29, four years after the leap day",
        "2026-12-31, 1,  YEARS,  2027-12-31, 2027-12-31, over the end of the year",
        "2026-09-01, 7,  YEARS,  2033-09-01, 2033-09-01, seven years of purpose-bound use",
    })
    void endsAfterTheEvent(LocalDate event, int length, Unit unit, LocalDate end, LocalDate moved, String why) {
        Term term = new Term(length, unit);
        assertThat(term.endAfter(event)).as(why).isEqualTo(end);
        assertThat(term.endAfter(event, SAXONY)).as(why).isEqualTo(moved);
    }

    /** A period from the beginning of a day on counts that day, § 187 Abs. 2. */
    @ParameterizedTest(name = "from {0} for {1} {2}: {3}")
    @CsvSource({
        "2026-11-02, 10, DAYS,   2026-11-11",
        "2026-11-02, 1,  WEEKS,  2026-11-08",
        "2026-01-01, 1,  MONTHS, 2026-01-31",
        "2026-03-01, 1,  MONTHS, 2026-03-31",
        "2026-01-15, 1,  MONTHS, 2026-02-14",
        "2026-01-31, 1,  MONTHS, 2026-02-28",
        "2026-01-30, 1,  MONTHS, 2026-02-28",
        "2026-01-29, 1,  MONTHS, 2026-02-28",
        "2026-01-28, 1,  MONTHS, 2026-02-27",
        "2024-02-29, 1,  YEARS,  2025-02-28",
        "2028-03-01, 1,  YEARS,  2029-02-28",
        "2026-01-01, 1,  YEARS,  2026-12-31",
    })
    void endsFromTheBeginningOfADay(LocalDate first, int length, Unit unit, LocalDate end) {
        assertThat(new Term(length, unit).endFrom(first)).isEqualTo(end);
    }

    @Test
    void anExtensionBeginsAnewWhereTheFirstPeriodEnded() {
        LocalDate complete = LocalDate.of(2026, 11, 30);
        LocalDate first = new Term(3, Unit.MONTHS).endAfter(complete);
        assertThat(first).isEqualTo("2027-02-28");
        assertThat(new Term(1, Unit.MONTHS).endAfter(first)).as("not the 30th").isEqualTo("2027-03-28");
    }

    @Test
    void theHolidaysOfSaxonyAreThoseThatWerePublished() throws IOException {
        Map<LocalDate, String> published = new TreeMap<>();
        for (String line : published()) {
            published.put(LocalDate.parse(line.split(";")[0]), line.split(";")[1]);
        }
        Map<LocalDate, String> computed = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            LocalDate at = day;
            SAXONY.holiday(day).ifPresent(name -> computed.put(at, name));
        }
        assertThat(computed).isEqualTo(published).hasSize(99);
    }

    static List<String> published() throws IOException {
        try (var in = TermTest.class.getResourceAsStream("/time/feiertage_sachsen.csv")) {
            List<String> lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            return lines.subList(1, lines.size());
        }
    }

    @Test
    void aHolidayHoldsAsLongAsItsRule() {
        Holiday once = new Holiday(
                "500 Jahre", MonthDay.of(10, 31), null, 0, LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));
        assertThat(once.isOn(LocalDate.of(2017, 10, 31))).isTrue();
        assertThat(once.isOn(LocalDate.of(2018, 10, 31))).isFalse();
        assertThat(once.isOn(LocalDate.of(2016, 10, 31))).isFalse();
    }

    @Test
    void aPeriodIsNeverNegative() {
        assertThatThrownBy(() -> new Term(-1, Unit.DAYS)).isInstanceOf(IllegalArgumentException.class);
    }
}

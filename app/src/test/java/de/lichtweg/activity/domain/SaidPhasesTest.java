package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Expectation;
import de.lichtweg.standards.Template.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cell of an office says of phases. */
class SaidPhasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Template GRANT = new Template(
            "grant",
            1,
            "Infrastrukturförderung",
            "Grant",
            LocalDate.of(2015, 1, 1),
            null,
            "",
            "",
            List.of(
                    phase("preparation", "Vorbereitung"),
                    phase("tender", "Ausschreibung"),
                    phase("award", "Zuschlag, Vertrag"),
                    phase("planning", "Planung, Genehmigung"),
                    phase("construction", "Bau"),
                    phase("operation", "In Betrieb")));

    private static Phase phase(String key, String name) {
        return new Phase(key, name, name, Expectation.NOTHING, List.of());
    }

    private static String said(String cell) {
        SaidPhases said = SaidPhases.of(GRANT, cell, TODAY).orElseThrow();
        return said.begun().stream().map(SaidPhasesTest::text).collect(Collectors.joining(" ")) + "|"
                + said.coming().stream().map(SaidPhasesTest::text).collect(Collectors.joining(" "));
    }

    private static String text(SaidPhases.Said s) {
        return s.phase().key() + (s.since() == null ? "" : "@" + s.since());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bau;construction|",
                "Zuschlag, Vertrag;award|",
                "im Bau seit 03/2026;construction@2026-03-01|",
                "Bau 04.05.2026 / Planung 12.03.2026;planning@2026-03-12 construction@2026-05-04|",
                "Planung / Bau ab 03/2027;planning|construction@2027-03-01",
                "Ausschreibung – Zuschlag I. Quartal 2027;tender|award@2027-01-01",
                "Netzplanung und Tiefbau;planning construction|",
                "fertiggestellt;operation|"
            })
    void phasesAndTheirDaysAreRead(String cell, String expected) {
        assertThat(said(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "offen", "Bauchgefühl", "Neubau", "Unbau"})
    void aWordWithinAWordIsNone(String cell) {
        assertThat(SaidPhases.of(GRANT, cell, TODAY)).isEmpty();
    }

    @Test
    void onlyPastPhasesWithADayThatIsNotLaterThanThePresentOneAreKept() {
        SaidPhases said = SaidPhases.of(GRANT, "Ausschreibung 02.02.2026, Planung, Bau 04.05.2026", TODAY)
                .orElseThrow();
        assertThat(said.present(GRANT).phase().key()).isEqualTo("construction");
        assertThat(said.past(LocalDate.of(2026, 5, 4)).stream().map(SaidPhasesTest::text))
                .containsExactly("tender@2026-02-02");
        assertThat(said.past(LocalDate.of(2026, 1, 4))).isEmpty();
    }
}

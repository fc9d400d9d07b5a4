package de.lichtweg.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.standards.AdoptionProof.Proof;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.domain.Cell.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {

    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    private static Adoption said(int number, Stand stand, String reason) {
        return new Adoption("liste", number, NOSSEN, stand, DAY, reason, "", "Nossen", Instant.EPOCH, false);
    }

    private static Proof proof(int number) {
        return new Proof("liste", number, NOSSEN, DAY.plusDays(number), "Lieferung", "/lieferung/" + number);
    }

    private static Cell cell(List<Adoption> said, Proof... proofs) {
        return Cell.of(NOSSEN, "liste", 2, said, List.of(proofs));
    }

    @Test
    void nothing_said_and_nothing_proven_is_missing() {
        assertThat(cell(List.of()).state()).isEqualTo(State.MISSING);
    }

    @Test
    void what_is_proven_is_told_from_what_was_only_said() {
        Cell said = cell(List.of(said(2, Stand.ADOPTED, "")));
        Cell proven = cell(List.of(said(2, Stand.ADOPTED, "")), proof(2));

        assertThat(said.state()).isEqualTo(State.SAID);
        assertThat(proven.state()).isEqualTo(State.PROVEN);
        assertThat(proven.since()).isEqualTo(DAY);
        assertThat(cell(List.of(), proof(2)).state()).isEqualTo(State.PROVEN);
    }

    @Test
    void a_proof_of_an_earlier_version_proves_nothing_of_this_one() {
        assertThat(cell(List.of(), proof(1)).state()).isEqualTo(State.MISSING);
        assertThat(cell(List.of(said(1, Stand.ADOPTED, "")), proof(1)).state()).isEqualTo(State.EARLIER);
    }

    @Test
    void the_newest_statement_counts() {
        assertThat(cell(List.of(said(2, Stand.ADOPTED, ""), said(2, Stand.OPEN, "")))
                        .state())
                .isEqualTo(State.MISSING);
        assertThat(cell(List.of(said(2, Stand.OPEN, ""), said(2, Stand.ADOPTED, "")))
                        .state())
                .isEqualTo(State.SAID);
    }

    @Test
    void whoever_deviates_says_why_and_is_not_missing() {
        Cell cell = cell(List.of(said(2, Stand.DEVIATES, "eigene Schilder")), proof(2));

        assertThat(cell.state()).isEqualTo(State.DEVIATES);
        assertThat(cell.reason()).isEqualTo("eigene Schilder");
        assertThat(cell.state().isMissing()).isFalse();
        assertThat(cell.state().isAdopted()).isFalse();
        assertThatThrownBy(() -> said(2, Stand.DEVIATES, " ")).hasMessageContaining("standards.adoption.reason");
    }

    @Test
    void a_procedure_that_nobody_needed_is_not_missing() {
        assertThat(cell(List.of()).ofProcedure().state()).isEqualTo(State.UNUSED);
        assertThat(cell(List.of(), proof(2)).ofProcedure().state()).isEqualTo(State.PROVEN);
    }

    @Test
    void a_key_is_made_of_the_title_and_never_taken_twice() {
        assertThat(Keys.of("Absichtserklärung mit Netzbetreibern", List.of()))
                .isEqualTo("absichtserklaerung-mit-netzbetreibern");
        assertThat(Keys.of("Bauschild", List.of("bauschild", "bauschild-2"))).isEqualTo("bauschild-3");
        assertThat(Keys.of("1. 2.", List.of())).isEqualTo("standard");
    }
}

package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void linesAreOneLineAndTheTextKeepsItsOwn() {
        Said said = Said.of(" Ruft zurück.\r\nBis Freitag.\u0007 ", " Bauamt\nNossen ", "  61.2 / 17 ");
        assertThat(said.text()).isEqualTo("Ruft zurück.\nBis Freitag.");
        assertThat(said.contact()).isEqualTo("Bauamt Nossen");
        assertThat(said.fileNumber()).isEqualTo("61.2 / 17");
    }

    @Test
    void withoutATextOrBeyondItsLengthItIsRefused() {
        for (Runnable wrong : new Runnable[] {
            () -> Said.of(" \u0007", "Bauamt", ""),
            () -> Said.of("x".repeat(Rules.TEXT + 1), "", ""),
            () -> Said.of("x", "y".repeat(Rules.LINE + 1), ""),
            () -> Said.of("x", "", "y".repeat(Rules.LINE + 1))
        }) {
            assertThatThrownBy(wrong::run).isInstanceOf(RuleViolation.class);
        }
    }
}

package de.lichtweg.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void onlyWhatWasNotSaidBeforeIsNewHoweverItIsKept() {
        Told before = new Told(List.of("Los 5: geplant", "Haushalte mit Gigabit: 50 %"));
        Told now = new Told(List.of("Los 5: wird gebaut", "Haushalte mit Gigabit: 50 %", "Los 6:\ngeplant", ""));
        assertThat(now.since(Told.of(before.text()))).containsExactly("Los 5: wird gebaut", "Los 6: geplant");
        assertThat(now.since(Told.of(now.text()))).isEmpty();
        assertThat(Told.of("").lines()).isEmpty();
    }

    @Test
    void aWishIsSomethingAndAnAddressIsSomewhere() {
        assertThatThrownBy(() -> new Wish(false, false, " ", "", ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("subscription.nothing");
        assertThatThrownBy(() -> new Wish(true, false, "", "Am Markt 1", ""))
                .hasMessageContaining("subscription.where");
        assertThat(new Wish(false, false, "14627180", " Am Markt 1 ", "").address())
                .isEqualTo("Am Markt 1");
    }
}

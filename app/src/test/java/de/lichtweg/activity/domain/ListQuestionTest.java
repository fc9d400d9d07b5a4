package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;

class ListQuestionTest {

    @Test
    void equalQuestionsAreEqualTextsAndWhatBelongsToOneLookIsLeftOut() {
        ListQuestion one = ListQuestion.parse("sicht=karte&region=14627180&art=LOT&monat=2026-12&q=Los%207");
        ListQuestion other = ListQuestion.parse("region=14627180&q=Los+7&art=LOT&sicht=karte&fremd=1");
        assertThat(one).isEqualTo(other);
        assertThat(one.text()).isEqualTo("region=14627180&art=LOT&q=Los+7&sicht=karte");
        assertThat(ListQuestion.parse(one.text())).isEqualTo(one);
        assertThat(ListQuestion.parse("region=14627&sicht=tabelle").text())
                .as("the usual sight goes without saying")
                .isEqualTo("region=14627");
    }

    @Test
    void aQuestionWithoutARegionOrWithoutAnEndIsRefused() {
        for (String text :
                new String[] {"art=LOT", "region=Nossen", "region=14627&q=" + "x".repeat(4000), "region=%zz"}) {
            assertThatThrownBy(() -> ListQuestion.parse(text))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("activity.view.state"));
        }
    }
}

package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import java.util.List;
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
    void chosenColumnsBelongToTheQuestionTheUsualOnesGoWithoutSaying() {
        ListQuestion chosen = ListQuestion.parse("region=14627&spalten=netz,fremd,titel,netz");
        assertThat(chosen.columns()).containsExactly("netz", "titel");
        assertThat(chosen.text()).isEqualTo("region=14627&spalten=netz%2Ctitel");
        assertThat(ListQuestion.parse("region=14627&spalten=netz").columns())
                .as("the title names the row")
                .containsExactly("titel", "netz");
        assertThat(ListQuestion.parse("region=14627&spalten=titel,wo,phase,zug,frist,verzug,wer"))
                .isEqualTo(ListQuestion.parse("region=14627"));
        assertThat(chosen.with(List.of())).isEqualTo(ListQuestion.parse("region=14627"));
        assertThat(ListQuestion.parse("region=14627&art=LOT&sort=frist&sicht=karte&spalten=netz")
                        .filters())
                .containsOnlyKeys("art", "sort");
        assertThat(ActivityColumn.headers(ActivityColumn.chosen(List.of("titel", "stand", "frist"))))
                .containsExactly("titel", "stand", "beendet_am", "frist");
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

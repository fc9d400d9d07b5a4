package de.lichtweg.parties.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.parties.view.ColumnChoice.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {

    private static final ColumnOffer OFFER = new ColumnOffer(List.of("a", "b", "c", "d"), List.of("a", "c"));
    private static final Asked NOTHING = new Asked(List.of(), List.of(), "", "");

    @Test
    void itBeginsWithWhatTheListShowsAndPutsTheRestBehind() {
        ColumnChoice choice = ColumnChoice.of(OFFER, List.of(), NOTHING);
        assertThat(choice.order()).containsExactly("a", "c", "b", "d");
        assertThat(choice.shown()).containsExactly("a", "c");
        assertThat(choice.said()).as("the usual ones go without saying").isEmpty();
        assertThat(ColumnChoice.of(OFFER, List.of("d", "b"), NOTHING).said()).containsExactly("a", "d", "b");
    }

    @Test
    void aColumnGoesAStepAndTheFocusWithItAsFarAsItCan() {
        List<String> order = List.of("a", "b", "c", "d");
        ColumnChoice up = ColumnChoice.of(OFFER, List.of(), new Asked(order, List.of("b"), "b", ""));
        assertThat(up.order()).containsExactly("b", "a", "c", "d");
        assertThat(up.said()).as("the first column is never given up").containsExactly("b", "a");
        assertThat(up.focus("b")).as("no step further").isEqualTo("tief");
        ColumnChoice down = ColumnChoice.of(OFFER, List.of(), new Asked(order, List.of(), "", "c"));
        assertThat(down.order()).containsExactly("a", "b", "d", "c");
        assertThat(down.focus("c")).isEqualTo("hoch");
        assertThat(down.focus("a")).isEmpty();
        assertThat(ColumnChoice.of(OFFER, List.of(), new Asked(order, List.of(), "d", ""))
                        .focus("d"))
                .isEqualTo("hoch");
    }

    @Test
    void unknownAndRepeatedKeysAreLeftOut() {
        assertThat(ColumnOffer.parse(" b,,b,Ä,x1,c ")).containsExactly("b", "c");
        assertThat(OFFER.chosen(List.of("z"))).containsExactly("a", "c");
        ColumnChoice choice =
                ColumnChoice.of(OFFER, List.of(), new Asked(List.of("z", "d", "d"), List.of("z", "d"), "z", ""));
        assertThat(choice.order()).containsExactly("d", "a", "b", "c");
        assertThat(choice.said()).containsExactly("d", "a");
        assertThatThrownBy(() -> new ColumnOffer(List.of("a", "b"), List.of("b")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

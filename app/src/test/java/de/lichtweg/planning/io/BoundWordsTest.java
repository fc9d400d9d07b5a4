package de.lichtweg.planning.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is proven is said so that it stays true. */
class BoundWordsTest {

    private static final Words WORDS = new Words();

    @Test
    void a_percentage_is_never_rounded_down() {
        assertThat(BoundWords.percent(0.101)).isEqualTo("0,2");
        assertThat(BoundWords.percent(1.0)).isEqualTo("1,0");
        assertThat(BoundWords.percent(0.0501)).isEqualTo("0,051");
    }

    @Test
    void the_sentence_says_what_the_proof_is_about_and_nothing_where_there_is_none() {
        assertThat(BoundWords.of(0.15, true, WORDS)).singleElement().asString().contains("0,2 %", "Trassennetz");
        assertThat(BoundWords.of(0, true, WORDS)).singleElement().asString().doesNotContain("%");
        assertThat(BoundWords.of(0, false, WORDS)).singleElement().asString().contains("Hauptverteiler zusammen");
        assertThat(BoundWords.of(Double.POSITIVE_INFINITY, true, WORDS)).isEmpty();
    }
}

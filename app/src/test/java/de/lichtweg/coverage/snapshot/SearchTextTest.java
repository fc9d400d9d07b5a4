package de.lichtweg.coverage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what they meant. */
class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Haupt 12a Nossen,            haupt nossen,      12, a",
        "hauptstrase 12 a nossen,     hauptstr nossen,   12, a",
        "Dorfstr. 3,                  dorfstr,            3, ''",
        "Am Mühlgraben,               am muehlgraben,    -1, ''",
        "'Straße des Friedens 7, 01683 Nossen', str des friedens 01683 nossen, 7, ''",
    })
    void wordsNumberAndSuffixAreToldApart(String typed, String words, int number, String suffix) {
        assertThat(SearchText.parse(typed)).isEqualTo(new SearchText(List.of(words.split(" ")), number, suffix));
    }

    @ParameterizedTest
    @CsvSource({
        "haupt,     hauptstr,  1",
        "hauptstr,  hauptstr,  0",
        "muehl,     ammuehlgraben, 3",
        "hautpstr,  hauptstr,  5",
        "nosen,     nossen,    5",
        "riesa,     nossen,  100",
    })
    void aSlipOfTheFingerIsForgiven(String typed, String word, int closeness) {
        assertThat(Closeness.of(typed, word)).isEqualTo(closeness);
    }
}

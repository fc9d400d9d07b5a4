package de.lichtweg.coverage.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.lichtweg.coverage.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of standings has one class; the table is the precedence. */
class ClassificationTest {

    /**
     * A standing in letters: {@code -} not in the ledger, {@code o} in it but outside the region, {@code .} in the region
     * and not counted, {@code d} counted, {@code n} fulfilled; then the weight.
     */
    private static Standing standing(String text) {
        int weight = text.length() > 1 ? Integer.parseInt(text.substring(1)) : 1;
        return switch (text.charAt(0)) {
            case '-' -> Standing.ABSENT;
            case 'o' -> new Standing(true, false, false, false, weight);
            case '.' -> new Standing(true, true, false, false, weight);
            case 'd' -> new Standing(true, true, true, false, weight);
            default -> new Standing(true, true, true, true, weight);
        };
    }

    @ParameterizedTest(name = "{0} → {1}, method {2}, corrected {3}: {4}")
    @CsvSource({
        "-,  n,  no,  no,  NEW",
        "-,  .,  no,  no,  NEW",
        "-,  n,  yes, yes, NEW",
        "n,  -,  no,  no,  VANISHED",
        "d,  -,  yes, yes, VANISHED",
        "o,  n,  no,  no,  TERRITORY_CHANGED",
        "d,  o,  yes, yes, TERRITORY_CHANGED",
        "d,  n,  yes, no,  OTHER_METHOD",
        "n,  d,  yes, yes, OTHER_METHOD",
        "d,  n,  no,  yes, CORRECTED",
        "n2, n3, no,  yes, CORRECTED",
        "d,  n,  no,  no,  GAINED",
        "d2, n3, no,  no,  GAINED",
        "n,  d,  no,  no,  LOST",
        "n2, n3, no,  no,  WEIGHT_CHANGED",
        "d2, d0, no,  no,  WEIGHT_CHANGED",
        ".,  n,  no,  no,  WEIGHT_CHANGED",
        "d,  .,  no,  no,  WEIGHT_CHANGED",
        "n,  n,  no,  no,  UNCHANGED",
        "n,  n,  no,  yes, UNCHANGED",
        ".2, .3, no,  no,  UNCHANGED",
        "d0, n0, no,  no,  GAINED",
        "o,  o,  no,  yes, UNCHANGED",
        "-,  o,  no,  no,  UNCHANGED",
        "o,  -,  no,  no,  UNCHANGED",
        "-,  -,  no,  no,  UNCHANGED",
    })
    void theOrderOfTheTestsIsThePrecedence(
            String before, String after, String method, String corrected, Change expected) {
        assertThat(Classification.of(standing(before), standing(after), method.equals("yes"), corrected.equals("yes")))
                .isEqualTo(expected);
    }

    /** So the shares of all other classes are the whole difference. */
    @Test
    void unchangedAddressesAddNothing() {
        for (Standing before : all()) {
            for (Standing after : all()) {
                if (Classification.of(before, after, false, false) == Change.UNCHANGED) {
                    assertThat(after.numerator()).as(before + " " + after).isEqualTo(before.numerator());
                    assertThat(after.denominator()).isEqualTo(before.denominator());
                }
            }
        }
    }

    private static List<Standing> all() {
        List<Standing> result = new ArrayList<>();
        for (String kind : List.of("-", "o", ".", "d", "n")) {
            for (int weight = 0; weight < 3; weight++) {
                result.add(standing(kind + weight));
            }
        }
        return result;
    }

    @Test
    void whatCannotBeIsNotAStanding() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(false, true, false, false, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(true, false, true, false, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(true, true, false, true, 1));
    }
}

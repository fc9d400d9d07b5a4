package de.lichtweg.coverage.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who may see sums only sees no part from which one to four addresses follow. */
class SmallPartsTest {

    private static Part part(Change change, int addresses) {
        return new Part(
                List.of(change),
                Optional.empty(),
                Optional.empty(),
                addresses,
                addresses,
                addresses,
                Optional.empty(),
                List.of());
    }

    @Test
    void aSmallPartGoesTogetherWithTheNextSmallest() {
        List<Part> shown =
                SmallParts.together(List.of(part(Change.NEW, 100), part(Change.GAINED, 30), part(Change.LOST, 3)));
        assertThat(shown).extracting(Part::addresses).containsExactly(100, 33);
        assertThat(shown.getLast().changes()).containsExactly(Change.GAINED, Change.LOST);
        assertThat(shown.getLast().numerator()).isEqualTo(33);
    }

    @Test
    void severalSmallOnesAreEnoughForEachOther() {
        List<Part> shown =
                SmallParts.together(List.of(part(Change.NEW, 100), part(Change.GAINED, 4), part(Change.LOST, 3)));
        assertThat(shown).extracting(Part::addresses).containsExactly(100, 7);
    }

    @Test
    void whereAllTogetherAreFewTheNumberIsHidden() {
        assertThat(SmallParts.together(List.of(part(Change.NEW, 2))))
                .extracting(Part::addresses)
                .containsExactly(-1);
    }

    @Test
    void detailsAndLinksAreNotForThem() {
        Part whole = new Part(
                List.of(Change.LOST),
                Optional.empty(),
                Optional.empty(),
                9,
                -9,
                0,
                Optional.empty(),
                List.of(part(Change.LOST, 9)));
        assertThat(SmallParts.together(List.of(whole)).getFirst().details()).isEmpty();
    }

    @Test
    void noNumberBelowFiveIsEverShownAndNothingIsLost() {
        Random random = new Random(5);
        for (int round = 0; round < 5000; round++) {
            List<Part> parts = new ArrayList<>();
            for (Change change : Change.values()) {
                if (random.nextBoolean()) {
                    parts.add(part(change, 1 + random.nextInt(12)));
                }
            }
            List<Part> shown = SmallParts.together(parts);
            assertThat(shown).allMatch(p -> p.addresses() >= 5 || p.addresses() == -1 && shown.size() == 1);
            assertThat(shown.stream().mapToLong(Part::numerator).sum())
                    .isEqualTo(parts.stream().mapToLong(Part::numerator).sum());
            assertThat(shown.stream().mapToInt(p -> p.changes().size()).sum()).isEqualTo(parts.size());
        }
    }
}

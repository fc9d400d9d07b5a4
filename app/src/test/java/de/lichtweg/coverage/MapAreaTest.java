package de.lichtweg.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapAreaTest {

    /** The example of the published encoding. */
    private static final String PUBLISHED = "BFoz5xJ67i1B1B7PzIhaxL7Y";

    @Test
    void thePublishedExampleIsRead() {
        List<double[]> corners = MapArea.parse(PUBLISHED).corners();
        assertThat(corners).hasSize(4);
        assertThat(corners.getFirst()[1]).isCloseTo(50.10228, within(1e-9));
        assertThat(corners.getFirst()[0]).isCloseTo(8.69821, within(1e-9));
        assertThat(corners.getLast()[1]).isCloseTo(50.09878, within(1e-9));
        assertThat(corners.getLast()[0]).isCloseTo(8.68752, within(1e-9));
    }

    @Test
    void whatIsReadIsWrittenAgain() {
        assertThat(MapArea.parse(PUBLISHED).text()).isEqualTo(PUBLISHED);
    }

    @Test
    void everyPolygonComesBackToAMetre() {
        Random random = new Random(14627);
        for (int i = 0; i < 200; i++) {
            List<double[]> corners = new ArrayList<>();
            for (int c = 0; c < 3 + random.nextInt(30); c++) {
                corners.add(new double[] {random.nextDouble() * 360 - 180, random.nextDouble() * 160 - 80});
            }
            List<double[]> back = MapArea.parse(new MapArea(corners).text()).corners();
            for (int c = 0; c < corners.size(); c++) {
                assertThat(back.get(c)[0]).isCloseTo(corners.get(c)[0], within(0.500001e-5));
                assertThat(back.get(c)[1]).isCloseTo(corners.get(c)[1], within(0.500001e-5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B",
                "BF",
                "BFoz5xJ67i1B",
                "CFoz5xJ67i1B1B7PzIhaxL7Y",
                "BG",
                "BFoz5xJ67i1B1B7PzIhaxL7",
                "BF!",
                "x y"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MapArea.parse(text));
    }

    @Test
    void aPolygonHasAtMostSoManyCorners() {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i <= MapArea.MOST_CORNERS; i++) {
            corners.add(new double[] {13 + i / 1e5, 51});
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new MapArea(corners));
    }
}

package de.lichtweg.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The base map is the operator's choice, and may be shown only with the name of its owner. */
class BackgroundMapTest {

    private static final String URL = "https://tiles.example.org:8443/grau/{z}/{y}/{x}.png";

    @Test
    void thereIsNoneUnlessTheOperatorNamesOne() {
        BackgroundMap none = new BackgroundMap("", "Hintergrundkarte", "", 256, 18);
        assertThat(none.tiles()).isEmpty();
        assertThat(none.pictures()).isEmpty();
    }

    @Test
    void itsServerIsTheOnlyOneThatPicturesMayComeFrom() {
        BackgroundMap map = new BackgroundMap(URL, "Grau", "© Beispiel", 256, 18);
        assertThat(map.pictures()).containsExactly("https://tiles.example.org:8443");
        assertThat(map.tiles().orElseThrow().url()).isEqualTo(URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png; script-src *",
                "//tiles.example.org/{z}/{x}/{y}.png"
            })
    void anAddressThatCannotBeShownIsRefusedWithASentence(String url) {
        assertThatThrownBy(() -> new BackgroundMap(url, "Grau", "© Beispiel", 256, 18))
                .hasMessageContaining("lichtweg.map.background.url")
                .hasMessageContaining("{z}");
    }

    @Test
    void withoutTheNameOfItsOwnerItIsRefused() {
        assertThatThrownBy(() -> new BackgroundMap(URL, "Grau", " ", 256, 18))
                .hasMessageContaining("lichtweg.map.background.attribution fehlt");
    }
}

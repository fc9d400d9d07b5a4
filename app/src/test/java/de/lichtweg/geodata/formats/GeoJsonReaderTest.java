package de.lichtweg.geodata.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonReaderTest {

    private static final String HEAD =
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4647\"}},\"features\":[";

    private static GeoJsonReader open(String text) {
        return new GeoJsonReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Feature> all(String text) {
        List<Feature> features = new ArrayList<>();
        try (GeoJsonReader reader = open(text)) {
            reader.forEachRemaining(features::add);
        }
        return features;
    }

    @Test
    void readsFeaturesWithTheirPropertiesAndTheSystemOfTheFile() {
        String text = HEAD
                + "{\"type\":\"Feature\",\"id\":1,\"properties\":{\"a\":\"ü\",\"n\":12,\"leer\":null},\"geometry\":{\"type\":\"Point\",\"coordinates\":[32362105.0,5710920.0,1]}},"
                + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,0],[4,4],[0,0]]]]}}]}";
        try (GeoJsonReader reader = open(text)) {
            assertThat(reader.epsg()).isEqualTo(4647);
        }
        List<Feature> features = all(text);
        assertThat(features.getFirst().properties())
                .containsEntry("a", "ü")
                .containsEntry("n", "12")
                .containsEntry("leer", "");
        assertThat(features.getFirst().geometry()).hasToString("POINT (32362105 5710920)");
        assertThat(features.get(1).geometry()).hasToString("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))");
    }

    @Test
    void saysWhereAFileBreaksOff() {
        assertThatThrownBy(() -> all(HEAD + "{\"type\":\"Feature\",\"properties\":{\"a\":\"b"))
                .isInstanceOfSatisfying(BrokenFile.class, e -> {
                    assertThat(e.kind()).isEqualTo("geojson.broken");
                    assertThat(e.place()).startsWith("Zeile 1");
                });
    }

    @Test
    void refusesJsonThatIsNoFeatureCollection() {
        assertThatThrownBy(() -> all("{\"a\":1}"))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.kind()).isEqualTo("geojson.shape"));
    }

    @Test
    void readsACollectionWithoutFeatures() {
        assertThat(all(HEAD + "]}")).isEmpty();
    }
}

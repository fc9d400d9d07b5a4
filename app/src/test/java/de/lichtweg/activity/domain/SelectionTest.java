package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.MapArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class SelectionTest {

    private static final MapArea TRIANGLE =
            new MapArea(List.of(new double[] {13.3, 51.0}, new double[] {13.4, 51.0}, new double[] {13.3, 51.1}));

    @Test
    void aFileIsKnownByItsNumberAndKeepsTheQuestionBesideIt() {
        Selection file = Selection.ofFile(17, "Lose & Wege.gpkg");
        assertThat(file.file()).contains(17L);
        assertThat(file.fileName()).isEqualTo("Lose & Wege.gpkg");
        assertThat(file.question()).isEmpty();
        assertThat(file.isFiltered()).isFalse();

        Selection both = new Selection(file.text() + "&down_lt=100");
        assertThat(both.file()).contains(17L);
        assertThat(both.question()).isEqualTo("down_lt=100");
        assertThat(both.isFiltered()).isTrue();
        assertThat(new Selection("datei=abc").file()).isEmpty();
    }

    @Test
    void aLinkOfTheAddressListSaysWhatWasDrawn() {
        Selection drawn = new Selection(" /adressen?region=14627180&area=" + TRIANGLE.text() + "#karte ");
        assertThat(drawn.areas())
                .singleElement()
                .satisfies(a -> assertThat(a.text()).isEqualTo(TRIANGLE.text()));
        assertThat(drawn.question()).isEqualTo("region=14627180&area=" + TRIANGLE.text());
        assertThat(drawn.isFiltered()).as("an area is no filter").isFalse();
        assertThat(Selection.ofArea(TRIANGLE).areas()).hasSize(1);
        assertThat(new Selection("area=keine").areas()).isEmpty();
        assertThat(new Selection("Nossen").question())
                .as("what is no question is left to its refusal")
                .isEqualTo("Nossen");
    }

    @Test
    void theBorderBelongsToAnAreaAndAListHoldsItsAddressesAlone() {
        Extent square = new Extent(new GeometryFactory().toGeometry(new Envelope(0, 10, 0, 10)), Set.of());
        assertThat(square.test().holds(1, 10, 5)).isTrue();
        assertThat(square.test().holds(1, 10.01, 5)).isFalse();
        Extent list = new Extent(null, Set.of(3L));
        assertThat(list.test().holds(3, 99, 99)).isTrue();
        assertThat(list.test().holds(4, 5, 5)).isFalse();
    }
}

package de.lichtweg.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.LedgerView.CellTotals;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What the small map of a fact sheet draws. */
class SheetMapTest {

    /** Ten by five kilometres. */
    private static final Geometry LAND =
            new GeometryFactory().toGeometry(new Envelope(380_000, 390_000, 5_660_000, 5_665_000));

    private static CellTotals cell(String code, String locality, Map<Stage, Integer> stages) {
        int all = stages.values().stream().mapToInt(Integer::intValue).sum();
        return new CellTotals(
                code, "Nossen", locality, new Totals(all, 0, 0, stages, Map.of(), Map.of(), Map.of(), 0, false));
    }

    private static SheetMap map(CellTotals... cells) {
        return SheetMap.of(LAND, List.of(cells), CellTotals::localityName, (p, n, s) -> p + " " + n + " " + s)
                .orElseThrow();
    }

    @Test
    void squaresLieWhereTheyAreAndHaveTheColourOfMostOfTheirAddresses() {
        SheetMap map = map(
                cell("1000mE380N5664", "Deutschenbora", Map.of(Stage.GIGABIT, 3, Stage.OPEN, 2)),
                cell("1000mE389N5660", "", Map.of(Stage.GIGABIT, 1, Stage.OPEN, 1)),
                cell("1000mE385N5662", "Heynitz", Map.of(Stage.UNKNOWN, 0)));
        assertThat(map.squares()).hasSize(2);
        SheetMap.Square first = map.squares().getFirst();
        assertThat(List.of(first.fill(), first.x(), first.y(), first.side()))
                .as("north is up")
                .containsExactly("s-gigabit", "0.9", "0.9", "28.2");
        assertThat(first.title()).isEqualTo("Deutschenbora 5 GIGABIT");
        SheetMap.Square last = map.squares().getLast();
        assertThat(List.of(last.fill(), last.x(), last.y()))
                .as("of two the one that is further from a gigabit")
                .containsExactly("s-offen", "270.9", "120.9");
        assertThat(map.viewBox()).isEqualTo("-2 -2 304 154");
    }

    @Test
    void theSideFollowsTheSizeOfTheLand() {
        assertThat(SheetMap.side(LAND)).isEqualTo(1000);
        Envelope district = new Envelope(0, 40_000, 0, 36_000);
        assertThat(SheetMap.side(new GeometryFactory().toGeometry(district))).isEqualTo(4000);
    }

    @Test
    void namesDoNotTouchEachOther() {
        SheetMap map = map(
                cell("1000mE385N5662", "Starbach", Map.of(Stage.OPEN, 90)),
                cell("1000mE386N5662", "Gruna", Map.of(Stage.OPEN, 20)),
                cell("1000mE385N5660", "Raußlitz", Map.of(Stage.OPEN, 10)));
        assertThat(map.names().stream().map(SheetMap.Name::text)).containsExactly("Starbach", "Raußlitz");
    }

    @Test
    void withoutAddressesThereIsNoMap() {
        assertThat(SheetMap.of(LAND, List.of(), CellTotals::localityName, (p, n, s) -> ""))
                .isEmpty();
    }
}

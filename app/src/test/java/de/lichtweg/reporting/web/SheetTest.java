package de.lichtweg.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Section;
import de.lichtweg.region.RegionSection.Tone;
import de.lichtweg.reporting.web.Sheet.Block;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever modules have to say fits on one sheet. */
class SheetTest {

    private static Block block(String key, int lines) {
        List<Line> all = IntStream.range(0, lines)
                .mapToObj(i -> new Line(key + i, "Zeile " + i, "1", "Hinweis", "", Tone.PLAIN))
                .toList();
        return new Block(key, new Section(key, all, 0, "", ""));
    }

    private static int lines(Block block) {
        return block.section().lines().size();
    }

    @Test
    void whatFitsStaysAsItIs() {
        List<Block> few = List.of(block("figures", 6), block("activities", 7));
        assertThat(Sheet.fitted(few, Sheet.ROWS)).isEqualTo(few);
    }

    @Test
    void theLongestSectionsGiveWayAndSayHowManyLinesAreLeft() {
        List<Block> many = IntStream.range(0, 10)
                .mapToObj(i -> block("s" + i, i == 3 ? 3 : 7))
                .toList();
        List<Block> fitted = Sheet.fitted(many, Sheet.ROWS);
        assertThat(fitted).allSatisfy(b -> assertThat(lines(b)).isGreaterThanOrEqualTo(2));
        assertThat(fitted.get(0).section().left()).isEqualTo(7 - lines(fitted.get(0)));
        assertThat(lines(fitted.get(0))).isGreaterThanOrEqualTo(lines(fitted.get(9)));
        assertThat(fitted.stream().mapToInt(b -> 3 + 2 * lines(b)).sum()).isLessThanOrEqualTo(Sheet.ROWS);
    }

    @Test
    void theStagesOfTheOutlookAllStay() {
        List<Block> many = IntStream.range(0, 10)
                .mapToObj(i -> i == 2 ? block("outlook", 30) : block("s" + i, 7))
                .toList();
        assertThat(lines(Sheet.fitted(many, Sheet.ROWS).get(2))).isEqualTo(30);
    }

    @Test
    void bothColumnsAreAboutAsLong() {
        List<Block> blocks = List.of(block("a", 5), block("b", 5), block("c", 5), block("d", 5));
        assertThat(Sheet.half(blocks)).isEqualTo(2);
        assertThat(Sheet.half(List.of(block("a", 5)))).isEqualTo(1);
    }
}

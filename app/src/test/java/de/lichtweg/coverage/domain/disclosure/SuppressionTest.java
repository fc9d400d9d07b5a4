package de.lichtweg.coverage.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.Bounds;
import de.lichtweg.coverage.Outsider;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuppressionTest {

    private static final BitSet NOTHING = new BitSet();

    @Test
    void nothingIsHiddenWhereEveryCountIsLargeOrZero() {
        assertThat(Suppression.hide(table(new int[][] {{0, 40, 57}, {20, 0, 50}}), NOTHING))
                .isEqualTo(NOTHING);
    }

    @Test
    void aSmallCountHidesARectangleAndEveryHiddenRestIsAtLeastFive() {
        LinkedCounts counts = table(new int[][] {{3, 40, 57}, {20, 30, 50}, {10, 10, 10}});
        BitSet hidden = Suppression.hide(counts, NOTHING);
        assertThat(hidden.get(0)).isTrue();
        assertThat(hidden.cardinality()).isEqualTo(4);
        for (LinkedCounts.Line line : counts.lines()) {
            int rest = IntStream.of(line.parts())
                    .filter(hidden::get)
                    .map(counts::value)
                    .sum();
            assertThat(rest == 0 || rest >= 5).isTrue();
        }
    }

    @Test
    void whatHoldsForAllButThreeIsHiddenWithTheThree() {
        LinkedCounts counts = new LinkedCounts();
        int all = counts.cell(100, Kind.SHOWN, 100);
        int yes = counts.cell(97, Kind.SHOWN, 1);
        int no = counts.cell(3, Kind.IMPLIED, 1);
        counts.line(all, yes, no);
        assertThat(Suppression.hide(counts, NOTHING)).isEqualTo(BitSet.valueOf(new long[] {1L << yes}));
    }

    @Test
    void onesThatTogetherAreAsManyAsTheyAreCountsAreNotLeftAlone() {
        LinkedCounts counts = new LinkedCounts();
        int whole = counts.cell(105, Kind.SHOWN, 100);
        int[] parts = {1, 1, 1, 1, 1, 100};
        int[] cells =
                IntStream.of(parts).map(p -> counts.cell(p, Kind.SHOWN, 1)).toArray();
        counts.line(whole, cells);
        assertThat(Suppression.hide(counts, NOTHING).get(cells[5]))
                .as("hidden counts are never zero, so five that make five are five ones")
                .isTrue();
    }

    @Test
    void aHiddenCountMayBeOneOfSeveralNumbers() {
        LinkedCounts counts = new LinkedCounts();
        int whole = counts.cell(105, Kind.SHOWN, 100);
        int[] cells = IntStream.of(1, 1, 1, 2, 100)
                .map(p -> counts.cell(p, Kind.SHOWN, 1))
                .toArray();
        counts.line(whole, cells);
        assertThat(Suppression.hide(counts, NOTHING).get(cells[4]))
                .as("five in four counts that are not zero are ones and a two")
                .isTrue();
    }

    @Test
    void aWholeThatIsNotTheSumOfItsPartsIsRefused() {
        LinkedCounts counts = new LinkedCounts();
        int whole = counts.cell(7, Kind.SHOWN, 1);
        int part = counts.cell(6, Kind.SHOWN, 1);
        assertThatThrownBy(() -> counts.line(whole, part)).isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyWorksOutACountBelowFive(long seed) {
        int[][] values = random(seed);
        int rows = values.length;
        int columns = values[0].length;
        LinkedCounts counts = table(values);
        BitSet hidden = Suppression.hide(counts, NOTHING);
        Outsider outsider = new Outsider(rows * columns);
        for (int cell = 0; cell < counts.size(); cell++) {
            if (!hidden.get(cell)) {
                outsider.hear(atoms(cell, rows, columns), counts.value(cell));
            }
        }
        for (List<Integer> set : sets(rows, columns)) {
            long truth = set.stream().mapToLong(counts::value).sum();
            OptionalLong derived = outsider.workOut(set);
            if (derived.isPresent()) {
                assertThat(derived.getAsLong()).isEqualTo(truth);
                assertThat(Suppression.small(truth)).as(set + " = " + truth).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyNarrowsACountBelowFiveDownToOneNumber(long seed) {
        LinkedCounts counts = table(random(seed));
        BitSet hidden = Suppression.hide(counts, NOTHING);
        Bounds bounds = new Bounds();
        for (int cell = 0; cell < counts.size(); cell++) {
            bounds.hear("" + cell, hidden.get(cell) ? -1 : counts.value(cell));
        }
        counts.lines()
                .forEach(line -> bounds.know(
                        "" + line.whole(),
                        IntStream.of(line.parts()).mapToObj(p -> "" + p).toList()));
        bounds.think();
        for (int cell = 0; cell < counts.size(); cell++) {
            boolean certain = bounds.only("" + cell).isPresent();
            assertThat(certain && Suppression.small(counts.value(cell))).isFalse();
        }
    }

    /** Every cell, all but a cell of a row or column, and every pair in a row or column. */
    private static List<List<Integer>> sets(int rows, int columns) {
        List<List<Integer>> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            int row = r;
            lines.add(
                    IntStream.range(0, columns).mapToObj(c -> row * columns + c).toList());
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            lines.add(
                    IntStream.range(0, rows).mapToObj(r -> r * columns + column).toList());
        }
        List<List<Integer>> sets = new ArrayList<>(lines);
        for (List<Integer> line : lines) {
            for (int a : line) {
                sets.add(List.of(a));
                sets.add(line.stream().filter(x -> x != a).toList());
                line.stream().filter(b -> b > a).forEach(b -> sets.add(List.of(a, b)));
            }
        }
        return sets;
    }

    /** A table with many zeros and many counts below five. */
    private static int[][] random(long seed) {
        Random random = new Random(seed);
        int most = seed % 2 == 0 ? 9 : 300;
        int rows = 2 + random.nextInt(5);
        int columns = 2 + random.nextInt(6);
        int[][] values = new int[rows][columns];
        for (int[] row : values) {
            for (int c = 0; c < columns; c++) {
                int kind = random.nextInt(5);
                row[c] = kind == 0
                        ? 0
                        : kind == 1 ? 1 + random.nextInt(4) : kind == 2 ? random.nextInt(12) : random.nextInt(most);
            }
        }
        return values;
    }

    /** Cells row by row, then the sums of rows, of columns, and of all. */
    private static LinkedCounts table(int[][] values) {
        LinkedCounts counts = new LinkedCounts();
        int rows = values.length;
        int columns = values[0].length;
        for (int[] row : values) {
            for (int value : row) {
                counts.cell(value, Kind.SHOWN, 1);
            }
        }
        for (int[] row : values) {
            counts.cell(IntStream.of(row).sum(), Kind.SHOWN, 100);
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            counts.cell(IntStream.range(0, rows).map(r -> values[r][column]).sum(), Kind.SHOWN, 10);
        }
        int all = counts.cell(
                IntStream.range(rows * columns, rows * columns + rows)
                        .map(counts::value)
                        .sum(),
                Kind.SHOWN,
                1000);
        for (int r = 0; r < rows; r++) {
            int row = r;
            counts.line(
                    rows * columns + r,
                    IntStream.range(0, columns).map(c -> row * columns + c).toArray());
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            counts.line(
                    rows * columns + rows + c,
                    IntStream.range(0, rows).map(r -> r * columns + column).toArray());
        }
        counts.line(all, IntStream.range(rows * columns, rows * columns + rows).toArray());
        counts.line(all, IntStream.range(rows * columns + rows, all).toArray());
        return counts;
    }

    private static List<Integer> atoms(int cell, int rows, int columns) {
        int cells = rows * columns;
        if (cell < cells) {
            return List.of(cell);
        }
        if (cell < cells + rows) {
            return IntStream.range(0, columns)
                    .mapToObj(c -> (cell - cells) * columns + c)
                    .toList();
        }
        if (cell < cells + rows + columns) {
            return IntStream.range(0, rows)
                    .mapToObj(r -> r * columns + cell - cells - rows)
                    .toList();
        }
        return IntStream.range(0, cells).boxed().toList();
    }
}

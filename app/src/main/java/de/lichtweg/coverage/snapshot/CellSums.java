package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.CellTotals;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.parties.Operators;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds up addresses per cell of the grid, and where most of them lie. */
final class CellSums {

    private final int sideM;
    private final Map<GridCell, Cell> cells = new HashMap<>();

    private static final class Cell {
        private final Sums sums = new Sums();
        private final Map<Integer, int[]> municipalities = new HashMap<>();
        private final Map<Integer, int[]> localities = new HashMap<>();
    }

    CellSums(int sideM) {
        this.sideM = sideM;
    }

    void add(Chunk chunk, int row) {
        Columns c = chunk.columns;
        Cell cell = cells.computeIfAbsent(GridCell.at(sideM, c.x[row], c.y[row]), k -> new Cell());
        cell.sums.add(chunk, row);
        cell.municipalities.computeIfAbsent(c.municipality[row], k -> new int[1])[0]++;
        cell.localities.computeIfAbsent(c.locality[row], k -> new int[1])[0]++;
    }

    List<CellTotals> list(Rows rows, Dictionaries texts, Territory territory, Operators operators) {
        Map<Integer, String> operatorKeys =
                operators.list().stream().collect(Collectors.toMap(Operators.Operator::id, Operators.Operator::key));
        return cells.entrySet().stream()
                .map(e -> new CellTotals(
                        e.getKey().code(),
                        territory
                                .municipality(most(e.getValue().municipalities))
                                .map(m -> rows.name(m.value()))
                                .orElse(""),
                        locality(texts.localities.text(most(e.getValue().localities)), rows),
                        e.getValue().sums.totals(id -> operatorKeys.getOrDefault(id, ""))))
                .sorted(Comparator.comparingInt((CellTotals c) -> -c.totals().addresses())
                        .thenComparing(CellTotals::cell))
                .toList();
    }

    private static String locality(String key, Rows rows) {
        return key.isEmpty() ? "" : rows.name(key);
    }

    private static int most(Map<Integer, int[]> counts) {
        return counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, int[]> e) -> e.getValue()[0])
                        .thenComparing(e -> -e.getKey()))
                .orElseThrow()
                .getKey();
    }
}

package de.lichtweg.standards.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Cell.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who works by what: the districts of a state and what was agreed among them, or the municipalities of a district and what counts there.
 *
 * @param rows those that the reader may know by name
 * @param all number of all districts or municipalities
 */
public record Matrix(RegionKey territory, LocalDate day, List<Column> columns, List<Row> rows, int all) {

    /** Copies the lists. */
    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A standard with the version that counts; its numbers are about all rows, also those that the reader does not see.
     *
     * @param counts how many are in which state
     */
    public record Column(Standard standard, Version version, Map<State, Integer> counts) {

        /** Copies the counts. */
        public Column {
            counts = Map.copyOf(counts);
        }

        static Column of(Standard standard, Version version, List<Cell> cells) {
            return new Column(
                    standard, version, cells.stream().collect(Collectors.toMap(Cell::state, c -> 1, Integer::sum)));
        }

        /** How many work by it. */
        public int adopted() {
            return count(State.PROVEN) + count(State.SAID);
        }

        /** Of how many something is still expected. */
        public int missing() {
            return count(State.EARLIER) + count(State.MISSING);
        }

        /** How many are in a state. */
        public int count(State state) {
            return counts.getOrDefault(state, 0);
        }
    }

    /**
     * A district or a municipality.
     *
     * @param cells one for each column, in their order
     */
    public record Row(RegionKey region, String name, List<Cell> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** Standards of which something is still expected. */
        public List<Cell> missing() {
            return cells.stream().filter(c -> c.state().isMissing()).toList();
        }

        /** How many it works by. */
        public long adopted() {
            return cells.stream().filter(c -> c.state().isAdopted()).count();
        }
    }

    /** A column of cells. */
    public static Column column(Standard standard, Version version, List<Cell> cells) {
        return Column.of(standard, version, cells);
    }

    /** Names of the rows of which something is still expected in a column. */
    public List<String> missing(Column column) {
        int at = columns.indexOf(column);
        return rows.stream()
                .filter(r -> r.cells().get(at).state().isMissing())
                .map(Row::name)
                .toList();
    }
}

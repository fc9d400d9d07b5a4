package de.lichtweg.platform.table;

import java.util.List;

/**
 * A table to take away.
 *
 * @param title name of the sheet and heading of its provenance
 * @param columns columns in order
 * @param rows rows in order; read once
 * @param provenance where the data come from
 * @param <T> a row
 */
public record Table<T>(String title, List<Column<T>> columns, Iterable<T> rows, Provenance provenance) {

    /** Copies the columns. In the demo every row carries the demo mark, so that a copied row does so too. */
    public Table {
        columns = List.copyOf(columns);
    }

    List<Column<T>> columnsWithMark() {
        if (!provenance.demo()) {
            return columns;
        }
        List<Column<T>> marked = new java.util.ArrayList<>(columns);
        marked.add(Column.text("Hinweis", row -> Provenance.DEMO_MARK));
        return List.copyOf(marked);
    }
}

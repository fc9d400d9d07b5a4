package de.lichtweg.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away.
 *
 * @param title name of the sheet and heading of its provenance
 * @param columns columns in order
 * @param rows rows in order; read once
 * @param provenance where the data come from
 * @param geometries where the rows lie, {@code null} if nowhere
 * @param <T> a row
 */
public record Table<T>(
        String title,
        List<Column<T>> columns,
        Iterable<T> rows,
        Provenance provenance,
        @Nullable Geometries<T> geometries) {

    private static final Map<String, String> LETTERS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

    /** Copies the columns. In the demo every row carries the demo mark, so that a copied row does so too. */
    public Table {
        columns = List.copyOf(columns);
    }

    /** A table whose rows lie nowhere. */
    public Table(String title, List<Column<T>> columns, Iterable<T> rows, Provenance provenance) {
        this(title, columns, rows, provenance, null);
    }

    List<Column<T>> columnsWithMark() {
        if (!provenance.demo()) {
            return columns;
        }
        List<Column<T>> marked = new ArrayList<>(columns);
        marked.add(Column.text("Hinweis", row -> Provenance.DEMO_MARK));
        return List.copyOf(marked);
    }

    /** The title as a name of a layer: {@code "Adressen in Nossen"} is {@code adressen_in_nossen}. */
    String layerName() {
        String name = title.toLowerCase(Locale.GERMAN);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            name = name.replace(letter.getKey(), letter.getValue());
        }
        name = name.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "tabelle_" + name : name;
    }
}

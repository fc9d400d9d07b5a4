package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.domain.Delivered;
import de.lichtweg.standards.data.domain.Layer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A delivery that a test can change: tables of rows, some with places. */
final class Sheets {

    final Map<String, Sheet> sheets = new LinkedHashMap<>();

    /** A table. */
    static final class Sheet {
        final List<String> header = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();

        @Nullable
        Integer system;

        Row last() {
            return rows.getLast();
        }
    }

    /** A row; columns that are not in it are empty. */
    static final class Row {
        final Map<String, String> cells;

        @Nullable
        Geometry place;

        Row(Map<String, String> cells, @Nullable Geometry place) {
            this.cells = new LinkedHashMap<>(cells);
            this.place = place;
        }

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        Row copy() {
            return new Row(cells, place == null ? null : place.copy());
        }
    }

    /** Begins a table with all columns of a layer. */
    Sheet add(Layer layer, @Nullable Integer system) {
        Sheet sheet = new Sheet();
        layer.columns().forEach(c -> sheet.header.add(c.name()));
        sheet.system = system;
        sheets.put(layer.name(), sheet);
        return sheet;
    }

    Sheet get(String layer) {
        return java.util.Objects.requireNonNull(sheets.get(layer), layer);
    }

    Sheets copy() {
        Sheets copy = new Sheets();
        sheets.forEach((name, sheet) -> {
            Sheet same = new Sheet();
            same.header.addAll(sheet.header);
            sheet.rows.forEach(r -> same.rows.add(r.copy()));
            same.system = sheet.system;
            copy.sheets.put(name, same);
        });
        return copy;
    }

    List<Delivered> delivered() {
        List<Delivered> tables = new ArrayList<>();
        sheets.forEach((name, sheet) -> tables.add(new Delivered(
                name, sheet.header, sheet.system, () -> new Rows(sheet, sheet.rows.iterator(), new int[] {1}))));
        return tables;
    }

    private record Rows(Sheet sheet, Iterator<Row> rows, int[] number) implements Delivered.Reading {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Delivered.Row next() {
            Row row = rows.next();
            return new Delivered.Row(
                    ++number[0], sheet.header.stream().map(row::get).toList(), row.place);
        }

        @Override
        public void close() {
            // in memory
        }
    }
}

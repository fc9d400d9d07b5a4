package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.RawRecord;
import de.lichtweg.geodata.ingest.read.RawTable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The rows of a table under the names of a profile's fields. */
final class MappedRows implements ImportProfile.Rows, AutoCloseable {

    private final Layout layout;
    private final Places places;
    private final String[] names;
    private final Map<String, Integer> index = new HashMap<>();
    private final Set<Long> withheld;
    private RawTable.@Nullable Records open;

    /**
     * Rows.
     *
     * @param withheld numbers of rows that the engine itself has rejected
     */
    MappedRows(Layout layout, ColumnMapping mapping, Places places, Set<Long> withheld) {
        this.layout = layout;
        this.places = places;
        this.withheld = withheld;
        this.names = layout.header().toArray(new String[0]);
        mapping.columns().forEach((field, column) -> names[column] = field);
        for (int i = 0; i < names.length; i++) {
            index.putIfAbsent(names[i], i);
        }
        index.putAll(mapping.columns());
    }

    @Override
    public int epsg() {
        return places.epsg();
    }

    @Override
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of(names));
        columns.addAll(index.keySet());
        return columns;
    }

    @Override
    public long estimate() {
        return layout.rows();
    }

    @Override
    public Iterator<ImportProfile.Row> iterator() {
        close();
        RawTable.Records records = layout.open();
        open = records;
        return new Iterator<>() {
            private @Nullable RawRecord ahead = skip();

            private @Nullable RawRecord skip() {
                while (records.hasNext()) {
                    RawRecord record = records.next();
                    if (withheld.isEmpty() || !withheld.contains(record.number())) {
                        return record;
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public ImportProfile.Row next() {
                RawRecord record = ahead;
                if (record == null) {
                    throw new java.util.NoSuchElementException();
                }
                ahead = skip();
                return new MappedRow(record);
            }
        };
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** A row; knows its original cells for the list of issues. */
    final class MappedRow implements ImportProfile.Row {
        private final RawRecord record;

        private MappedRow(RawRecord record) {
            this.record = record;
        }

        @Override
        public long number() {
            return record.number();
        }

        @Override
        public String get(String field) {
            Integer column = index.get(field);
            return column == null ? "" : layout.cell(record, column);
        }

        @Override
        public Map<String, String> values() {
            Map<String, String> values = LinkedHashMap.newLinkedHashMap(names.length);
            for (int i = 0; i < names.length; i++) {
                values.put(names[i], layout.cell(record, i));
            }
            return values;
        }

        @Override
        public @Nullable Geometry geometry() {
            return places.inOrder(record.geometry());
        }

        List<String> original() {
            return record.cells();
        }
    }

    /** The header text of a field, for people. */
    String headerOf(String field) {
        Integer column = index.get(field);
        return column == null ? field : layout.header().get(column);
    }
}

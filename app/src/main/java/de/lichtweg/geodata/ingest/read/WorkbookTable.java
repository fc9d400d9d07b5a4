package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.sheet.Workbook;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, read as a stream. */
final class WorkbookTable implements RawTable {

    private final Workbook workbook;
    private final String format;
    private final String label;
    private final String name;
    private final String sheet;

    private WorkbookTable(Workbook workbook, String format, String label, String name, String sheet) {
        this.workbook = workbook;
        this.format = format;
        this.label = label;
        this.name = name;
        this.sheet = sheet;
    }

    /** The visible sheets that hold anything. */
    static List<RawTable> sheets(Supplier<Workbook> opener, String format, String label, String name) {
        Workbook workbook = opener.get();
        return workbook.sheets().stream()
                .map(s -> new WorkbookTable(workbook, format, label, name, s))
                .filter(WorkbookTable::holdsRows)
                .<RawTable>map(t -> t)
                .toList();
    }

    private boolean holdsRows() {
        try (Records records = open()) {
            return records.hasNext();
        }
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public boolean isSheet() {
        return true;
    }

    @Override
    public String part() {
        return sheet;
    }

    @Override
    public String dialect() {
        return label + ", Tabellenblatt „" + sheet + "“";
    }

    @Override
    public @Nullable Integer epsg() {
        return null;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Records open() {
        return new SheetRecords(refusing(() -> workbook.open(sheet)));
    }

    private <T> T refusing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BrokenFile e) {
            throw Refusal.of(e.kind(), name, e.place());
        }
    }

    private final class SheetRecords implements Records {
        private final Workbook.Rows rows;

        private SheetRecords(Workbook.Rows rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RawRecord next() {
            Workbook.Row row = refusing(rows::next);
            return new RawRecord(row.number(), row.cells(), null);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}

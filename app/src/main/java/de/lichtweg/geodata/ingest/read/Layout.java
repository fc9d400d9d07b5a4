package de.lichtweg.geodata.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a table begin and end, what its columns are called, and how they write numbers. Found in one pass over the
 * whole file, so that nothing later depends on a sample.
 */
public final class Layout {

    private static final int SAMPLE = 20;

    /** So many rows wider than the header are no slips: the file is no table of this header. */
    private static final int MOST_WIDE = 10_000;

    private final RawTable table;
    private final String name;
    private final List<String> header;
    private final long headerRow;
    private final List<DecimalSign> signs = new ArrayList<>();
    private final List<RawRecord> sample = new ArrayList<>();
    private final List<RawRecord> wide = new ArrayList<>();
    private long rows;
    private long lastRow;

    private Layout(RawTable table, String name, List<String> header, long headerRow) {
        this.table = table;
        this.name = name;
        this.header = header;
        this.headerRow = headerRow;
    }

    /**
     * Looks through a table.
     *
     * @param known how many columns of a possible header row are known to anybody
     */
    public static Layout of(RawTable table, String name, ToIntFunction<List<String>> known) {
        Header header = table.columns().isEmpty()
                ? Header.find(table, known, name)
                : new Header(Header.distinct(table.columns()), 0);
        refuseNul(header.texts(), header.lastRow(), name);
        Layout layout = new Layout(table, name, header.texts(), header.lastRow());
        layout.scan();
        if (layout.rows == 0) {
            throw Refusal.of("norows", name);
        }
        return layout;
    }

    private void scan() {
        for (int i = 0; i < header.size(); i++) {
            signs.add(new DecimalSign());
        }
        long pending = 0;
        try (RawTable.Records records = table.open()) {
            while (records.hasNext()) {
                RawRecord record = records.next();
                int filled = record.number() <= headerRow ? 0 : record.filled();
                if (filled == 0) {
                    continue;
                }
                pending++;
                if (!isNote(record, filled)) {
                    rows += pending;
                    pending = 0;
                    lastRow = record.number();
                    look(record);
                }
            }
        }
    }

    private void look(RawRecord record) {
        if (sample.size() < SAMPLE) {
            sample.add(record);
        }
        List<String> cells = record.cells();
        refuseNul(cells, record.number(), name);
        for (int i = 0; i < cells.size(); i++) {
            if (i < signs.size()) {
                signs.get(i).see(cells.get(i));
            } else if (!cells.get(i).isBlank()) {
                addWide(record);
                return;
            }
        }
    }

    /** A zero character is in no text on purpose, and no database keeps it. */
    private static void refuseNul(List<String> cells, long row, String name) {
        for (String cell : cells) {
            if (cell.indexOf('\0') >= 0) {
                throw Refusal.of("nul", name, String.valueOf(row));
            }
        }
    }

    private void addWide(RawRecord record) {
        if (wide.size() == MOST_WIDE) {
            throw Refusal.of("rows.wide", name, String.valueOf(wide.getFirst().number()), MOST_WIDE);
        }
        wide.add(record);
    }

    /** "Quelle: …", "© …", "1) ohne …" under a table: one filled cell of several, and it is a sentence. */
    private boolean isNote(RawRecord record, int filled) {
        if (filled > 1 || header.size() < 3 || record.geometry() != null) {
            return false;
        }
        String text = record.cells().stream()
                .filter(c -> !c.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() > 12 && text.indexOf(' ') > 0
                || lower.startsWith("©")
                || lower.startsWith("quelle")
                || lower.startsWith("stand")
                || lower.startsWith("*")
                || lower.startsWith("_");
    }

    /** Header texts, each once. */
    public List<String> header() {
        return header;
    }

    /** Row of the header, 0 where the format names its columns. */
    public long headerRow() {
        return headerRow;
    }

    /** Number of rows with data. */
    public long rows() {
        return rows;
    }

    /** Rows that hold more cells than the header: a separator inside a text has shifted them. */
    public List<RawRecord> wideRows() {
        return List.copyOf(wide);
    }

    /** The first rows, as long as the header. */
    public List<List<String>> sample() {
        return sample.stream()
                .map(r -> java.util.stream.IntStream.range(0, header.size())
                        .mapToObj(i -> cell(r, i))
                        .toList())
                .toList();
    }

    /** The table. */
    public RawTable table() {
        return table;
    }

    /** A cell, trimmed, numbers with a decimal point; empty if absent. */
    public String cell(RawRecord record, int column) {
        if (column >= record.cells().size()) {
            return "";
        }
        String cell = record.cells().get(column).strip();
        DecimalSign sign = signs.get(column);
        return sign.rewrites() ? sign.rewrite(cell) : cell;
    }

    /** The rows with data, header, titles, blank rows and notes left out. */
    public RawTable.Records open() {
        return new DataRecords(table.open());
    }

    private final class DataRecords implements RawTable.Records {
        private final RawTable.Records records;
        private @Nullable RawRecord next;

        private DataRecords(RawTable.Records records) {
            this.records = records;
            this.next = advance();
        }

        private @Nullable RawRecord advance() {
            while (records.hasNext()) {
                RawRecord record = records.next();
                if (record.number() > lastRow) {
                    return null;
                }
                if (record.number() > headerRow && record.filled() > 0) {
                    return record;
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RawRecord next() {
            RawRecord current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = advance();
            return current;
        }

        @Override
        public void close() {
            records.close();
        }
    }
}

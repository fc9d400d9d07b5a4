package de.lichtweg.standards.data.app;

import de.lichtweg.geodata.ingest.read.DataFile;
import de.lichtweg.geodata.ingest.read.HeaderText;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.Limits;
import de.lichtweg.geodata.ingest.read.RawRecord;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.geodata.ingest.read.Unpacked;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Delivered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of a delivered file, read the way the imports read: the same formats, bounds and refusals. Closed after the check. */
final class DeliveryFile implements AutoCloseable {

    /** Smaller than what an import takes: a delivery is checked while somebody waits for it. */
    static final Limits LIMITS = new Limits(512L << 20, 200, 32L << 20, 200, 20_000, 500);

    private final Unpacked unpacked;

    DeliveryFile(Path file, String name) {
        this.unpacked = Unpacked.open(file, name, LIMITS);
    }

    /** Its tables; one without rows has a header at most. */
    List<Delivered> tables(DataStandard standard) {
        Set<String> known = known(standard);
        List<Delivered> tables = new ArrayList<>();
        for (DataFile file : unpacked.files()) {
            for (RawTable table : file.tables(LIMITS)) {
                tables.add(table(file, table, known));
            }
        }
        return tables;
    }

    private static Set<String> known(DataStandard standard) {
        Set<String> known = new HashSet<>();
        standard.layers().stream().flatMap(l -> l.columns().stream()).forEach(c -> {
            known.add(HeaderText.normalise(c.name()));
            c.aliases().forEach(a -> known.add(HeaderText.normalise(a)));
        });
        return known;
    }

    private static Delivered table(DataFile file, RawTable table, Set<String> known) {
        String name = table.part().isEmpty() ? withoutSuffix(file.name()) : table.part();
        try {
            Layout layout = Layout.of(table, file.name(), cells -> count(cells, known));
            return new Delivered(name, layout.header(), table.epsg(), () -> new Rows(layout));
        } catch (RuleViolation e) {
            if (e.code().equals("file.norows") || e.code().equals("file.empty")) {
                return new Delivered(name, header(table), table.epsg(), () -> new Rows(null));
            }
            throw e;
        }
    }

    /** The header of a table without rows: a template that nobody has filled lacks rows, not columns. */
    private static List<String> header(RawTable table) {
        if (!table.columns().isEmpty()) {
            return table.columns();
        }
        try (RawTable.Records records = table.open()) {
            return records.hasNext()
                    ? records.next().cells().stream()
                            .filter(c -> !c.isBlank())
                            .distinct()
                            .toList()
                    : List.of();
        }
    }

    private static int count(List<String> cells, Set<String> known) {
        return (int) cells.stream()
                .map(HeaderText::normalise)
                .filter(known::contains)
                .distinct()
                .count();
    }

    private static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    @Override
    public void close() {
        unpacked.close();
    }

    private static final class Rows implements Delivered.Reading {

        private final @Nullable Layout layout;
        private final RawTable.@Nullable Records records;

        Rows(@Nullable Layout layout) {
            this.layout = layout;
            this.records = layout == null ? null : layout.open();
        }

        @Override
        public boolean hasNext() {
            return records != null && records.hasNext();
        }

        @Override
        public Delivered.Row next() {
            if (records == null || layout == null) {
                throw new java.util.NoSuchElementException();
            }
            RawRecord record = records.next();
            List<String> cells = new ArrayList<>(record.cells().size());
            for (int i = 0; i < Math.min(record.cells().size(), layout.header().size()); i++) {
                cells.add(layout.cell(record, i));
            }
            return new Delivered.Row(record.number(), Collections.unmodifiableList(cells), record.geometry());
        }

        @Override
        public void close() {
            if (records != null) {
                records.close();
            }
        }
    }
}

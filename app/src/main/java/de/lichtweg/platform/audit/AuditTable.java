package de.lichtweg.platform.audit;

import de.lichtweg.platform.audit.AuditTrail.Entry;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The audit log as a table to take away, read batch by batch. */
final class AuditTable {

    private AuditTable() {}

    static Table<Entry> of(LongFunction<List<Entry>> batches, LocalDate today, boolean demo) {
        Provenance provenance = new Provenance("Protokoll der Installation", null, null, today, demo, List.of());
        return new Table<>("Protokoll", columns(), () -> all(batches), provenance);
    }

    private static Iterator<Entry> all(LongFunction<List<Entry>> batches) {
        long[] read = {0};
        return Stream.generate(() -> batches.apply(read[0]))
                .takeWhile(batch -> !batch.isEmpty())
                .peek(batch -> read[0] += batch.size())
                .flatMap(List::stream)
                .iterator();
    }

    private static List<Column<Entry>> columns() {
        return List.of(
                Column.integer("nummer", Entry::id),
                Column.text("zeit", e -> e.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)),
                Column.text("kennung", Entry::actor),
                Column.text("name", Entry::displayName),
                Column.text("rolle", Entry::role),
                Column.text("vorgang", Entry::action),
                Column.text("gegenstand", Entry::subjectKind),
                Column.text("kennzeichen", Entry::subjectId),
                Column.text("datenklasse", e -> e.dataClass().name()),
                Column.text("grund", Entry::why),
                Column.text("vorher", e -> e.before().orElse("")),
                Column.text("nachher", e -> e.after().orElse("")));
    }
}

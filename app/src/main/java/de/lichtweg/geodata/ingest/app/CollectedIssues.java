package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.store.StoredIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The issues of one run, in the order in which they were found. */
final class CollectedIssues implements ImportProfile.Issues {

    private final List<StoredIssue> issues = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Imports.@Nullable ProgressListener listener;
    private final MappedRows rows;
    private long lastProgress;

    CollectedIssues(MappedRows rows, Imports.@Nullable ProgressListener listener) {
        this.rows = rows;
        this.listener = listener;
    }

    @Override
    public void add(
            ImportProfile.Severity severity,
            ImportProfile.@Nullable Row row,
            String column,
            String kind,
            Object... arguments) {
        List<String> original = row instanceof MappedRows.MappedRow mapped ? mapped.original() : List.of();
        add(severity, row == null ? 0 : row.number(), rows.headerOf(column), kind, original, arguments);
    }

    void add(
            ImportProfile.Severity severity,
            long row,
            String column,
            String kind,
            List<String> original,
            Object... arguments) {
        issues.add(new StoredIssue(
                row,
                column,
                kind,
                severity == ImportProfile.Severity.REJECTED,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                original));
        counts.merge(kind, 1L, Long::sum);
    }

    @Override
    public void progress(long done, long total) {
        long now = System.nanoTime();
        if (listener != null && (done == total || now - lastProgress > 50_000_000L)) {
            lastProgress = now;
            listener.progress(done, total);
        }
    }

    List<StoredIssue> list() {
        return issues;
    }

    List<Imports.IssueCount> counts() {
        return counts.entrySet().stream()
                .map(e -> new Imports.IssueCount(e.getKey(), e.getValue()))
                .toList();
    }
}

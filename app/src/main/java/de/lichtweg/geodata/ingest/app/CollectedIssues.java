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

/**
 * The issues of one run, in the order in which they were found. All are counted; when the ones kept fill {@link #ROOM}, the rest
 * is only counted, and a last issue says so.
 */
final class CollectedIssues implements ImportProfile.Issues {

    private static final long ROOM = 64L << 20;
    private static final int BYTES_PER_TEXT = 48;

    private final List<StoredIssue> issues = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Imports.@Nullable ProgressListener listener;
    private final MappedRows rows;
    private long lastProgress;
    private long taken;
    private long left;

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
        counts.merge(kind, 1L, Long::sum);
        if (taken > ROOM) {
            left++;
            return;
        }
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        issues.add(new StoredIssue(row, column, kind, severity == ImportProfile.Severity.REJECTED, texts, original));
        taken += weight(texts) + weight(original) + BYTES_PER_TEXT;
    }

    private static long weight(List<String> texts) {
        long weight = 0;
        for (String text : texts) {
            weight += BYTES_PER_TEXT + text.length();
        }
        return weight;
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
        if (left == 0) {
            return issues;
        }
        List<StoredIssue> all = new ArrayList<>(issues);
        all.add(new StoredIssue(0, "", "issues.more", false, List.of(String.valueOf(left)), List.of()));
        return all;
    }

    List<Imports.IssueCount> counts() {
        return counts.entrySet().stream()
                .map(e -> new Imports.IssueCount(e.getKey(), e.getValue()))
                .toList();
    }
}

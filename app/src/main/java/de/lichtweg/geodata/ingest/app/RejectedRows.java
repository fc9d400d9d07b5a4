package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredIssue;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * The rejected rows of a run as a file: the original columns, then row and reason. UTF-8 with byte order mark, semicolon; a
 * text that a spreadsheet would take for a formula gets an apostrophe.
 */
@Service
public class RejectedRows {

    private static final int BATCH = 2_000;

    private final RunStore runs;

    RejectedRows(RunStore runs) {
        this.runs = runs;
    }

    /** Writes the file; {@code reason} says an issue in words. */
    public void write(Scope scope, long run, Function<StoredIssue, String> reason, Writer out) {
        StoredRun stored = runs.find(scope, run)
                .filter(r -> runs.mayOpen(scope, r))
                .orElseThrow(() -> new NotFound("import run " + run));
        try {
            out.write('\uFEFF');
            List<String> header = new ArrayList<>(stored.header());
            header.add("Zeile");
            header.add("Grund");
            line(out, header);
            List<StoredIssue> batch = runs.issues(scope, run, "", BATCH, 0);
            for (long offset = 0; !batch.isEmpty(); batch = runs.issues(scope, run, "", BATCH, offset)) {
                for (StoredIssue issue : batch) {
                    if (issue.rejected() && issue.row() > 0) {
                        line(out, cells(issue, stored.header().size(), reason.apply(issue)));
                    }
                }
                offset += batch.size();
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(StoredIssue issue, int columns, String reason) {
        List<String> cells = new ArrayList<>(issue.original());
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.add(String.valueOf(issue.row()));
        cells.add(reason);
        return cells;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ";");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String cell(String text) {
        boolean number = text.matches("[-+]?[0-9][0-9.,]*");
        String safe = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.indexOf(';') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}

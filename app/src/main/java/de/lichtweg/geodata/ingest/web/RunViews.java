package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredIssue;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs and their issues in words. */
@Component
class RunViews {

    private final RunStore runs;
    private final IssueTexts texts;

    RunViews(RunStore runs, IssueTexts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    /**
     * An issue with finished texts.
     *
     * @param cells the row as it stands in the file
     */
    public record IssueView(long row, String column, String text, boolean rejected, List<Cell> cells) {}

    /**
     * A cell of a row.
     *
     * @param bad whether the issue is about it
     */
    public record Cell(String header, String value, boolean bad) {}

    RunView view(Scope scope, Locale locale, StoredRun run) {
        return RunView.of(
                run,
                runs.issueCounts(scope, run.id()).stream()
                        .map(i -> new RunView.Cause(
                                i.kind(), texts.kind(i.kind(), locale), texts.advice(i.kind(), locale), i.count()))
                        .toList());
    }

    IssueView view(Locale locale, StoredRun run, StoredIssue issue) {
        return new IssueView(
                issue.row(), issue.column(), texts.message(issue, locale), issue.rejected(), cells(run, issue));
    }

    private static List<Cell> cells(StoredRun run, StoredIssue issue) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < issue.original().size(); i++) {
            String header = i < run.header().size() ? run.header().get(i) : "";
            String value = issue.original().get(i);
            boolean bad = header.equals(issue.column()) && !header.isEmpty();
            if (bad || !value.isBlank()) {
                cells.add(new Cell(header, value, bad));
            }
        }
        return cells;
    }
}

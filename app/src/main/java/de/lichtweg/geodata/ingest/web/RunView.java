package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.store.StoredRun;
import java.util.List;

/**
 * What came of a run, for people who did not write the file.
 *
 * @param run the run
 * @param key which sentence says it, behind {@code geodata.outcome.}
 * @param tone {@code ok}, {@code warn}, {@code danger} or nothing
 * @param causes why rows were remarkable, most frequent first
 */
public record RunView(StoredRun run, String key, String tone, List<Cause> causes) {

    /** A kind of issue with finished texts. */
    public record Cause(String kind, String text, String advice, long count) {}

    static RunView of(StoredRun run, List<Cause> causes) {
        return new RunView(run, key(run), tone(run), causes);
    }

    private static boolean saysNothingNew(StoredRun run) {
        return run.counts().rows() > 0
                && run.counts().unchanged() == run.counts().rows();
    }

    private static String key(StoredRun run) {
        boolean some = run.counts().rejected() > 0;
        return switch (run.state()) {
            case TRIED -> some ? "tried.some" : saysNothingNew(run) ? "tried.same" : "tried";
            case DONE -> some ? "done.some" : "done";
            case UNCHANGED -> some ? "unchanged.some" : "unchanged";
            case REFUSED -> "refused";
            case RUNNING -> "running";
            case CANCELLED, FAILED, ABORTED -> "nothing";
        };
    }

    private static String tone(StoredRun run) {
        Counts counts = run.counts();
        return switch (run.state()) {
            case REFUSED, FAILED -> "danger";
            case CANCELLED, ABORTED -> "warn";
            case RUNNING -> "";
            case TRIED, DONE, UNCHANGED -> counts.rejected() > 0 ? "warn" : "ok";
        };
    }
}

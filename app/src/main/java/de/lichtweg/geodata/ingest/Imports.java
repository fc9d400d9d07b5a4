package de.lichtweg.geodata.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs imports: the one way in for wizard, command line and demo. */
public interface Imports {

    /** Number of issues of a kind. */
    record IssueCount(String kind, long count) {}

    /**
     * What happened.
     *
     * @param runId id of the stored run
     * @param operation number of the operation, 0 for a dry run or where nothing changed
     */
    record Result(
            long runId, long operation, ImportProfile.Plan.Counts counts, List<IssueCount> issues, double seconds) {}

    /**
     * Imports a file or tries it out; an archive with several data files is refused with their names. Refuses with a {@code RuleViolation} and writes nothing: unknown or wrong file,
     * rejected rows without {@code acceptValid}.
     *
     * @param profile key of a profile or {@code "auto"}
     * @param mapping field key → header text chosen by hand; empty for recognition
     * @param listener progress, may be {@code null}
     */
    Result run(
            String profile,
            Path file,
            ImportProfile.Request request,
            Map<String, String> mapping,
            @Nullable ProgressListener listener);

    /**
     * Imports every data file of an archive, one run each, in its order; a plain file is one run. Before anything is
     * written all of them are tried: if one is refused, none goes in.
     */
    List<Result> runAll(
            String profile,
            Path file,
            ImportProfile.Request request,
            Map<String, String> mapping,
            @Nullable ProgressListener listener);

    /** Hears about progress; throws to cancel. */
    interface ProgressListener {

        /** Rows done of about total. */
        void progress(long done, long total);
    }
}

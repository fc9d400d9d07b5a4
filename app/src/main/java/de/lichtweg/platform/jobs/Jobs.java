package de.lichtweg.platform.jobs;

import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Durable jobs on db-scheduler, visible on the jobs page. */
public interface Jobs {

    /** States of a job. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * A job as people see it. Parameters are not shown. What it is about (title, step, error, result, log) may hold cells of
     * an operator's file; who administers jobs without the right to see those sees that it runs, and {@code open} is false.
     */
    record Job(
            long id,
            String kind,
            String title,
            State state,
            String actor,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long done,
            long total,
            String step,
            @Nullable String error,
            @Nullable String result,
            boolean open) {}

    /** Queues a job and returns its id. */
    long submit(Scope scope, String kind, String title, String parametersJson);

    /** A job, if this scope may see it: its own, or all with ADMINISTRATION everywhere. */
    Optional<Job> find(Scope scope, long id);

    /** Newest first. */
    List<Job> list(Scope scope, int limit);

    /** The log lines of a job. */
    List<String> log(Scope scope, long id);

    /** Asks a queued or running job to stop. */
    void cancel(Scope scope, long id);

    /** Queues a failed or cancelled job again. */
    void retry(Scope scope, long id);
}

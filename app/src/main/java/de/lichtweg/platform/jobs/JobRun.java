package de.lichtweg.platform.jobs;

import de.lichtweg.platform.security.Scope;

/** One run of a job as its handler sees it. */
public interface JobRun {

    /** The job's id. */
    long id();

    /** Who started it. */
    Scope scope();

    /** The parameters given to {@link Jobs#submit}, JSON. */
    String parameters();

    /** Shows progress; throws {@link JobCancelled} if somebody cancelled. Cheap: written at most twice a second. */
    void progress(long done, long total, String what);

    /** Adds a line to the job's log. */
    void log(String line);

    /** Throws {@link JobCancelled} if somebody cancelled. */
    void checkCancelled();

    /** Stores the job's result, JSON. */
    void result(String json);
}

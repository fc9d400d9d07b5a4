package de.lichtweg.platform.jobs;

/** Does the work of one kind of job; contributed as a bean. */
public interface JobHandler {

    /** The kind, such as {@code "import"}. */
    String kind();

    /**
     * Does the work; an exception makes the job failed with its message, {@link JobCancelled} makes it cancelled. It must
     * be repeatable: after a killed process the job starts again from the beginning.
     */
    void run(JobRun run) throws Exception;
}

package de.lichtweg.platform.jobs;

/** Somebody cancelled the job; nothing of its work stays. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Cancelled. */
    public JobCancelled() {
        super("cancelled");
    }
}

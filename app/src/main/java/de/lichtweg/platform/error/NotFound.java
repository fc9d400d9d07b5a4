package de.lichtweg.platform.error;

/**
 * There is no such record, or this scope must not learn that there is one: both answer 404, so that nobody can find out
 * by asking.
 */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing to show; {@code what} goes to the log only. */
    public NotFound(String what) {
        super(what);
    }
}

package de.lichtweg.platform.error;

/** Somebody else changed the record since it was shown: nothing is overwritten, both are told. Answers 409. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The record changed meanwhile; {@code what} goes to the log only. */
    public Conflict(String what) {
        super(what);
    }
}

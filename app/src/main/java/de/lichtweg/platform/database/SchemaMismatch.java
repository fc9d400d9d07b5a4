package de.lichtweg.platform.database;

/** The data folder is run by another version of the program; this process must not touch it. */
public final class SchemaMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A mismatch with its sentence. */
    public SchemaMismatch(String sentence) {
        super(sentence);
    }
}

package de.lichtweg.planner.text;

/** A file that is not what it should be: one German sentence with the line. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenFile(String sentence) {
        super(sentence);
    }

    BrokenFile(int line, String sentence) {
        super("Zeile " + line + ": " + sentence);
    }
}

package de.lichtweg.planning.cli;

/** What is asked for is not possible: one sentence for the command line. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }
}

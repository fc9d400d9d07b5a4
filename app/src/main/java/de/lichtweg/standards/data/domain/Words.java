package de.lichtweg.standards.data.domain;

/**
 * A text of a standard in both languages.
 *
 * @param de German, what counts
 * @param en English, may be empty
 */
public record Words(String de, String en) {

    /** No words. */
    public static final Words NONE = new Words("", "");

    /** Takes what a file leaves out as empty. */
    public Words {
        de = de == null ? "" : de.strip();
        en = en == null ? "" : en.strip();
    }

    /** In the reader's language; German where there is nothing else. */
    public String in(boolean german) {
        return german || en.isEmpty() ? de : en;
    }

    /** Whether there is nothing to read. */
    public boolean missing() {
        return de.isEmpty();
    }
}

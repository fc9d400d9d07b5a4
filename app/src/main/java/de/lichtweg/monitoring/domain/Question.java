package de.lichtweg.monitoring.domain;

/**
 * A question of the form in one of its versions.
 *
 * @param key stable over the versions
 * @param rows height of the field
 */
public record Question(int version, String key, int rows, String textDe, String textEn, String hintDe, String hintEn) {

    /** The question in a language. */
    public String text(boolean german) {
        return german ? textDe : textEn;
    }

    /** What helps to answer, in a language. */
    public String hint(boolean german) {
        return german ? hintDe : hintEn;
    }
}

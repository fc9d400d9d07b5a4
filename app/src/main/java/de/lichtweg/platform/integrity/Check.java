package de.lichtweg.platform.integrity;

import de.lichtweg.platform.security.DataClass;
import java.util.Locale;
import java.util.Map;

/**
 * A check as its file describes it.
 *
 * @param key name of the file without its ending
 * @param module module that owns the data
 * @param severity how bad a case is
 * @param dataClass what a case shows; decides who reads number and cases
 * @param texts title, reason and advice in German, and in English under keys that end with {@code " en"}
 * @param sql query for the cases; empty where a {@link CheckCode} finds them
 */
record Check(String key, String module, Severity severity, DataClass dataClass, Map<String, String> texts, String sql) {

    /** How bad a case is. */
    enum Severity {
        /** Figures may be wrong. */
        ERROR,
        /** Something is missing or out of date. */
        WARNING,
        /** Worth knowing; a command does not complain about it. */
        NOTE
    }

    String title(Locale locale) {
        return text("title", locale);
    }

    String reason(Locale locale) {
        return text("reason", locale);
    }

    String advice(Locale locale) {
        return text("advice", locale);
    }

    private String text(String name, Locale locale) {
        return texts.getOrDefault(locale.getLanguage().equals("en") ? name + " en" : name, "");
    }
}

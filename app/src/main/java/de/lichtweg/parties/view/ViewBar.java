package de.lichtweg.parties.view;

import java.util.List;

/**
 * Finished values of the saved views above a list and of the form that saves one.
 *
 * @param state the question of the page, as the form sends it
 * @param suggestion a name made of the filters
 * @param moment the two moments in words, empty for now
 * @param replaceable views that may be given this question instead
 * @param path where the form goes
 * @param allHref page of all views
 * @param hintKey message that says what is saved
 */
public record ViewBar(
        List<Tab> tabs,
        String state,
        String suggestion,
        String moment,
        List<Replaceable> replaceable,
        String path,
        String allHref,
        String hintKey) {

    /** A view beside the ready questions. */
    public record Tab(String text, String count, String href, boolean current) {}

    /** A view with the version that is shown. */
    public record Replaceable(String value, String name) {}
}

package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.AddressListView.Tab;
import java.util.List;

/**
 * Finished values of the saved views above the address list and of the form that saves one.
 *
 * @param state the question of the page, as the form sends it
 * @param suggestion a name made of the filters
 * @param moment the two moments in words, empty for now
 * @param replaceable views that may be given this question instead
 * @param allHref page of all views
 */
record ViewBar(
        List<Tab> tabs, String state, String suggestion, String moment, List<Replaceable> replaceable, String allHref) {

    /** A view with the version that is shown. */
    record Replaceable(String value, String name) {}
}

package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/**
 * Finished values of the page "Warum hat sich das geändert?".
 *
 * @param nothing whether nothing changed
 * @param chart empty where there is nothing to draw
 * @param rows the rate before, the parts with their details, the rate after; empty where nothing changed or may be seen
 */
record ExplainView(
        String title,
        String figure,
        List<Phrase> sentence,
        boolean nothing,
        Optional<WaterfallChart> chart,
        String chartLabel,
        List<Line> rows,
        String unit,
        String unchanged,
        String note,
        List<Choice> presets,
        Form form,
        String back,
        List<ExportLink> exports,
        List<String> sources) {

    /**
     * A line of the table.
     *
     * @param total whether it is the rate before or after
     * @param detail whether it says more about the line above
     * @param href the addresses, empty without a list
     */
    record Line(
            boolean total,
            boolean detail,
            String name,
            String addresses,
            String href,
            String numerator,
            String denominator,
            String points) {}

    /** The form that chooses both states, figure and weighting; its fields are the parameters of the URL. */
    record Form(List<Option> figures, List<Option> weightings, State from, State to) {}

    /** A choice of a list. */
    record Option(String value, String text, boolean chosen) {}

    /**
     * A state in the form.
     *
     * @param operation whether the knowledge is that after an operation, and {@code known} its number
     */
    record State(String day, String known, boolean operation) {}
}

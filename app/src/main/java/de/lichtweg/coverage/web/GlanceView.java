package de.lichtweg.coverage.web;

import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/**
 * Finished values of "28 Kommunen auf einen Blick".
 *
 * @param title heading
 * @param sentence the situation in one sentence
 * @param published whether published rates are shown instead of own addresses
 * @param modes switch between outlook and bandwidth
 * @param legend what the fills mean
 * @param columns headings that sort
 * @param axisTarget the target line
 * @param sum the region itself
 * @param rows its parts
 * @param today aside
 * @param pathHref path to gigabit of the region, empty for who may not open its addresses
 */
record GlanceView(
        String title,
        List<Phrase> sentence,
        boolean published,
        List<Choice> modes,
        List<Mark> legend,
        List<Heading> columns,
        Optional<TargetLine> axisTarget,
        Optional<Row> sum,
        List<Row> rows,
        List<Note> today,
        String todayDate,
        String sinceHref,
        String pathHref,
        List<ExportLink> exports,
        String sortedBy,
        String source,
        String empty) {

    /** A piece of a sentence, with a link or without. */
    record Phrase(String text, String href, boolean strong) {}

    /** One of several ways to look. */
    record Choice(String text, String href, boolean current) {}

    /** A line of a legend. */
    record Mark(String text, String fill) {}

    /** A heading of a column; {@code arrow} is empty where the table is not sorted by it. */
    record Heading(String key, String text, String href, String arrow, String ariaSort) {}

    /** A goal as a line through all bars. */
    record TargetLine(String x, String anchor, String text, String definition) {}

    /**
     * One row.
     *
     * @param bar empty where nothing is known
     * @param attention most urgent notice, if any
     */
    record Row(
            String name,
            String href,
            String addresses,
            Optional<Bar> bar,
            String gigabit,
            String open,
            String openHref,
            boolean hot,
            String eligible,
            String eligibleHref,
            Optional<Notice> attention) {}

    /** A notice in a row. */
    record Notice(String severity, String severityText, String text, String href, String more) {}

    /**
     * A paragraph of "Heute wichtig".
     *
     * @param brief whether its title is enough
     */
    record Note(
            String severity,
            String severityText,
            String due,
            String title,
            String text,
            String action,
            String href,
            boolean brief) {}
}

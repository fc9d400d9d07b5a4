package de.lichtweg.survey.web;

import de.lichtweg.platform.table.ExportLink;
import java.util.List;

/** The list of commitments, ready to be shown. */
record CommitmentListView(
        String total,
        String ofAll,
        List<Tab> tabs,
        List<Menu> menus,
        List<Chip> chips,
        String resetHref,
        String search,
        List<Heading> headings,
        List<Line> lines,
        List<ExportLink> exports,
        String emptyText,
        boolean mayCreate,
        String createHref,
        String reliabilityHref,
        String source) {

    /** A link with a count. */
    record Tab(String text, String count, String href, boolean current) {}

    /** A filter. */
    record Menu(String name, String value, boolean on, String removeHref, List<Option> options) {}

    /** A value of a filter. */
    record Option(String text, String count, String href, boolean on) {}

    /** A condition without a menu. */
    record Chip(String name, String value, String href) {}

    /** A column. */
    record Heading(String text, String href, String sorted) {}

    /**
     * A row.
     *
     * @param tone of the tag: danger, warn, ok or empty
     * @param kept how its operator keeps what it promises, empty where nothing was due yet
     */
    record Line(
            String href,
            String title,
            String binding,
            String operator,
            String kept,
            String keptHref,
            String place,
            String state,
            String tone,
            String day,
            String isoDay,
            String left,
            boolean late,
            String delivered,
            boolean secret,
            boolean generated) {}
}

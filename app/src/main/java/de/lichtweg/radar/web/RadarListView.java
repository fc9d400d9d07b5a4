package de.lichtweg.radar.web;

import de.lichtweg.platform.table.ExportLink;
import java.util.List;

/** The list of cases, ready to be shown. */
record RadarListView(
        String path,
        String titleKey,
        String total,
        String ofAll,
        List<Tab> rooms,
        List<Tab> tabs,
        List<Menu> menus,
        String resetHref,
        String search,
        List<Line> lines,
        Pager pager,
        List<ExportLink> exports,
        String addressesHref,
        String mapHref,
        String emptyText,
        String source) {

    /** A link with a count. */
    record Tab(String text, String count, String href, boolean current) {}

    /** A filter. */
    record Menu(String name, String value, boolean on, String removeHref, List<Option> options) {}

    /** A value of a filter. */
    record Option(String text, String count, String href, boolean on) {}

    /** Where in a long list. */
    record Pager(String range, String previousHref, String nextHref) {}

    /** A row. */
    record Line(
            String href,
            String title,
            String kind,
            String place,
            String sentence,
            String actBy,
            String isoActBy,
            String left,
            boolean late,
            String owner,
            String state,
            boolean secret) {}
}

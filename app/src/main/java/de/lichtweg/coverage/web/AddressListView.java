package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressAction;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.parties.view.ViewBar;
import de.lichtweg.platform.table.ExportGroup;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/** Finished values of the address list. */
record AddressListView(
        String title,
        String regionName,
        List<Tab> tabs,
        ViewBar views,
        String search,
        List<Hidden> hidden,
        List<Chip> chips,
        List<Menu> menus,
        String resetHref,
        String total,
        String ofAll,
        List<Counted> legend,
        boolean usual,
        List<Header> headers,
        List<Line> lines,
        String range,
        List<Choice> pages,
        String nextHref,
        String correctHref,
        List<AddressAction.Link> actions,
        List<ExportLink> exports,
        List<ExportGroup> statements,
        String mapHref,
        String columnsHref,
        Optional<Empty> empty,
        Optional<AddressCardView> card,
        String permalink,
        String source) {

    /** A ready question. */
    record Tab(String text, String count, String href, boolean current) {}

    /** A value that the search form carries along. */
    record Hidden(String name, String value) {}

    /** A filter in force and the link that removes it. */
    record Chip(String name, String value, String href) {}

    /** A filter to choose from; {@code removeHref} gives it up. */
    record Menu(String key, String name, String value, boolean on, String removeHref, List<Option> options) {}

    /** A value of a filter; {@code on} if it is chosen. */
    record Option(String text, String count, String href, boolean on) {}

    /** A stage with its count. */
    record Counted(String text, String count, String fill, String href) {}

    /** A heading; it sorts where {@code href} is not empty. */
    record Header(String key, String style, String text, String href, String arrow, String ariaSort) {}

    /** An address. */
    record Line(String address, String href, boolean selected, String place, String fill, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param column key of its column
     * @param label name of the column for narrow screens, empty in the usual list
     */
    record Cell(String column, String label, String style, String text) {}

    /** Why nothing is shown and what helps. */
    record Empty(String text, List<Choice> ways) {}
}

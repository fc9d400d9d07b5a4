package de.lichtweg.activity.web;

import de.lichtweg.parties.view.ViewBar;
import de.lichtweg.platform.calendar.MonthView;
import de.lichtweg.platform.table.ExportGroup;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.ui.Pager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of activities, ready to be shown. */
record ActivityListView(
        String total,
        String ofAll,
        List<Tab> tabs,
        Optional<ViewBar> views,
        List<Tab> sights,
        List<Menu> menus,
        List<Chip> chips,
        String resetHref,
        String search,
        List<Heading> headings,
        List<Line> lines,
        boolean empty,
        Pager pager,
        List<Board> boards,
        TimelineChart timeline,
        Optional<MonthView> month,
        Optional<ActivityMap.View> map,
        String sight,
        List<ExportLink> exports,
        List<ExportGroup> otherExports,
        String emptyText,
        boolean mayCreate,
        String createHref,
        String bulkHref,
        String columnsHref,
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
    record Heading(String key, String text, String href, String sorted) {}

    /**
     * A row.
     *
     * @param riskTone of the tag: danger, warn, ok or empty
     * @param more texts of the chosen columns that are not usual, by their keys
     */
    record Line(
            long id,
            String href,
            String title,
            String kind,
            String above,
            String place,
            String phase,
            String phaseSince,
            String turn,
            String step,
            String due,
            String isoDue,
            String dueNote,
            boolean late,
            String delay,
            String risk,
            String riskTone,
            String who,
            Map<String, String> more) {}

    /** A procedure with its phases as columns. */
    record Board(String name, List<Column> columns) {}

    /**
     * A phase and what is in it.
     *
     * @param more what is not shown, with the link to all
     */
    record Column(String name, String count, List<Line> lines, String more, String moreHref) {}
}

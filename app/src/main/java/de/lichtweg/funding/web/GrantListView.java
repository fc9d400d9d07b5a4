package de.lichtweg.funding.web;

import de.lichtweg.platform.table.ExportLink;
import java.util.List;

/**
 * The list with finished values.
 *
 * @param sums amounts of the totals row, in the order of the columns
 * @param resetHref link without filters, empty where there are none
 */
record GrantListView(
        String lede,
        String total,
        String ofAll,
        List<Tab> tabs,
        List<Menu> menus,
        String search,
        String resetHref,
        List<Heading> headings,
        List<Line> lines,
        List<String> sums,
        boolean whole,
        List<ExportLink> exports,
        String emptyText,
        boolean mayCreate,
        String createHref,
        String liquidityHref,
        String source) {

    /** A ready question. */
    record Tab(String text, String count, String href, boolean current) {}

    /** A filter. */
    record Menu(String name, String value, boolean on, String removeHref, List<Option> options) {}

    /** A value of a filter. */
    record Option(String text, String count, String href, boolean on) {}

    /** Head of a column; {@code sorted} is {@code ascending}, {@code descending} or empty. */
    record Heading(String text, String href, String sorted, boolean number) {}

    /**
     * A grant.
     *
     * @param amounts total, federation, state, own, drawn, rest
     * @param dueTone {@code warn} where it is overdue
     */
    record Line(
            String href,
            String title,
            String under,
            String mark,
            List<String> amounts,
            String state,
            String due,
            String dueText,
            String dueTone,
            List<String> concerns) {}
}

package de.lichtweg.monitoring.web;

import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/** Municipalities and periods, ready to be shown. */
record MatrixView(
        String title,
        String lede,
        List<Tab> tabs,
        String search,
        String count,
        List<String> periods,
        String earlierHref,
        String laterHref,
        List<Row> rows,
        List<ExportLink> exports,
        boolean mayDecide,
        String approveHref,
        String approveText,
        String remindHref,
        String ruleHref,
        String emptyText,
        String source) {

    /** A ready question with its count. */
    record Tab(String text, String count, String href, boolean current) {}

    /** A municipality. */
    record Row(String name, String href, Optional<Hush> hush, String heard, List<Cell> cells, String asked) {}

    /** A report, empty where none was asked for. */
    record Cell(String period, Optional<Mark> mark, String href, String day, boolean link) {}
}

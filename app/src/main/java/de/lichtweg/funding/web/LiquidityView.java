package de.lichtweg.funding.web;

import de.lichtweg.funding.Funder;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;

/** Liquidity with finished values. */
record LiquidityView(
        String title,
        String lede,
        LiquidityChart chart,
        List<Funder> funders,
        List<Row> rows,
        Row total,
        List<String> years,
        List<Part> parts,
        List<String> partSums,
        boolean whole,
        List<ExportLink> exports,
        String listHref,
        String source) {

    /** A year: what each funder pays, the sum, what was drawn, what is to be drawn. */
    record Row(String year, List<String> amounts, boolean past) {}

    /** A municipality with its years and their sum. */
    record Part(String name, String href, List<String> amounts, String sum) {}
}

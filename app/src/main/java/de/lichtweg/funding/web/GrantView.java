package de.lichtweg.funding.web;

import de.lichtweg.funding.Funder;
import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Optional;

/** The page of a grant with finished values. */
record GrantView(
        RegionKey region,
        String href,
        String title,
        String state,
        String mark,
        String sentence,
        String note,
        List<Warning> warnings,
        List<Tile> tiles,
        List<String> decisionHeads,
        List<DecisionRow> decisions,
        boolean compared,
        List<Funder> funders,
        List<PlanRow> plan,
        Optional<PlanRow> planSum,
        List<PartRow> parts,
        String partKey,
        String partSum,
        Progress progress,
        List<InstalmentRow> instalments,
        List<DrawdownRow> drawdowns,
        String drawn,
        List<ProofRow> proofs,
        List<BenchmarkRow> benchmarks,
        List<Fact> facts,
        List<LogLine> log,
        boolean whole,
        boolean mayWrite) {

    /** Something that is wrong; {@code tone} is {@code danger} or {@code warn}. */
    record Warning(String tone, String text) {}

    /** One of the numbers that count. */
    record Tile(String name, String value, String text, String tone) {}

    /** What one funder pays by each decision, and what the last one changed. */
    record DecisionRow(String name, List<Cell> cells, String difference, boolean sum) {}

    /** An amount and its part of the whole. */
    record Cell(String amount, String part) {}

    /** A year: what each funder of the plan pays, the sum, what was drawn. */
    record PlanRow(String year, List<String> amounts) {}

    /** A municipality. */
    record PartRow(String name, String href, String weight, String part, String amount) {}

    /**
     * How far the work is and how much was drawn, as widths of 0 to 100.
     *
     * @param shown whether there is anything to draw
     */
    record Progress(boolean shown, String reached, String reachedWidth, String drawn, String drawnWidth, String text) {}

    /** A stage. */
    record InstalmentRow(String name, String part, String amount, String planned, String reached, String tone) {}

    /** A drawdown. */
    record DrawdownRow(
            String requested, String year, String federation, String state, String sum, String paid, String note) {}

    /** A proof. */
    record ProofRow(String kind, String due, String submitted, String checked, String tag, String tone) {}

    /** A cost with the range in which it is plausible. */
    record BenchmarkRow(String name, String cost, String range, String verdict, String tone, String source) {}

    /** A fact; {@code href} may be empty. */
    record Fact(String name, String value, String href, String note) {}

    /** Something that happened. */
    record LogLine(String isoDay, String day, String text, String author, List<String> changes) {}
}

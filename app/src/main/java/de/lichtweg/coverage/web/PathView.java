package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.coverage.web.GlanceView.Heading;
import de.lichtweg.coverage.web.GlanceView.Mark;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/** Finished values of the path to gigabit of a region. */
record PathView(
        String title,
        String situationHref,
        List<Phrase> sentence,
        List<Choice> measures,
        String empty,
        Optional<PathChart> chart,
        List<Mark> legend,
        String unit,
        String horizon,
        List<RestLine> rests,
        List<QuarterLine> quarters,
        String goalName,
        List<GoalLine> goals,
        List<String> kindHeadings,
        List<KindLine> kinds,
        List<ExportLink> kindExports,
        List<Heading> columns,
        List<PartLine> children,
        String childrenTitle,
        List<ExportLink> exports,
        String trackHref,
        String fullHref,
        String source) {

    /** What is left over for one cause, with what stands behind it. */
    record RestLine(
            String name,
            String why,
            String count,
            String share,
            String width,
            String fill,
            String href,
            List<Reason> reasons) {}

    /** A reason with its addresses. */
    record Reason(String name, String count, String href) {}

    /** A number with its addresses. */
    record Cell(String text, String href, String label) {}

    /** A quarter; the goal and the distance to it are empty where nobody has set one. */
    record QuarterLine(String quarter, List<Cell> added, String reached, String goal, String apart, boolean behind) {}

    /** A goal. */
    record GoalLine(
            String owner,
            String region,
            String percent,
            String due,
            String measures,
            String definition,
            String since,
            String status,
            String source,
            String href) {}

    /** What is counted: all, today, by the end of years. */
    record KindLine(String name, String href, boolean current, List<KindCell> cells) {}

    /**
     * A number with its addresses.
     *
     * @param share empty for all
     * @param goal empty where nobody has set one
     * @param behind whether the goal is missed
     */
    record KindCell(String text, String href, String label, String share, String goal, boolean behind) {}

    /** A part of the region. */
    record PartLine(String name, String href, String all, String now, String end, String added, List<Cell> rests) {}
}

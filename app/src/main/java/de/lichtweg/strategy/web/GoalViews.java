package de.lichtweg.strategy.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finished values of the pages of goals. */
final class GoalViews {

    private GoalViews() {}

    /** The list. */
    record Listed(
            String title,
            List<Line> lines,
            boolean mayWrite,
            String selfHref,
            String createHref,
            String stepsHref,
            List<ExportLink> exports,
            String source) {}

    /** A goal in the list; {@code part} stands below another one. */
    record Line(
            String title,
            String href,
            boolean part,
            String owner,
            String measure,
            String indicator,
            String place,
            Optional<Measured> measured,
            String activities) {}

    /**
     * How far it is.
     *
     * @param tone {@code ok}, {@code warn}, {@code danger} or empty
     * @param nowX width of what is there, in percent
     * @param thenX width of what is decided
     * @param goalX place of the next step
     */
    record Measured(
            String now,
            String next,
            String due,
            String then,
            String apart,
            String standing,
            String tone,
            String nowX,
            String thenX,
            String goalX) {}

    /** A goal. */
    record One(
            long id,
            String title,
            RegionKey region,
            String back,
            String editHref,
            List<Fact> facts,
            String definition,
            Optional<Measured> measured,
            List<Step> steps,
            List<Doing> activities,
            List<Link> parts,
            String pathHref,
            String missing,
            String missingHref,
            String changed) {}

    /** A named value; {@code href} may be empty. */
    record Fact(String name, String value, String href) {}

    /** A step of the target path. */
    record Step(String due, String percent, String decided, String apart, boolean behind) {}

    /** An activity that serves it. */
    record Doing(String title, String href, String kind, String next, String due, boolean late) {}

    /** A link. */
    record Link(String text, String href) {}

    /** The form. */
    record Form(
            String title,
            String action,
            String back,
            int version,
            Map<String, String> typed,
            List<Choice> parents,
            List<Choice> regions,
            List<Choice> measures,
            List<Choice> indicators,
            List<Choice> states,
            List<Integer> rows,
            List<Choice> activities,
            List<String> owners) {}

    /** A value to choose. */
    record Choice(String value, String text, boolean on) {}
}

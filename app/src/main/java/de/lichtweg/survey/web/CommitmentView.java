package de.lichtweg.survey.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.survey.Evidence;
import java.util.List;

/** A commitment on its page, ready to be shown. */
record CommitmentView(
        RegionKey region,
        String href,
        int version,
        String title,
        String binding,
        String listHref,
        String said,
        String binds,
        String state,
        String tone,
        String stateText,
        String lastDay,
        String left,
        String delivered,
        String deliveredText,
        String withdrawal,
        String quota,
        List<MilestoneLine> milestones,
        List<Proof> evidence,
        String addresses,
        String addressesHref,
        List<Stage> stages,
        List<Link> parts,
        List<Fact> facts,
        List<Link> places,
        List<Link> successor,
        List<Choice> others,
        List<LogLine> log,
        List<String> notices,
        String seen,
        boolean secret,
        boolean generated,
        boolean internal,
        boolean mayWrite,
        boolean mayEnd,
        boolean maySee) {

    /** A link. */
    record Link(String text, String href) {}

    /** A milestone; {@code tone} is warn, ok or empty. */
    record MilestoneLine(String name, String plan, String actual, String note, String tone) {}

    /** Where it is written. */
    record Proof(Evidence evidence, String day) {}

    /** How many addresses are at a stage. */
    record Stage(String text, String count, String href, String fill) {}

    /** A fact. */
    record Fact(String name, String value) {}

    /** Another commitment that may take its place. */
    record Choice(String value, String text) {}

    /** A change. */
    record LogLine(String isoDay, String day, String text, String author, List<String> changes) {}
}

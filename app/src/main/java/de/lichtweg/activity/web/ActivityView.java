package de.lichtweg.activity.web;

import de.lichtweg.activity.ActivitySection.Link;
import de.lichtweg.activity.ActivitySection.Part;
import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Optional;

/** An activity on its page, ready to be shown. */
record ActivityView(
        RegionKey region,
        long id,
        String href,
        String title,
        String kind,
        String listHref,
        Optional<Link> parent,
        String state,
        boolean generated,
        String description,
        String lead,
        Turn turn,
        List<Rung> ladder,
        String addresses,
        String addressesHref,
        List<Part> main,
        List<Part> side,
        boolean mayWrite) {

    /** Whose turn it is, what follows, when it will be done. */
    record Turn(
            String since,
            String who,
            String step,
            String due,
            boolean calm,
            String phase,
            String phaseText,
            String finish,
            String finishTag,
            String finishTone,
            String finishDay,
            String finishText) {}

    /** A phase; {@code style} is done, cur or todo. */
    record Rung(String name, String day, String style, boolean current) {}

    /** A step of the present phase. */
    record Step(String name, boolean done) {}

    /** A milestone in the table. */
    record MilestoneLine(String name, String plan, String forecast, String actual, String delay, String tone) {}

    /** How many addresses are at a stage. */
    record Stage(String text, String count, String href, String fill) {}

    /** An obstacle. */
    record ObstacleLine(String name, String tone, List<String> meta) {}

    /** A fact. */
    record Fact(String name, String value) {}

    /** Something that happened: a note or a change. */
    record LogLine(String isoDay, String day, String text, String author, List<String> changes) {}
}

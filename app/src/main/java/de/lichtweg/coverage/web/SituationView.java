package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.coverage.web.GlanceView.Heading;
import de.lichtweg.coverage.web.GlanceView.Mark;
import de.lichtweg.coverage.web.GlanceView.Note;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/** Finished values of a Lagebild. Lists are empty where the region has nothing of the kind. */
record SituationView(
        String title,
        List<Phrase> sentence,
        String ownMissing,
        List<KeyFigure> figures,
        Optional<Bar> bar,
        List<Count> stages,
        Optional<LineChart> chart,
        String chartHref,
        String pathHref,
        List<Share> ladder,
        String ladderSource,
        List<Share> technologies,
        List<Share> operators,
        List<Heading> columns,
        List<SubRegion> children,
        String childrenTitle,
        String childrenHref,
        List<ExportLink> exports,
        Optional<ChoroplethMap> map,
        List<Choice> mapModes,
        List<Note> notes,
        List<Fact> facts,
        String source) {

    /** A figure with its definition; {@code whyHref} explains its last change and is empty where nothing can. */
    record KeyFigure(
            String value, String name, String of, String href, String whyHref, String definition, String source) {}

    /** A stage with its count. */
    record Count(String text, String count, String share, String fill, String href) {}

    /** A row of a list of shares; {@code width} is the bar in percent. */
    record Share(String name, String count, String share, String href, String width) {}

    /** A part of the region. */
    record SubRegion(
            String name, String href, String addresses, String gigabit, String fibre, String open, String eligible) {}

    /** A line about the age of the data. */
    record Fact(String name, String value) {}

    /** Legend of a map or chart. */
    record Legend(List<Mark> marks) {}
}

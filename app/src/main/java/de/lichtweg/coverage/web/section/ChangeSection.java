package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why the gigabit rate is another than in an earlier state: the classes of the change explainer with their addresses. */
@Component
class ChangeSection implements RegionSection {

    private static final String FIGURE = "gigabit";

    private final Explainer explainer;
    private final MessageSource messages;

    ChangeSection(Explainer explainer, MessageSource messages) {
        this.explainer = explainer;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "changes";
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public boolean recorded() {
        return true;
    }

    @Override
    public Optional<Section> section(Question question) {
        boolean may = question.scope().may(Level.AGGREGATE, DataClass.INTERNAL, question.region());
        return question.since().filter(since -> may).map(since -> section(question, since));
    }

    private Section section(Question question, AsOf since) {
        Words words = Words.current(messages);
        Explanation explained = explainer.explain(
                question.scope(),
                new Comparison(question.region(), FIGURE, Weighting.ADDRESSES, since, question.asOf()));
        List<Line> lines = new ArrayList<>();
        lines.add(figure("from", explained.from(), since, words));
        lines.add(figure("to", explained.to(), question.asOf(), words));
        explained.parts().forEach(part -> lines.add(part(part, words)));
        return Section.of(words.get("coverage.section.changes"), lines, question.most(), "", "");
    }

    private static Line figure(String key, FigureValue f, AsOf asOf, Words words) {
        return new Line(
                key,
                words.get("coverage.section.changes." + key, words.date(f.asOf())),
                words.percent(f.rate()),
                words.get(
                        "coverage.situation.of",
                        words.number(f.numerator()),
                        words.number(f.denominator()),
                        words.get("coverage.weighting." + f.weighting())),
                new Links(asOf).addresses(f.query()),
                Tone.PLAIN,
                Optional.of(new Count(f.numerator(), f.denominator())));
    }

    private static Line part(Part part, Words words) {
        return new Line(
                part.change().key(),
                words.get("coverage.change." + part.change()),
                words.get("coverage.link.addresses", words.number(part.addresses()), part.addresses()),
                words.get(
                        "coverage.section.changes.part",
                        words.signed(part.numerator()),
                        words.signed(part.denominator())),
                part.behind()
                        .map(behind -> new Links(behind.asOf()).addresses(behind.query()))
                        .orElse(""),
                Tone.PLAIN,
                Optional.of(new Count(part.numerator(), part.denominator())));
    }
}

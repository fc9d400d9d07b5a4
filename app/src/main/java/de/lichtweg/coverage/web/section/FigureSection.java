package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures that a Lagebild begins with. */
@Component
class FigureSection implements RegionSection {

    /** A figure, counted how, shown as a share or as a count. */
    private record Pick(String figure, Weighting weighting, boolean share) {}

    private static final List<Pick> PICKS = List.of(
            new Pick("gigabit", Weighting.HOUSEHOLDS, true),
            new Pick("gigabit", Weighting.ADDRESSES, true),
            new Pick("gigabit", Weighting.BUSINESSES, true),
            new Pick("fttbh", Weighting.HOUSEHOLDS, true),
            new Pick("prospect", Weighting.ADDRESSES, true),
            new Pick("eligible", Weighting.ADDRESSES, false));

    private final Ledger ledger;
    private final MessageSource messages;

    FigureSection(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "figures";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean recorded() {
        return true;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.scope().may(Level.AGGREGATE, DataClass.INTERNAL, question.region())) {
            return Optional.empty();
        }
        LedgerView view = ledger.view(question.scope(), question.asOf());
        Words words = Words.current(messages);
        List<FigureValue> figures = view.figures(question.region());
        List<Line> lines = PICKS.stream()
                .flatMap(pick -> figures.stream()
                        .filter(f -> f.figure().equals(pick.figure()) && f.weighting() == pick.weighting())
                        .map(f -> line(f, pick.share(), new Links(question.asOf()), words)))
                .toList();
        String source = words.get(
                "coverage.section.source",
                words.date(view.reportingDate()),
                view.ruleSet().name());
        return Optional.of(Section.of(
                words.get("coverage.situation.figures"),
                lines,
                question.most(),
                source,
                new Links(question.asOf()).situation(question.region())));
    }

    private static Line line(FigureValue f, boolean share, Links links, Words words) {
        String unit = words.get("coverage.weighting." + f.weighting());
        return new Line(
                f.figure() + "." + f.weighting(),
                words.get(
                        "coverage.section.figure",
                        words.german() ? f.nameDe() : f.nameEn(),
                        words.get("coverage.section.by." + f.weighting())),
                share ? words.percent(f.rate()) : words.number(f.numerator()),
                words.get("coverage.situation.of", words.number(f.numerator()), words.number(f.denominator()), unit),
                links.addresses(f.query()),
                Tone.PLAIN,
                Optional.of(new Count(f.numerator(), f.denominator())));
    }
}

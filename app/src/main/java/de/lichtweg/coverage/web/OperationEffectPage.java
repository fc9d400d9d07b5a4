package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What one operation changed in the figures of a region: known right before it and right after it. Asked about the
 * Stichtag of what was delivered, else about the day of the operation.
 */
@Component
class OperationEffectPage {

    /** A figure that is shown, in the order of interest. */
    private record Pick(String figure, Weighting weighting) {}

    private static final List<Pick> PICKS = List.of(
            new Pick("gigabit", Weighting.HOUSEHOLDS),
            new Pick("fttbh", Weighting.HOUSEHOLDS),
            new Pick("wired_100", Weighting.HOUSEHOLDS),
            new Pick("prospect", Weighting.ADDRESSES),
            new Pick("stage_open", Weighting.ADDRESSES),
            new Pick("eligible", Weighting.ADDRESSES));

    /**
     * Finished values.
     *
     * @param lines figures that moved; empty where none did
     * @param sentence why the first of them did
     */
    record EffectView(
            String title,
            String intro,
            List<Line> lines,
            List<Phrase> sentence,
            Optional<WaterfallChart> chart,
            String chartLabel,
            String back) {}

    /** A figure before and after, and how many addresses count differently, with the link to the explanation. */
    record Line(String name, String before, String after, String difference, String addresses, String href) {}

    private record Moved(Explanation explanation, Waterfall waterfall) {}

    private final Explainer explainer;
    private final Operations operations;
    private final Regions regions;
    private final MessageSource messages;

    OperationEffectPage(Explainer explainer, Operations operations, Regions regions, MessageSource messages) {
        this.explainer = explainer;
        this.operations = operations;
        this.regions = regions;
        this.messages = messages;
    }

    EffectView build(Scope scope, RegionKey region, long number, @Nullable LocalDate day) {
        Operation operation = operations.find(scope, number).orElseThrow(() -> new NotFound("operation " + number));
        LocalDate on = day == null ? LocalDate.ofInstant(operation.at(), LichtwegClock.BERLIN) : day;
        AsOf before = AsOf.through(on, number - 1);
        AsOf after = AsOf.through(on, number);
        Words words = Words.current(messages);
        List<Moved> moved = moved(scope, region, before, after);
        Optional<Moved> most = moved.stream()
                .max(Comparator.comparing(m -> m.waterfall().difference().abs()));
        String name = regions.get(region, on).name();
        ChangeWords changes = new ChangeWords(words);
        return new EffectView(
                words.get("coverage.effect.title", name, Long.toString(number)),
                words.get("coverage.effect.intro", words.date(on), Long.toString(number)),
                moved.stream().map(m -> line(m, before, after, words)).toList(),
                most.map(m -> new ChangeSentence(words).phrases(figure(m.explanation(), words), m.explanation()))
                        .orElse(List.of()),
                most.map(m -> WaterfallChart.of(
                        m.waterfall(),
                        words.get("coverage.effect.before"),
                        words.get("coverage.effect.after"),
                        changes)),
                most.map(m -> words.get("coverage.explain.chart", figure(m.explanation(), words), name))
                        .orElse(""),
                new Links(AsOf.NOW).situation(region));
    }

    private List<Moved> moved(Scope scope, RegionKey region, AsOf before, AsOf after) {
        List<Moved> result = new ArrayList<>();
        for (Pick pick : PICKS) {
            Explanation e =
                    explainer.explain(scope, new Comparison(region, pick.figure(), pick.weighting(), before, after));
            Waterfall.readable(e).filter(w -> !e.isEmpty()).ifPresent(w -> result.add(new Moved(e, w)));
        }
        return result;
    }

    private static String figure(Explanation e, Words words) {
        return words.get(
                "coverage.explain.figure",
                words.german() ? e.to().nameDe() : e.to().nameEn(),
                words.get("coverage.weighting." + e.to().weighting()));
    }

    /** All that moved. */
    private static int addresses(Explanation e) {
        return e.parts().stream().mapToInt(Explanation.Part::addresses).sum();
    }

    private static Line line(Moved m, AsOf before, AsOf after, Words words) {
        ChangeWords changes = new ChangeWords(words);
        Waterfall w = m.waterfall();
        return new Line(
                figure(m.explanation(), words),
                changes.rate(w.from()),
                changes.rate(w.to()),
                changes.points(w.difference()),
                words.get("attention.addresses", words.number(addresses(m.explanation()))),
                ExplainPage.href(
                        m.explanation().to().region(),
                        m.explanation().to().figure(),
                        m.explanation().to().weighting(),
                        before,
                        new Links(after)));
    }
}

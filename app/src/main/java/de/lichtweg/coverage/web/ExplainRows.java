package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import de.lichtweg.coverage.web.ExplainView.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table behind the waterfall. */
final class ExplainRows {

    private final Words words;
    private final ChangeWords changes;

    ExplainRows(Words words) {
        this.words = words;
        this.changes = new ChangeWords(words);
    }

    List<Line> rows(Explanation explanation) {
        Optional<Waterfall> waterfall = Waterfall.readable(explanation);
        List<Line> rows = new ArrayList<>();
        rows.add(total(explanation.from(), waterfall.map(Waterfall::from)));
        waterfall.ifPresentOrElse(
                w -> w.steps().forEach(step -> add(rows, step)),
                () -> explanation.parts().forEach(part -> rows.add(line(part, false, Words.DASH))));
        rows.add(total(explanation.to(), waterfall.map(Waterfall::to)));
        return rows;
    }

    private void add(List<Line> rows, Step step) {
        rows.add(line(step.part(), false, changes.points(step.points())));
        if (step.details().size() > 1 || step.part().behind().isEmpty() || isNamed(step)) {
            step.details().forEach(d -> rows.add(line(d.part(), true, changes.points(d.points()))));
        }
    }

    /** A single detail says more than its class if it has a cause. */
    private static boolean isNamed(Step step) {
        return step.details().stream().anyMatch(d -> d.part().cause().isPresent());
    }

    private Line total(FigureValue figure, Optional<BigDecimal> rate) {
        return new Line(
                true,
                false,
                words.date(figure.asOf()),
                "",
                "",
                words.number(figure.numerator()),
                words.number(figure.denominator()),
                rate.map(changes::rate).orElse(Words.DASH));
    }

    private Line line(Part part, boolean detail, String points) {
        return new Line(
                false,
                detail,
                changes.name(part),
                changes.count(part.addresses()),
                part.behind().map(b -> new Links(b.asOf()).addresses(b.query())).orElse(""),
                words.signed(part.numerator()),
                words.signed(part.denominator()),
                points);
    }
}

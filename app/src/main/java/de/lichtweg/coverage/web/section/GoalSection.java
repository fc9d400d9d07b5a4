package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.store.TargetStore;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Figures against the goals that hold for a region. The figures come from the ledger; a goal counts as it is written today, and
 * one that was taken away since is missing when a report is computed again.
 */
@Component
class GoalSection implements RegionSection {

    private final Ledger ledger;
    private final TargetStore targets;
    private final MessageSource messages;

    GoalSection(Ledger ledger, TargetStore targets, MessageSource messages) {
        this.ledger = ledger;
        this.targets = targets;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public int order() {
        return 15;
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
        List<Target> due = targets.list(question.region()).stream()
                .filter(t -> !t.due().isBefore(view.validOn()) && !t.status().equals("given up"))
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<FigureValue> figures = view.figures(question.region());
        List<Line> lines = due.stream()
                .flatMap(t -> figures.stream()
                        .filter(f -> f.figure().equals(t.figure()) && f.weighting() == Weighting.ADDRESSES)
                        .map(f -> line(t, f, new Links(question.asOf()), words)))
                .toList();
        return Optional.of(Section.of(words.get("coverage.section.goals"), lines, question.most(), "", ""));
    }

    private static Line line(Target target, FigureValue f, Links links, Words words) {
        boolean reached = f.rate() * 100 >= target.percent();
        String goal = words.decimal(
                BigDecimal.valueOf(target.percent()).stripTrailingZeros().setScale(1));
        return new Line(
                target.key(),
                words.get("coverage.section.goal", target.owner(), words.date(target.due())),
                words.get("coverage.section.goal.value", words.percent(f.rate()), goal),
                target.definition(),
                links.addresses(f.query()),
                reached ? Tone.GOOD : Tone.PLAIN,
                Optional.of(new Count(f.numerator(), f.denominator())));
    }
}

package de.lichtweg.survey.domain;

import de.lichtweg.coverage.Stage;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of all bindings over time. */
public record BindingRules(List<BindingRule> all) {

    /** Copies the list. */
    public BindingRules {
        all = List.copyOf(all);
    }

    /** The rule in force on a day: the newest that had begun and not ended; before the first one, the first. */
    public BindingRule on(Binding binding, LocalDate day) {
        return of(binding)
                .filter(r -> r.holdsOn(day))
                .max(Comparator.comparing(BindingRule::validFrom))
                .or(() -> of(binding).min(Comparator.comparing(BindingRule::validFrom)))
                .orElseThrow(() -> new IllegalStateException("no rule for " + binding));
    }

    private Stream<BindingRule> of(Binding binding) {
        return all.stream().filter(r -> r.binding() == binding);
    }

    /** A day and every later one on which another rule comes into force, in their order. */
    public List<LocalDate> from(Binding binding, LocalDate day) {
        return Stream.concat(
                        Stream.of(day),
                        of(binding)
                                .flatMap(r -> Stream.concat(Stream.of(r.validFrom()), Stream.ofNullable(r.validTo()))))
                .filter(d -> !d.isBefore(day))
                .distinct()
                .sorted()
                .toList();
    }

    /** The stage to which a promise lifts its addresses by the rule of a day. */
    public Stage stage(CommitmentDraft draft, LocalDate day) {
        BindingRule rule = on(draft.basics().binding(), day);
        boolean binds =
                rule.binds() && (!rule.needsMilestones() || !draft.milestones().isEmpty());
        return binds ? Stage.COMMITTED : Stage.ANNOUNCED;
    }

    /** The day until which a promise counts: the one that was said, else the one that follows from its binding. */
    public LocalDate lastDay(CommitmentDraft draft) {
        LocalDate until = draft.promised().until();
        LocalDate said = draft.basics().saidOn();
        return until != null
                ? until
                : said.plusMonths(on(draft.basics().binding(), said).undatedMonths());
    }
}

package de.lichtweg.activity.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.domain.Chosen;
import de.lichtweg.activity.domain.Outlooks;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.activity.store.ProgressStore;
import de.lichtweg.coverage.Prospects;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Prospects.Statement;
import de.lichtweg.coverage.Prospects.Subject;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which addresses an activity is about, and what it writes down about them in the ledger. */
@Component
class AddressOutlook {

    /**
     * The operation of which a change is a part.
     *
     * @param operation its number, {@code null} where the change is one by itself
     */
    record Running(@Nullable Long operation) {

        static final Running NONE = new Running(null);
    }

    private final AddressChoice choice;
    private final Prospects prospects;
    private final Templates templates;
    private final LichtwegClock clock;
    private final ProgressStore progress;

    AddressOutlook(
            AddressChoice choice,
            Prospects prospects,
            Templates templates,
            LichtwegClock clock,
            ProgressStore progress) {
        this.choice = choice;
        this.prospects = prospects;
        this.templates = templates;
        this.clock = clock;
        this.progress = progress;
    }

    /** The addresses that an activity is about; refused where there are none although some were asked for. */
    Chosen choose(Scope scope, @Nullable Long id, ActivityDraft draft) {
        Selection selection = new Selection(draft.expected().addresses());
        Chosen chosen = choice.of(scope, id, selection, draft.territory());
        if (!selection.isEmpty() && chosen.ids().isEmpty()) {
            throw new RuleViolation("activity.addresses.none");
        }
        boolean silent = draft.expected().technology() == Technology.NONE
                || draft.expected().downMbps() == 0;
        if (!selection.isEmpty() && silent) {
            throw new RuleViolation("activity.expected.missing");
        }
        return chosen;
    }

    /** A new activity says everything from its first phase on. */
    void begin(Scope scope, long id, ActivityDraft draft, List<Long> addresses, Running running) {
        state(scope, running, id, draft, List.of(new Statement(addresses, whole(draft))));
    }

    /** What changed is said from the day of the change on; addresses that left are said nothing about from today. */
    void follow(Scope scope, Activity before, ActivityDraft draft, List<Long> old, List<Long> now, Running running) {
        LocalDate today = clock.today();
        List<Period> nothing = List.of(new Period(today, Optional.empty()));
        Map<Long, LocalDate> dug = new Progress(now, progress.entries(scope, before)).dugSince();
        if (!Objects.equals(before.draft().parties().operator(), draft.parties().operator())) {
            state(scope, running, before.id(), before.draft(), List.of(new Statement(old, nothing)));
            state(scope, running, before.id(), draft, from(old.isEmpty() ? null : today, now, draft, dug));
            return;
        }
        Set<Long> stayed = new HashSet<>(old);
        Set<Long> chosen = new HashSet<>(now);
        List<Long> left = old.stream().filter(a -> !chosen.contains(a)).toList();
        List<Long> came = now.stream().filter(a -> !stayed.contains(a)).toList();
        stayed.retainAll(chosen);
        LocalDate day = Outlooks.changedFrom(before.draft().course(), draft.course(), today);
        List<Statement> said = new ArrayList<>(List.of(new Statement(left, nothing)));
        said.addAll(from(day, stayed, draft, dug));
        said.addAll(from(old.isEmpty() ? null : today, came, draft, dug));
        state(scope, running, before.id(), draft, said);
    }

    /** What is said of addresses from a day on, of those that are dug for apart from the others. */
    private List<Statement> from(
            @Nullable LocalDate day, Collection<Long> addresses, ActivityDraft draft, Map<Long, LocalDate> dug) {
        Map<Optional<LocalDate>, List<Long>> groups =
                addresses.stream().collect(Collectors.groupingBy(a -> Optional.ofNullable(dug.get(a))));
        List<Period> whole = whole(draft);
        return groups.entrySet().stream()
                .map(g -> {
                    List<Period> said =
                            g.getKey().map(since -> Outlooks.dug(whole, since)).orElse(whole);
                    return new Statement(g.getValue(), day == null ? said : Period.from(said, day));
                })
                .toList();
    }

    /**
     * Says what the building changes.
     *
     * @param before since when a trench was dug, as it was said before
     * @param after the same as it is said now
     */
    void built(Scope scope, Activity a, Map<Long, LocalDate> before, Map<Long, LocalDate> after, Running running) {
        Set<Long> touched = new HashSet<>(before.keySet());
        touched.addAll(after.keySet());
        touched.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
        Map<LocalDate, List<Long>> byDay = touched.stream()
                .collect(Collectors.groupingBy(id -> Stream.of(before, after)
                        .flatMap(days -> Optional.ofNullable(days.get(id)).stream())
                        .min(LocalDate::compareTo)
                        .orElseThrow()));
        List<Statement> said = byDay.entrySet().stream()
                .flatMap(e -> from(e.getKey(), e.getValue(), a.draft(), after).stream())
                .toList();
        state(scope, running, a.id(), a.draft(), said);
    }

    private List<Period> whole(ActivityDraft draft) {
        Template template =
                templates.get(draft.basics().kind().template(), draft.course().templateVersion());
        return Outlooks.whole(draft, template);
    }

    private void state(Scope scope, Running running, long id, ActivityDraft draft, List<Statement> statements) {
        List<Statement> said =
                statements.stream().filter(s -> !s.addresses().isEmpty()).toList();
        if (!said.isEmpty()) {
            Subject subject = new Subject(
                    new SubjectRef(Activities.SUBJECT, Long.toString(id)),
                    draft.parties().operator(),
                    choice.common(draft.territory()),
                    draft.basics().title());
            Long operation = running.operation();
            if (operation == null) {
                prospects.state(scope, subject, said);
            } else {
                prospects.state(scope, subject, said, operation);
            }
        }
    }
}

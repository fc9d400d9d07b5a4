package de.lichtweg.activity.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.domain.Outlooks;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.activity.store.ProgressStore;
import de.lichtweg.coverage.AddressLink;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.Prospects;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Prospects.Statement;
import de.lichtweg.coverage.Prospects.Subject;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

    private final Ledger ledger;
    private final Prospects prospects;
    private final Templates templates;
    private final Regions regions;
    private final LichtwegClock clock;
    private final ProgressStore progress;

    AddressOutlook(
            Ledger ledger,
            Prospects prospects,
            Templates templates,
            Regions regions,
            LichtwegClock clock,
            ProgressStore progress) {
        this.progress = progress;
        this.ledger = ledger;
        this.prospects = prospects;
        this.templates = templates;
        this.regions = regions;
        this.clock = clock;
    }

    /** The addresses of the question that lie in the territory; none without a question. */
    long[] choose(Scope scope, ActivityDraft draft) {
        String link = draft.expected().addresses();
        if (link.isBlank()) {
            return new long[0];
        }
        AddressQuery query = AddressLink.parse(link, common(draft));
        long[] chosen = StreamSupport.stream(
                        ledger.view(scope, AsOf.NOW).rows(query, "locality").spliterator(), false)
                .filter(row -> lies(row, draft.territory()))
                .mapToLong(AddressRow::id)
                .sorted()
                .toArray();
        if (chosen.length == 0) {
            throw new RuleViolation("activity.addresses.none");
        }
        if (draft.expected().technology() == Technology.NONE || draft.expected().downMbps() == 0) {
            throw new RuleViolation("activity.expected.missing");
        }
        return chosen;
    }

    private static boolean lies(AddressRow row, List<RegionKey> territory) {
        RegionKey locality = row.locality();
        return territory.stream()
                .anyMatch(t -> t.contains(row.municipality()) || locality != null && t.contains(locality));
    }

    private RegionKey common(ActivityDraft draft) {
        RegionKey common = RegionKey.common(draft.territory());
        return common.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : common;
    }

    /** A new activity says everything from its first phase on. */
    void begin(Scope scope, long id, ActivityDraft draft, long[] addresses, Running running) {
        state(scope, running, id, draft, List.of(new Statement(boxed(addresses), whole(draft))));
    }

    /** What changed is said from the day of the change on; addresses that left are said nothing about from today. */
    void follow(Scope scope, Activity before, ActivityDraft draft, long[] old, long[] now, Running running) {
        LocalDate today = clock.today();
        List<Period> nothing = List.of(new Period(today, Optional.empty()));
        Map<Long, LocalDate> dug = new Progress(boxed(now), progress.entries(scope, before)).dugSince();
        if (!Objects.equals(before.draft().parties().operator(), draft.parties().operator())) {
            state(scope, running, before.id(), before.draft(), List.of(new Statement(boxed(old), nothing)));
            state(scope, running, before.id(), draft, from(old.length == 0 ? null : today, boxed(now), draft, dug));
            return;
        }
        Set<Long> stayed = Arrays.stream(old).boxed().collect(Collectors.toSet());
        Set<Long> chosen = Arrays.stream(now).boxed().collect(Collectors.toSet());
        List<Long> left =
                LongStream.of(old).boxed().filter(a -> !chosen.contains(a)).toList();
        List<Long> came =
                LongStream.of(now).boxed().filter(a -> !stayed.contains(a)).toList();
        stayed.retainAll(chosen);
        LocalDate day = Outlooks.changedFrom(before.draft().course(), draft.course(), today);
        List<Statement> said = new ArrayList<>(List.of(new Statement(left, nothing)));
        said.addAll(from(day, stayed, draft, dug));
        said.addAll(from(old.length == 0 ? null : today, came, draft, dug));
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
                    common(draft),
                    draft.basics().title());
            Long operation = running.operation();
            if (operation == null) {
                prospects.state(scope, subject, said);
            } else {
                prospects.state(scope, subject, said, operation);
            }
        }
    }

    private static List<Long> boxed(long[] addresses) {
        return LongStream.of(addresses).boxed().toList();
    }
}

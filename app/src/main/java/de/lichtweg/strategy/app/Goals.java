package de.lichtweg.strategy.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.domain.Progress;
import de.lichtweg.strategy.store.GoalStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes goals down, audited with before and after, and says how far they are. */
@Service
public class Goals {

    /** Subject of the audit log. */
    public static final String SUBJECT = "strategy.goal";

    private final GoalStore store;
    private final Activities activities;
    private final AuditLog audit;
    private final JsonMapper json;

    Goals(GoalStore store, Activities activities, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.activities = activities;
        this.audit = audit;
        this.json = json;
    }

    /** Those that hold in a region or in a part of it, as a tree: parts right after what they belong to. */
    @Transactional(readOnly = true)
    public List<Goal> list(Scope scope, RegionKey region) {
        List<Goal> all = store.list(scope).stream()
                .filter(g -> g.draft().region().contains(region)
                        || region.contains(g.draft().region()))
                .toList();
        Set<Long> there = all.stream().map(Goal::id).collect(Collectors.toSet());
        Comparator<Goal> order =
                Comparator.comparing((Goal g) -> g.draft().measure()).thenComparing(Goal::id);
        return all.stream()
                .filter(g -> top(g, there))
                .sorted(order)
                .flatMap(g -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(g),
                        all.stream().filter(p -> isPartOf(p, g)).sorted(order)))
                .toList();
    }

    private static boolean top(Goal goal, Set<Long> there) {
        Long parent = goal.draft().parent();
        return parent == null || !there.contains(parent);
    }

    /** Whether one goal is a part of another. */
    public static boolean isPartOf(Goal part, Goal whole) {
        Long parent = part.draft().parent();
        return parent != null && parent == whole.id();
    }

    /** One that the scope may see. */
    @Transactional(readOnly = true)
    public Goal get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("goal " + id));
    }

    /** Writes a new one down. */
    @Transactional
    public long create(Scope scope, GoalDraft draft) {
        check(scope, draft, null);
        long id = store.insert(scope, draft);
        audit(scope, "goal.create", id, draft, null);
        return id;
    }

    /**
     * Changes one.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     */
    @Transactional
    public void change(Scope scope, long id, int version, GoalDraft draft) {
        Goal before = get(scope, id);
        check(scope, draft, before);
        if (before.version() != version || !store.update(scope, id, version, draft)) {
            throw new RuleViolation("goal.changed", get(scope, id).changedBy());
        }
        audit(scope, "goal.change", id, draft, before.draft());
    }

    /** Refuses what cannot be a part of its whole or serves activities that the scope does not see. */
    void check(Scope scope, GoalDraft draft, @Nullable Goal before) {
        Long parent = draft.parent();
        if (parent != null) {
            Optional<Goal> whole = store.find(scope, parent);
            boolean deeper = whole.map(g -> g.draft().parent() != null).orElse(true);
            boolean has = before != null && store.list(scope).stream().anyMatch(g -> isPartOf(g, before));
            if (deeper || has || before != null && parent == before.id()) {
                throw new RuleViolation("goal.parent");
            }
        }
        Set<Long> seen = activities.list(scope).stream().map(Activity::id).collect(Collectors.toSet());
        if (!seen.containsAll(draft.activities())) {
            throw new RuleViolation("goal.activity");
        }
    }

    private void audit(Scope scope, String action, long id, GoalDraft draft, @Nullable GoalDraft before) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.INTERNAL,
                draft.region(),
                "",
                before == null ? null : json.writeValueAsString(fields(before)),
                json.writeValueAsString(fields(draft)));
    }

    private static Map<String, String> fields(GoalDraft d) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", d.title());
        fields.put("owner", d.owner());
        fields.put("region", d.region().value());
        fields.put("measure", d.measure().name());
        fields.put("indicator", d.indicator().name());
        fields.put("definition", d.definition());
        fields.put("source", d.source());
        fields.put("validFrom", d.validFrom().toString());
        fields.put("state", d.state().name());
        fields.put(
                "points",
                d.points().stream()
                        .map(p -> p.due() + ": " + p.percentE2() / 100.0 + " %")
                        .collect(Collectors.joining(", ")));
        fields.put("activities", d.activities().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return fields;
    }

    /** How far goals are; those whose addresses the reader may not open are left out. */
    public Map<Long, Progress> progress(LedgerView view, List<Goal> goals) {
        record Counted(RegionKey region, Measure measure) {}
        Map<Counted, GigabitPath> paths = new HashMap<>();
        Map<Long, Progress> result = new HashMap<>();
        for (Goal goal : goals) {
            RegionKey region = goal.draft().region();
            Measure measure = goal.draft().measure();
            if (view.mayOpenAddresses(region)) {
                GigabitPath path = paths.computeIfAbsent(
                        new Counted(region, measure), c -> view.path(measure.of(AddressQuery.all(region))));
                result.put(goal.id(), Progress.of(goal.draft(), path, view.validOn()));
            }
        }
        return result;
    }
}

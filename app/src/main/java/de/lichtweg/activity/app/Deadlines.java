package de.lichtweg.activity.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Chain;
import de.lichtweg.activity.domain.Chain.Move;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.activity.domain.DeadlineChange;
import de.lichtweg.activity.domain.DeadlineChange.What;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.activity.domain.Rules;
import de.lichtweg.activity.store.DeadlineStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Holidays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes deadlines down: computed with the holidays of the territory, with what hangs on them, audited. */
@Service
public class Deadlines {

    private final ActivityRegister register;
    private final DeadlineStore store;
    private final Holidays holidays;
    private final AuditLog audit;
    private final JsonMapper json;

    Deadlines(ActivityRegister register, DeadlineStore store, Holidays holidays, AuditLog audit, JsonMapper json) {
        this.register = register;
        this.store = store;
        this.holidays = holidays;
        this.audit = audit;
        this.json = json;
    }

    /** The rules, in the language of the reader. */
    @Transactional(readOnly = true)
    public List<DeadlineRule> rules(Scope scope, boolean german) {
        return store.rules(scope, german);
    }

    /** Those of some activities that the scope was shown, by their days. */
    @Transactional(readOnly = true)
    public List<Deadline> of(Scope scope, List<Activity> activities) {
        return store.of(scope, activities);
    }

    /** What happened to those of one. */
    @Transactional(readOnly = true)
    public List<DeadlineChange> changes(Scope scope, Activity activity) {
        return store.changes(scope, activity);
    }

    /** Writes a new one. */
    @Transactional
    public void create(Scope scope, long activity, Draft draft) {
        Activity of = register.get(scope, activity);
        store.lock(scope, of);
        check(draft);
        long id = store.insert(scope, of, draft);
        List<Deadline> after = recompute(scope, of);
        Deadline made = find(after, id);
        store.log(scope, What.CREATED, new Move(made, made.day(), made.day()), draft.reason());
        audit(scope, of, "deadline.create", null, made, draft.reason());
    }

    /**
     * Changes one, and moves what hangs on it.
     *
     * @return what moved besides
     */
    @Transactional
    public List<Move> change(Scope scope, long activity, long id, int version, Draft draft) {
        Activity of = register.get(scope, activity);
        store.lock(scope, of);
        List<Deadline> before = store.of(scope, List.of(of));
        Deadline old = find(before, id);
        check(draft);
        if (!store.update(scope, of, id, version, draft)) {
            throw new RuleViolation("deadline.changed", old.draft().name());
        }
        List<Deadline> after = recompute(scope, of);
        Deadline now = find(after, id);
        store.log(scope, what(old, now), new Move(now, old.day(), now.day()), draft.reason());
        List<Move> moved = Chain.moves(before, after).stream()
                .filter(m -> m.deadline().id() != id)
                .toList();
        moved.forEach(m -> store.log(scope, What.MOVED, m, now.draft().name()));
        audit(scope, of, "deadline.change", old, now, draft.reason());
        moved.forEach(m -> audit(
                scope,
                of,
                "deadline.move",
                find(before, m.deadline().id()),
                m.deadline(),
                now.draft().name()));
        return moved;
    }

    /** Removes one on which nothing hangs. */
    @Transactional
    public void remove(Scope scope, long activity, long id) {
        Activity of = register.get(scope, activity);
        store.lock(scope, of);
        List<Deadline> all = store.of(scope, List.of(of));
        Deadline old = find(all, id);
        all.stream()
                .filter(d -> Objects.equals(d.draft().after(), id))
                .findFirst()
                .ifPresent(d -> {
                    throw new RuleViolation(
                            "deadline.hangs", old.draft().name(), d.draft().name());
                });
        store.remove(scope, of, id);
        store.log(scope, What.REMOVED, new Move(old, old.day(), old.day()), "");
        audit(scope, of, "deadline.remove", old, null, "");
    }

    private List<Deadline> recompute(Scope scope, Activity of) {
        RegionKey place = RegionKey.common(of.draft().territory());
        List<Deadline> computed = Chain.compute(store.of(scope, List.of(of)), holidays.in(place));
        store.compute(scope, of, computed);
        return computed;
    }

    /** Refuses what cannot be written down, whoever asks. */
    static void check(Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > Rules.LINE) {
            throw new RuleViolation("deadline.name", Rules.LINE);
        }
        if ((draft.start() == null) == (draft.after() == null)) {
            throw new RuleViolation("deadline.start");
        }
        if (draft.set() != null && draft.reason().isBlank()) {
            throw new RuleViolation("deadline.reason");
        }
        if (draft.reason().length() > Rules.LINE) {
            throw new RuleViolation("deadline.reason.long", Rules.LINE);
        }
    }

    private static What what(Deadline before, Deadline after) {
        LocalDate old = before.draft().done();
        LocalDate now = after.draft().done();
        return old == null && now != null ? What.DONE : old != null && now == null ? What.REOPENED : What.CHANGED;
    }

    private static Deadline find(List<Deadline> all, long id) {
        return all.stream().filter(d -> d.id() == id).findFirst().orElseThrow(() -> new NotFound("deadline " + id));
    }

    private void audit(
            Scope scope, Activity of, String action, @Nullable Deadline before, @Nullable Deadline after, String why) {
        audit.write(
                scope,
                action,
                new SubjectRef(Activities.SUBJECT, Long.toString(of.id())),
                DataClass.ACTIVITY,
                RegionKey.common(of.draft().territory()),
                why,
                before == null ? null : json.writeValueAsString(fields(before)),
                after == null ? null : json.writeValueAsString(fields(after)));
    }

    private static Map<String, String> fields(Deadline d) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", d.draft().name());
        fields.put("start", Objects.toString(d.draft().start(), ""));
        fields.put("after", Objects.toString(d.draft().after(), ""));
        fields.put("term", d.draft().term().length() + " " + d.draft().term().unit());
        fields.put("computed", d.computed().toString());
        fields.put("set", Objects.toString(d.draft().set(), ""));
        fields.put("reason", d.draft().reason());
        fields.put("done", Objects.toString(d.draft().done(), ""));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}

package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.domain.Fields;
import de.lichtweg.activity.store.BulkStore;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same change to many activities, in one transaction, until it is taken back. Preview and change share {@link #plan}. */
@Service
public class BulkEdit {

    private final ActivityRegister register;
    private final BulkStore store;
    private final LichtwegClock clock;

    BulkEdit(ActivityRegister register, BulkStore store, LichtwegClock clock) {
        this.register = register;
        this.store = store;
        this.clock = clock;
    }

    /** What is to be set; empty for what stays. */
    public record Order(
            Optional<String> turn,
            Optional<String> step,
            Optional<LocalDate> due,
            Optional<Risk> risk,
            Optional<String> responsible) {

        boolean isEmpty() {
            return turn.isEmpty() && step.isEmpty() && due.isEmpty() && risk.isEmpty() && responsible.isEmpty();
        }

        /** Whose turn it becomes by that, it is from today. */
        ActivityDraft applied(ActivityDraft d, LocalDate today) {
            Next n = d.next();
            Parties p = d.parties();
            String now = turn.orElse(n.turn());
            return d.with(new Next(
                            step.orElse(n.step()),
                            now,
                            now.equals(n.turn()) ? n.turnSince() : today,
                            due.isPresent() ? due.get() : n.due(),
                            n.evidence(),
                            n.evidenceOn(),
                            risk.orElse(n.risk()),
                            n.riskNote()))
                    .with(new Parties(p.organisation(), responsible.orElse(p.responsible()), p.operator()));
        }
    }

    /** An activity and what changes about it; nothing where it says so already. */
    public record Line(Activity activity, List<Fields.Change> changes) {}

    /**
     * What an order would do.
     *
     * @param fingerprint of the activities as they are; another one is refused
     */
    public record Preview(List<Line> lines, int changed, String fingerprint) {}

    /** Those of some activities that the scope may change. */
    public List<Activity> writable(Scope scope, Collection<Activity> some) {
        return some.stream().filter(a -> a.rights().write()).toList();
    }

    /** Works out what an order would do, and writes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Scope scope, Collection<Long> ids, Order order) {
        return plan(scope, ids, order);
    }

    private Preview plan(Scope scope, Collection<Long> ids, Order order) {
        if (ids.isEmpty()) {
            throw new RuleViolation("activity.bulk.none");
        }
        if (order.isEmpty()) {
            throw new RuleViolation("activity.bulk.nothing");
        }
        List<Line> lines = writable(scope, register.list(scope)).stream()
                .filter(a -> ids.contains(a.id()))
                .map(a -> new Line(
                        a, Fields.between(Fields.of(a.draft()), Fields.of(order.applied(a.draft(), clock.today())))))
                .toList();
        long changed = lines.stream().filter(l -> !l.changes().isEmpty()).count();
        return new Preview(lines, (int) changed, fingerprint(lines));
    }

    private static String fingerprint(List<Line> lines) {
        return Integer.toHexString(lines.stream()
                .map(l -> l.activity().id() + ":" + l.activity().version())
                .toList()
                .hashCode());
    }

    /**
     * Carries an order out.
     *
     * @param fingerprint the one that was shown; refused if the activities are others by now
     * @return what was done, to be looked at and taken back; 0 if nothing changed
     */
    @Transactional
    public long change(Scope scope, Collection<Long> ids, Order order, String why, String fingerprint) {
        Preview plan = plan(scope, ids, order);
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new RuleViolation("activity.bulk.selection");
        }
        Map<Long, Integer> written = new TreeMap<>();
        for (Line line : plan.lines()) {
            if (!line.changes().isEmpty()) {
                Activity a = line.activity();
                register.change(scope, a.id(), a.version(), order.applied(a.draft(), clock.today()), why);
                written.put(a.id(), a.version() + 1);
            }
        }
        return written.isEmpty() ? 0 : store.insert(scope, ActivityRegister.line(why), written);
    }
}

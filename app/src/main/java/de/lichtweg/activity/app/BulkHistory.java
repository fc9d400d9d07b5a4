package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.domain.BulkChange;
import de.lichtweg.activity.domain.Fields;
import de.lichtweg.activity.store.BulkStore;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to several activities as they were done, for who may change all of those, and how they are taken back. */
@Service
public class BulkHistory {

    private static final int LATEST = 10;

    private final ActivityRegister register;
    private final BulkStore store;

    BulkHistory(ActivityRegister register, BulkStore store) {
        this.register = register;
        this.store = store;
    }

    /**
     * An activity of such a change.
     *
     * @param back how it would be after taking it back; empty where somebody has written something else since, which stays
     */
    public record Line(Activity activity, List<Fields.Change> changes, Optional<ActivityDraft> back) {}

    /** Such a change and how its activities stand today. */
    public record Standing(BulkChange bulk, List<Line> lines) {

        /** How many would go back. */
        public int returning() {
            return (int) lines.stream().filter(l -> l.back().isPresent()).count();
        }
    }

    /** The newest that the scope may take back, without their lines. */
    @Transactional(readOnly = true)
    public List<BulkChange> list(Scope scope) {
        List<Long> writable = register.list(scope).stream()
                .filter(a -> a.rights().write())
                .map(Activity::id)
                .toList();
        return store.list(scope, writable, LATEST);
    }

    /** One of them, and what taking it back would do. */
    @Transactional(readOnly = true)
    public Standing get(Scope scope, long id) {
        Optional<BulkChange> found = store.find(scope, id);
        List<BulkChange.Line> lines = found.map(BulkChange::lines).orElse(List.of());
        Map<Long, Activity> writable =
                register
                        .list(
                                scope,
                                lines.stream().map(BulkChange.Line::activity).toList())
                        .stream()
                        .filter(a -> a.rights().write())
                        .collect(Collectors.toMap(Activity::id, Function.identity()));
        List<Line> standing = new ArrayList<>();
        for (BulkChange.Line line : lines) {
            Activity a = writable.get(line.activity());
            if (a != null) {
                standing.add(new Line(a, line.changes(), line.undone(a.draft())));
            }
        }
        return found.filter(b -> standing.size() == b.lines().size())
                .map(b -> new Standing(b, standing))
                .orElseThrow(() -> new NotFound("bulk change " + id));
    }

    /**
     * Takes one back, as far as nobody has written something else since.
     *
     * @return how many went back
     */
    @Transactional
    public int undo(Scope scope, long id, String why) {
        Standing standing = get(scope, id);
        if (why.isBlank()) {
            throw new RuleViolation("activity.bulk.why");
        }
        if (standing.returning() == 0) {
            throw new RuleViolation("activity.bulk.passed");
        }
        String reason = ActivityRegister.line(why);
        if (!store.undone(scope, id, reason)) {
            throw new RuleViolation("activity.bulk.undone");
        }
        for (Line line : standing.lines()) {
            Activity a = line.activity();
            line.back().ifPresent(back -> register.change(scope, a.id(), a.version(), back, reason));
        }
        return standing.returning();
    }
}

package de.lichtweg.strategy.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profile {@code goals}: goals with their target paths, a row for each point, as they are taken away. What a file says of a goal is
 * its whole target path; a goal goes in with all its rows or not at all.
 */
@Component
class GoalsProfile implements ImportProfile, UndoGuard {

    private static final int SURE = 97;
    private static final String SOURCE = "strategy:import";

    private final Goals goals;
    private final GoalTable table;
    private final Sentences sentences;

    GoalsProfile(Goals goals, GoalTable table, Sentences sentences) {
        this.goals = goals;
        this.table = table;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public List<Field> fields() {
        return GoalTable.FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header().stream()
                .map(h -> h.strip().toLowerCase(Locale.GERMAN))
                .toList();
        return header.contains("ziel") && header.contains("bis") && header.contains("zielwert_prozent") ? SURE : 0;
    }

    /** Goals are changed one by one, each audited; an import of them is not taken back as a whole. */
    @Override
    public Optional<String> refusal(Operation operation) {
        return operation.draft().source().equals(SOURCE) ? Optional.of("strategy.undo") : Optional.empty();
    }

    /** All rows that mean one goal. */
    private record Group(@Nullable Goal before, List<Row> rows) {}

    /** A goal that goes in. */
    private record Entry(@Nullable Goal before, GoalDraft draft) {

        boolean isUnchanged() {
            return before != null && before.draft().equals(draft);
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Goal> known = goals.list(scope, RegionKey.GERMANY);
        Map<String, Group> groups = new LinkedHashMap<>();
        Records<Entry> records = new Records<>(issues, "goal.row", sentences);
        for (Row row : rows) {
            try {
                Goal before = GoalTable.find(row, known);
                String name = before == null
                        ? (row.get("title") + "|" + row.get("owner")).toLowerCase(Locale.GERMAN)
                        : Long.toString(before.id());
                groups.computeIfAbsent(name, n -> new Group(before, new ArrayList<>()))
                        .rows
                        .add(row);
            } catch (RuleViolation e) {
                records.reject(row, e);
            }
        }
        groups.values()
                .forEach(g -> records.take(
                        g.rows, () -> new Entry(g.before, checked(scope, g, rows.columns())), Entry::isUnchanged));
        return records.plan(
                SOURCE,
                records.summary("Ziele", e -> e.before() == null),
                e -> List.of(e.draft().region()),
                operation -> records.entries().forEach(e -> write(scope, e)));
    }

    private void write(Scope scope, Entry e) {
        Goal before = e.before();
        if (before == null) {
            goals.create(scope, e.draft());
        } else {
            goals.change(scope, before.id(), before.version(), e.draft());
        }
    }

    private GoalDraft checked(Scope scope, Group group, Set<String> columns) {
        GoalDraft draft = table.draft(group.rows, columns, group.before);
        goals.check(scope, draft, group.before);
        if (!mayWrite(scope, draft) || group.before != null && !mayWrite(scope, group.before.draft())) {
            throw new RuleViolation("goal.import.write");
        }
        return draft;
    }

    private static boolean mayWrite(Scope scope, GoalDraft draft) {
        return scope.may(Level.WRITE, DataClass.INTERNAL, draft.region());
    }
}

package de.lichtweg.strategy.app;

import de.lichtweg.geodata.ingest.ImportProfile;
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
    private record Entry(@Nullable Goal before, GoalDraft draft) {}

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Goal> known = goals.list(scope, RegionKey.GERMANY);
        Map<String, Group> groups = new LinkedHashMap<>();
        long count = 0;
        long rejected = 0;
        for (Row row : rows) {
            count++;
            try {
                Goal before = GoalTable.find(row, known);
                String name = before == null
                        ? (row.get("title") + "|" + row.get("owner")).toLowerCase(Locale.GERMAN)
                        : Long.toString(before.id());
                groups.computeIfAbsent(name, n -> new Group(before, new ArrayList<>()))
                        .rows
                        .add(row);
            } catch (RuleViolation e) {
                rejected += reject(List.of(row), e, issues);
            }
        }
        List<Entry> entries = new ArrayList<>();
        long unchanged = 0;
        for (Group group : groups.values()) {
            try {
                GoalDraft draft = checked(scope, group, rows.columns());
                if (group.before != null && group.before.draft().equals(draft)) {
                    unchanged += group.rows.size();
                } else {
                    entries.add(new Entry(group.before, draft));
                }
            } catch (RuleViolation e) {
                rejected += reject(group.rows, e, issues);
            }
        }
        return new Work(scope, entries, new Plan.Counts(count, count - rejected, rejected, unchanged, entries.size()));
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

    private long reject(List<Row> rows, RuleViolation e, Issues issues) {
        rows.forEach(row -> issues.add(Severity.REJECTED, row, "", "goal.row", sentences.german(e)));
        return rows.size();
    }

    /** What the file would do. */
    private final class Work implements Plan {
        private final Scope scope;
        private final List<Entry> entries;
        private final Counts counts;

        Work(Scope scope, List<Entry> entries, Counts counts) {
            this.scope = scope;
            this.entries = entries;
            this.counts = counts;
        }

        @Override
        public Counts counts() {
            return counts;
        }

        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public @Nullable RegionKey territory() {
            List<RegionKey> all = entries.stream().map(e -> e.draft().region()).toList();
            return all.isEmpty() ? null : RegionKey.common(all);
        }

        @Override
        public String summary() {
            long fresh = entries.stream().filter(e -> e.before() == null).count();
            return fresh + " Ziele neu, " + (entries.size() - fresh) + " geändert";
        }

        @Override
        public void write(long operation) {
            for (Entry e : entries) {
                Goal before = e.before();
                if (before == null) {
                    goals.create(scope, e.draft());
                } else {
                    goals.change(scope, before.id(), before.version(), e.draft());
                }
            }
        }
    }
}

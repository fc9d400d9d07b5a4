package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Chain;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.WorkingDays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Profile {@code deadlines}: deadlines of activities as they are taken away; their days are computed, never read. */
@Component
class DeadlinesProfile implements ImportProfile {

    private static final int SURE = 97;

    private final ActivityRegister register;
    private final Deadlines deadlines;
    private final DeadlineTable table;
    private final Sentences sentences;

    DeadlinesProfile(ActivityRegister register, Deadlines deadlines, DeadlineTable table, Sentences sentences) {
        this.register = register;
        this.deadlines = deadlines;
        this.table = table;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "deadlines";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ACTIVITY;
    }

    @Override
    public List<Field> fields() {
        return DeadlineTable.FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream().map(ActivityTable::letters).collect(Collectors.toSet());
        return header.contains("frist") && header.contains("aktivitaetnummer") ? SURE : 0;
    }

    /** A row that goes in. */
    private record Entry(Activity activity, @Nullable Deadline before, Draft draft) {

        boolean isUnchanged() {
            return before != null && before.draft().equals(draft);
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        Reading reading = new Reading(scope, rows.columns());
        Records<Entry> records = new Records<>(issues, "deadline.row", sentences);
        for (Row row : rows) {
            records.take(row, () -> reading.entry(row), Entry::isUnchanged);
        }
        return records.plan(
                UndoOfActivities.SOURCE + ":deadlines",
                records.summary("Fristen", e -> e.before() == null),
                e -> e.activity().draft().territory(),
                operation -> records.entries().forEach(e -> write(scope, e)));
    }

    private void write(Scope scope, Entry e) {
        Deadline before = e.before();
        if (before == null) {
            deadlines.create(scope, e.activity().id(), e.draft());
        } else {
            deadlines.change(scope, e.activity().id(), before.id(), before.version(), e.draft());
        }
    }

    /** One reading of a table. */
    private final class Reading {
        private final Set<String> columns;
        private final Map<Long, Activity> activities;
        private final Map<Long, List<Deadline>> known;
        private final DeadlineTable.Rules rules;
        private final Set<String> met = new HashSet<>();

        Reading(Scope scope, Set<String> columns) {
            this.columns = columns;
            List<Activity> all = register.list(scope);
            this.activities = all.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
            this.known = deadlines.of(scope, all).stream().collect(Collectors.groupingBy(Deadline::activity));
            this.rules = table.rules(scope);
        }

        Entry entry(Row row) {
            String number = row.get("activity");
            Activity activity = number.matches("\\d{1,18}") ? activities.get(Long.valueOf(number)) : null;
            if (activity == null) {
                throw new RuleViolation("activity.import.number", number);
            }
            if (!activity.rights().write()) {
                throw new RuleViolation("activity.write");
            }
            List<Deadline> its = known.getOrDefault(activity.id(), List.of());
            Deadline before = DeadlineTable.find(row, its);
            String name = before == null ? row.get("name").toLowerCase(Locale.GERMAN) : Long.toString(before.id());
            if (!met.add(activity.id() + " " + name)) {
                throw new RuleViolation("deadline.import.twice", row.get("name"));
            }
            Draft draft = table.draft(row, columns, activity, before, rules, its);
            Deadlines.check(draft);
            circle(its, before, draft);
            return new Entry(activity, before, draft);
        }

        /** Refuses a deadline that would begin with its own end. */
        private void circle(List<Deadline> its, @Nullable Deadline before, Draft draft) {
            if (before != null && draft.after() != null) {
                List<Deadline> then = its.stream()
                        .map(d -> d.id() == before.id()
                                ? new Deadline(d.id(), d.activity(), d.version(), draft, d.computed())
                                : d)
                        .toList();
                Chain.compute(then, new WorkingDays(List.of()));
            }
        }
    }
}

package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.app.AddressOutlook.Running;
import de.lichtweg.activity.domain.Fields;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profile {@code activities}: the list of activities that an office keeps as a table. A row is the activity with its number,
 * else the one with its title and kind, else a new one; columns that are not there leave what they would say as it is.
 */
@Component
class ActivitiesProfile implements ImportProfile {

    private static final int SURE = 95;

    /** A list without kinds, which then stand in the titles. */
    private static final int LIKELY = 80;

    private final ActivityRegister register;
    private final ActivityTable table;
    private final Sentences sentences;

    ActivitiesProfile(ActivityRegister register, ActivityTable table, Sentences sentences) {
        this.register = register;
        this.table = table;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "activities";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ACTIVITY;
    }

    @Override
    public List<Field> fields() {
        return ActivityFields.ALL;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream().map(ActivityTable::letters).collect(Collectors.toSet());
        boolean moves = Stream.of("phase", "next", "turn").anyMatch(f -> has(header, f));
        if (moves && has(header, "title") && has(header, "kind")) {
            return SURE;
        }
        return moves && has(header, "title") && has(header, "territory") && has(header, "due") ? LIKELY : 0;
    }

    private static boolean has(Set<String> header, String field) {
        return ActivityFields.ALL.stream()
                .filter(f -> f.key().equals(field))
                .flatMap(f -> f.aliases().stream())
                .map(ActivityTable::letters)
                .anyMatch(header::contains);
    }

    /** A row that goes in. */
    private record Entry(@Nullable Activity before, ActivityDraft draft, List<String> remarks) {}

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Activity> known = register.list(scope);
        Map<Long, Activity> byId = known.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        Set<Long> met = new HashSet<>();
        String reader =
                register.ownOrganisations(scope).stream().sorted().findFirst().orElse("");
        Records<Entry> records = new Records<>(issues, "activity.row", sentences);
        for (Row row : rows) {
            OfficeCells cells = new OfficeCells(row, rows.columns());
            records.take(
                    row,
                    () -> noted(issues, row, read(scope, cells, known, byId, met, reader)),
                    ActivitiesProfile::isUnchanged);
        }
        return records.plan(
                UndoOfActivities.SOURCE + ":import",
                records.summary("Aktivitäten", e -> e.before() == null),
                e -> e.draft().territory(),
                operation -> {
                    Running running = new Running(operation);
                    records.entries().forEach(e -> write(scope, e, running));
                });
    }

    private void write(Scope scope, Entry e, Running running) {
        Activity before = e.before();
        if (before == null) {
            register.create(scope, e.draft(), running);
        } else {
            register.change(scope, before.id(), before.version(), e.draft(), "Import", running);
        }
    }

    private static boolean isUnchanged(Entry entry) {
        return entry.before() != null && Fields.of(entry.before().draft()).equals(Fields.of(entry.draft()));
    }

    /** What was read otherwise than it is written is said once, before it goes in. */
    private static Entry noted(Issues issues, Row row, Entry entry) {
        if (!entry.remarks.isEmpty() && !isUnchanged(entry)) {
            issues.add(Severity.NOTICE, row, "", "activity.read", String.join("; ", new TreeSet<>(entry.remarks)));
        }
        return entry;
    }

    private Entry read(
            Scope scope,
            OfficeCells cells,
            List<Activity> known,
            Map<Long, Activity> byId,
            Set<Long> met,
            String reader) {
        Activity before = table.find(cells, known, byId);
        if (before != null && !met.add(before.id())) {
            throw new RuleViolation("activity.import.twice", before.title());
        }
        ActivityDraft draft = register.checked(scope, table.draft(cells, before, known, reader), before);
        if (!mayWrite(scope, before, draft)) {
            throw new RuleViolation("activity.write");
        }
        return new Entry(before, draft, cells.remarks());
    }

    private boolean mayWrite(Scope scope, @Nullable Activity before, ActivityDraft draft) {
        Set<String> own = register.ownOrganisations(scope);
        String operator = draft.parties().operator();
        boolean its = own.contains(draft.parties().organisation()) || operator != null && own.contains(operator);
        return (before == null || before.rights().write()) && Reach.mayWrite(scope, draft.territory(), its);
    }
}

package de.lichtweg.funding.app;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.domain.Fields;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Profile {@code grants}: the list of grants as an office keeps it in a table, or as it was taken away. */
@Component
class GrantsProfile implements ImportProfile, UndoGuard {

    private static final int SURE = 96;
    private static final String SOURCE = "funding";

    private final GrantRegister register;
    private final GrantTable table;
    private final Sentences sentences;

    GrantsProfile(GrantRegister register, GrantTable table, Sentences sentences) {
        this.register = register;
        this.table = table;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "grants";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.FUNDING;
    }

    @Override
    public List<Field> fields() {
        return GrantTable.FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream().map(GrantTable::letters).collect(Collectors.toSet());
        return has(header, "title") && has(header, "total") && has(header, "federation") ? SURE : 0;
    }

    private static boolean has(Set<String> header, String field) {
        return GrantTable.FIELDS.stream()
                .filter(f -> f.key().equals(field))
                .flatMap(f -> f.aliases().stream())
                .map(GrantTable::letters)
                .anyMatch(header::contains);
    }

    /** Grants are changed one by one, each with its history; an import of them is not taken back as a whole. */
    @Override
    public Optional<String> refusal(Operation operation) {
        return operation.draft().source().startsWith(SOURCE) ? Optional.of("funding.undo") : Optional.empty();
    }

    /** A row that goes in. */
    private record Entry(@Nullable Grant before, GrantDraft draft) {

        boolean isUnchanged() {
            return before != null && Fields.of(before.draft()).equals(Fields.of(draft));
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Grant> known = register.list(scope);
        Set<Long> met = new HashSet<>();
        Records<Entry> records = new Records<>(issues, "funding.row", sentences);
        for (Row row : rows) {
            records.take(row, () -> read(scope, row, rows.columns(), known, met), Entry::isUnchanged);
        }
        return records.plan(
                SOURCE + ":import",
                records.summary("Zuwendungen", e -> e.before() == null),
                e -> List.of(e.draft().basics().region()),
                operation -> records.entries().forEach(e -> write(scope, e, operation)));
    }

    private void write(Scope scope, Entry e, long operation) {
        Grant before = e.before();
        if (before == null) {
            register.create(scope, e.draft(), operation);
        } else {
            register.change(scope, before.id(), before.version(), e.draft(), "Import", operation);
        }
    }

    private Entry read(Scope scope, Row row, Set<String> columns, List<Grant> known, Set<Long> met) {
        Grant before = GrantTable.find(row, known);
        if (before != null && !met.add(before.id())) {
            throw new RuleViolation("funding.import.twice", before.title());
        }
        GrantDraft draft = register.checked(scope, table.draft(row, columns, before), before);
        if (!scope.may(Level.WRITE, DataClass.FUNDING, draft.basics().region())
                || before != null && before.access() != Grant.Access.WRITE) {
            throw new RuleViolation("funding.write");
        }
        return new Entry(before, draft);
    }
}

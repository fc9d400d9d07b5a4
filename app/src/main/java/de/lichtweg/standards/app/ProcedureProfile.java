package de.lichtweg.standards.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import de.lichtweg.standards.domain.NextVersion;
import de.lichtweg.standards.store.TemplateStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Profile {@code procedures}: procedure templates as they are taken away, with new versions added. What began by a version keeps it, so
 * a known version that says something else is refused.
 */
@Component
class ProcedureProfile implements ImportProfile, UndoGuard {

    private static final int SURE = 97;
    private static final String SOURCE = "standards:procedures";

    private final Templates templates;
    private final TemplateStore store;
    private final ProcedureTable table;
    private final Sentences sentences;

    ProcedureProfile(Templates templates, TemplateStore store, ProcedureTable table, Sentences sentences) {
        this.templates = templates;
        this.store = store;
        this.table = table;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "procedures";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.STANDARD;
    }

    @Override
    public List<Field> fields() {
        return ProcedureTable.FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream()
                .map(h -> h.strip().toLowerCase(Locale.GERMAN))
                .collect(Collectors.toSet());
        return header.containsAll(List.of("verfahren", "fassung", "phase", "adressen_erwarten")) ? SURE : 0;
    }

    /** Something may have begun by a version, so it stays; another one follows it. */
    @Override
    public Optional<String> refusal(Operation operation) {
        return operation.draft().source().equals(SOURCE) ? Optional.of("standards.template.undo") : Optional.empty();
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        if (!scope.mayAnywhere(Level.WRITE, DataClass.STANDARD_OFFICE)) {
            throw new RuleViolation("standards.template.write");
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.get("template") + " " + row.get("version"), k -> new ArrayList<>())
                    .add(row);
        }
        Records<Template> records = new Records<>(issues, "procedure.row", sentences);
        List<Template> all = new ArrayList<>(templates.list());
        groups.values().forEach(its -> records.take(its, () -> version(its, all), t -> isKnown(t, templates.list())));
        return records.plan(
                SOURCE,
                records.summary("Fassungen", t -> true),
                t -> List.copyOf(scope.territories()),
                operation -> records.entries().forEach(t -> store.append(scope, t)));
    }

    private static boolean isKnown(Template t, List<Template> known) {
        return known.stream().anyMatch(k -> k.key().equals(t.key()) && k.version() == t.version());
    }

    /** What some rows say, checked against the versions before it. */
    private Template version(List<Row> rows, List<Template> all) {
        String key = rows.getFirst().get("template");
        List<Template> before = all.stream().filter(t -> t.key().equals(key)).toList();
        if (before.isEmpty()) {
            throw new RuleViolation(
                    "standards.template.unknown",
                    key,
                    all.stream().map(Template::key).distinct().collect(Collectors.joining(", ")));
        }
        Template said = table.template(rows, before.getFirst());
        if (NextVersion.check(said, before)) {
            all.add(said);
        }
        return said;
    }
}

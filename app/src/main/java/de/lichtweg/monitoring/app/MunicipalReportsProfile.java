package de.lichtweg.monitoring.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.ActivityAnswer;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.domain.Question;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Steps;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Profile {@code municipal-reports}: what municipalities report, a row for each municipality and period, with a column for each
 * question under its German text, as the table is taken away. A row reports for its municipality, as the form would; what the
 * report says about activities is said in the form alone.
 */
@Component
class MunicipalReportsProfile implements ImportProfile, UndoGuard {

    private static final int SURE = 97;
    private static final String SOURCE = "monitoring:import";
    private static final String KEY = "ags";
    private static final String PERIOD = "zeitraum";

    private final MunicipalDesk desk;
    private final Sentences sentences;

    MunicipalReportsProfile(MunicipalDesk desk, Sentences sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "municipal-reports";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.MUNICIPAL_REPORT;
    }

    /** The columns are questions, which the rounds have in versions. */
    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public boolean dynamicHeader() {
        return true;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header =
                head.header().stream().map(MunicipalReportsProfile::letters).collect(Collectors.toSet());
        return header.containsAll(Set.of(KEY, PERIOD, "stand")) ? SURE : 0;
    }

    /** What a municipality has reported is taken back by itself, as long as it is not approved. */
    @Override
    public Optional<String> refusal(Operation operation) {
        return operation.draft().source().equals(SOURCE) ? Optional.of("monitoring.undo") : Optional.empty();
    }

    private static String letters(String text) {
        return text.strip().toLowerCase(Locale.GERMAN);
    }

    /** A report that goes in. */
    private record Entry(Report report, Map<String, String> texts) {

        /** Whether the report says all of it; one that was not answered says nothing. */
        boolean isSaid() {
            return texts.entrySet().stream()
                    .allMatch(t -> report.course().answers().text(t.getKey()).equals(t.getValue()));
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Map<String, String> columns = new HashMap<>();
        rows.columns().forEach(c -> columns.put(letters(c), c));
        if (!columns.keySet().containsAll(Set.of(KEY, PERIOD))) {
            throw new RuleViolation("monitoring.import.columns");
        }
        Scope scope = request.scope();
        Reading reading = new Reading(scope, columns);
        Records<Entry> records = new Records<>(issues, "municipal.row", sentences);
        for (Row row : rows) {
            records.take(row, () -> reading.checked(row), Entry::isSaid);
        }
        return records.plan(
                SOURCE,
                records.entries().size() + " Rückmeldungen",
                e -> List.of(e.report.municipality()),
                operation -> records.entries()
                        .forEach(e -> desk.submit(scope, e.report.id(), e.report.version(), e.texts, Way.SIGNED_IN)));
    }

    /** One reading of a table. */
    private final class Reading {
        private final Scope scope;
        private final Map<String, String> columns;
        private final Map<String, Report> reports = new HashMap<>();
        private final Map<Integer, List<Question>> questions = new HashMap<>();
        private final Set<Long> met = new HashSet<>();

        Reading(Scope scope, Map<String, String> columns) {
            this.scope = scope;
            this.columns = columns;
            desk.list(scope, RegionKey.GERMANY)
                    .forEach(r -> reports.put(
                            r.municipality().value() + " " + r.period().key(), r));
        }

        /** What a row says; only what differs needs rights. */
        Entry checked(Row row) {
            Entry entry = entry(row);
            if (!entry.isSaid()) {
                check(entry);
            }
            return entry;
        }

        private String cell(Row row, String column) {
            String header = columns.get(letters(column));
            return header == null ? "" : MunicipalDesk.clean(row.get(header));
        }

        private Entry entry(Row row) {
            Report report = reports.get(cell(row, KEY) + " " + cell(row, PERIOD));
            if (report == null) {
                throw new RuleViolation("monitoring.import.unknown", cell(row, KEY), cell(row, PERIOD));
            }
            if (!met.add(report.id())) {
                throw new RuleViolation("monitoring.import.twice", cell(row, KEY), cell(row, PERIOD));
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (Question q : questions.computeIfAbsent(report.formVersion(), v -> desk.questions(scope, report))) {
                boolean there = columns.containsKey(letters(q.textDe()));
                texts.put(
                        q.key(),
                        there
                                ? cell(row, q.textDe())
                                : report.course().answers().text(q.key()));
            }
            return new Entry(report, texts);
        }

        private void check(Entry entry) {
            Report report = entry.report;
            if (!Reach.mayReport(scope, report.municipality())) {
                throw new RuleViolation("monitoring.import.write");
            }
            if (report.state() == ReportState.APPROVED) {
                throw new RuleViolation("monitoring.approved");
            }
            if (report.course().answers().activities().stream().anyMatch(ActivityAnswer::changes)) {
                throw new RuleViolation("monitoring.import.activities");
            }
            for (String text : entry.texts.values()) {
                if (text.length() > Steps.TEXT) {
                    throw new RuleViolation("monitoring.long", Steps.TEXT, text.length());
                }
            }
        }
    }
}

package de.lichtweg.coverage.app;

import de.lichtweg.coverage.app.StatementFiles.Desk;
import de.lichtweg.coverage.app.StatementFiles.Kind;
import de.lichtweg.coverage.domain.Register;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators.Operator;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of supply or prospects that this program has given out, taken back: statements of several operators and sources about
 * one day. Each row belongs to the address and the source that it names.
 *
 * @param <P> what is stated
 */
final class OwnStatements<P> {

    private final Desk desk;
    private final Kind kind;
    private final Request request;
    private final Issues issues;
    private final StatementStore<P> store;
    private final StatementReader<P> reader;
    private final Map<Speaker, StatementImport<P>> ledgers = new LinkedHashMap<>();
    private final Map<Speaker, String> sources = new LinkedHashMap<>();
    private final Map<String, Optional<Speaker>> speakers = new LinkedHashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private long count;

    private record Accepted(Speaker speaker, long address) {}

    OwnStatements(
            Desk desk, Kind kind, Request request, Issues issues, StatementStore<P> store, StatementReader<P> reader) {
        this.desk = desk;
        this.kind = kind;
        this.request = request;
        this.issues = issues;
        this.store = store;
        this.reader = reader;
    }

    Plan read(Rows rows) {
        if (Boolean.TRUE.equals(request.complete())) {
            throw new RuleViolation("own.complete", request.fileName());
        }
        LocalDate day = day(rows);
        Register register = desk.registers().current(request.scope());
        for (Row row : rows) {
            issues.progress(++count, rows.estimate());
            read(row, register, (int) day.toEpochDay());
        }
        ledgers.forEach((speaker, ledger) -> ledger.compare(day, speaker, kind.delivery()));
        return plan(day);
    }

    private LocalDate day(Rows rows) {
        LocalDate asked = request.asOf();
        Set<String> days = new TreeSet<>();
        for (Row row : rows) {
            days.add(row.get("as_of"));
        }
        days.remove("");
        if (asked == null && days.size() > 1) {
            throw new RuleViolation("supply.asof.mixed", String.join(", ", days));
        }
        return asked != null
                ? asked
                : days.stream()
                        .findFirst()
                        .flatMap(Written::lastDay)
                        .orElseThrow(() -> new RuleViolation("supply.asof"));
    }

    private void read(Row row, Register register, int day) {
        String number = row.get(OwnFiles.NUMBER.key());
        List<Entry> found = number.matches("\\d{1,18}") ? register.numbered(Long.parseLong(number), day) : List.of();
        Optional<Speaker> speaker = speaker(row);
        if (found.isEmpty() || speaker.isEmpty()) {
            String kindOfIssue = found.isEmpty() ? "address.unmatched" : "own.speaker";
            String text = found.isEmpty() ? number : row.get("operator") + ", " + row.get(OwnFiles.SOURCE.key());
            issues.add(Severity.REJECTED, row, "", kindOfIssue, text);
            return;
        }
        StatementImport<P> ledger = ledgers.computeIfAbsent(
                speaker.get(), s -> new StatementImport<>(request.scope(), store, desk.deliveries()));
        Entry entry = found.getFirst();
        Optional<P> payload = reader.read(row, issues);
        if (payload.isEmpty()) {
            ledger.keep(found);
            return;
        }
        ledger.state(entry.address(), payload.get());
        accepted.add(new Accepted(speaker.get(), entry.address()));
    }

    private Optional<Speaker> speaker(Row row) {
        String source = row.get(OwnFiles.SOURCE.key());
        return speakers.computeIfAbsent(source + "\n" + row.get("operator"), k -> {
            Optional<Speaker> speaker = desk.operators()
                    .find(row.get("operator"))
                    .map(Operator::id)
                    .flatMap(o -> desk.sources().find(source).map(s -> new Speaker(s, o)));
            speaker.ifPresent(s -> sources.put(s, source));
            return speaker;
        });
    }

    private Plan plan(LocalDate day) {
        List<Speaker> changed = ledgers.entrySet().stream()
                .filter(e -> e.getValue().written() > 0)
                .map(Map.Entry::getKey)
                .toList();
        String source = OwnFiles.only(
                changed.stream().map(s -> sources.getOrDefault(s, "")).toList());
        long unchanged = accepted.stream()
                .filter(a -> !ledger(a.speaker).changes(a.address))
                .count();
        long written =
                ledgers.values().stream().mapToLong(StatementImport::written).sum();
        return new LedgerPlan(
                new Plan.Counts(count, accepted.size(), count - accepted.size(), unchanged, written),
                source.isEmpty() ? kind.delivery() : source,
                request.region(),
                String.format(Locale.GERMAN, "%,d Zeilen aus Lichtweg, Stichtag %td.%<tm.%<tY", count, day),
                written > 0,
                operation -> changed.forEach(s -> write(s, day, operation)));
    }

    private StatementImport<P> ledger(Speaker speaker) {
        StatementImport<P> ledger = ledgers.get(speaker);
        if (ledger == null) {
            throw new IllegalStateException("no statements of " + speaker);
        }
        return ledger;
    }

    private void write(Speaker speaker, LocalDate day, long operation) {
        RegionKey region = request.region();
        StatementImport<P> ledger = ledger(speaker);
        ledger.write(
                speaker,
                new NewDelivery(
                        kind.delivery(),
                        speaker.sourceId(),
                        speaker.operatorId(),
                        region == null ? null : region.value(),
                        day,
                        false,
                        request.fileName(),
                        request.sha256(),
                        count,
                        ledger.covered()),
                operation);
    }
}

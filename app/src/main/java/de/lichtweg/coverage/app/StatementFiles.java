package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.coverage.store.AddressStore.Entry;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.Operators.Operator;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in files in which an operator makes statements about addresses: supply and prospects. */
@Component
class StatementFiles {

    private final AddressStore addresses;
    private final DeliveryStore deliveries;
    private final SourceStore sources;
    private final Operators operators;
    private final Regions regions;

    StatementFiles(
            AddressStore addresses,
            DeliveryStore deliveries,
            SourceStore sources,
            Operators operators,
            Regions regions) {
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.sources = sources;
        this.operators = operators;
        this.regions = regions;
    }

    /** Kind of a delivery and how the key of its default source begins. */
    record Kind(String delivery, String sourcePrefix) {}

    /** Plans an import. */
    <P> Plan plan(
            Kind kind, Request request, Rows rows, Issues issues, StatementStore<P> store, StatementReader<P> reader) {
        return new Reading<>(kind, request, issues, store, reader).read(rows);
    }

    private final class Reading<P> {

        private final Kind kind;
        private final Request request;
        private final Issues issues;
        private final StatementReader<P> reader;
        private final StatementStore<P> store;
        private final StatementImport<P> ledger;
        private final Set<String> operatorNames = new TreeSet<>();
        private final Set<String> days = new TreeSet<>();
        private final List<Accepted> accepted = new ArrayList<>();
        private long count;
        private long rejected;

        private record Accepted(Row row, List<Entry> found) {}

        Reading(Kind kind, Request request, Issues issues, StatementStore<P> store, StatementReader<P> reader) {
            this.kind = kind;
            this.request = request;
            this.issues = issues;
            this.store = store;
            this.reader = reader;
            this.ledger = new StatementImport<>(request.scope(), store, deliveries);
        }

        Plan read(Rows rows) {
            head(rows);
            LocalDate day = day();
            String operator = operator();
            AddressBook book = book(day);
            for (Row row : rows) {
                issues.progress(++count, rows.estimate());
                read(row, book, day);
            }
            if (Boolean.TRUE.equals(request.complete())) {
                ledger.complete(
                        book.all().stream().filter(e -> inTerritory(e, day)).toList());
            }
            return compare(day, operator);
        }

        /** Operator and Stichtag stand in every row or in the request; they must be one each. */
        private void head(Rows rows) {
            boolean askOperator = request.operator() == null && rows.columns().contains("operator");
            boolean askDay = request.asOf() == null && rows.columns().contains("as_of");
            if (askOperator || askDay) {
                for (Row row : rows) {
                    operatorNames.add(row.get("operator"));
                    days.add(row.get("as_of"));
                }
                operatorNames.remove("");
                days.remove("");
            }
        }

        private LocalDate day() {
            LocalDate asked = request.asOf();
            if (asked != null) {
                return asked;
            }
            if (days.size() > 1) {
                throw new RuleViolation("supply.asof.mixed", String.join(", ", days));
            }
            return days.stream()
                    .findFirst()
                    .flatMap(Written::lastDay)
                    .or(() -> Written.inFileName(request.fileName()))
                    .orElseThrow(() -> new RuleViolation("supply.asof"));
        }

        private String operator() {
            String asked = request.operator();
            if (asked != null && !asked.isBlank()) {
                return asked;
            }
            if (operatorNames.size() > 1) {
                throw new RuleViolation("supply.operator.mixed", String.join(", ", operatorNames));
            }
            return operatorNames.stream().findFirst().orElseThrow(() -> new RuleViolation("supply.operator"));
        }

        private AddressBook book(LocalDate day) {
            Map<String, String> names = new HashMap<>();
            AddressBook book = new AddressBook(
                    addresses.list(request.scope(), day),
                    key -> names.computeIfAbsent(key, k -> municipalityName(k, day)));
            if (book.isEmpty()) {
                throw new RuleViolation("supply.empty");
            }
            return book;
        }

        private String municipalityName(String key, LocalDate day) {
            return key.isEmpty()
                    ? ""
                    : regions.find(new RegionKey(key), day)
                            .map(Regions.Region::name)
                            .orElse("");
        }

        private void read(Row row, AddressBook book, LocalDate day) {
            AddressBook.Match match = book.find(row);
            if (!match.isCertainEnough()) {
                reject(row, book, match);
                return;
            }
            if (match.found().stream().anyMatch(e -> !inTerritory(e, day))) {
                issues.add(Severity.REJECTED, row, "", "address.outside", label(row), String.valueOf(request.region()));
                rejected++;
                return;
            }
            Optional<P> payload = reader.read(row, issues);
            if (payload.isEmpty()) {
                ledger.keep(match.found());
                rejected++;
                return;
            }
            if (match.confidence() < AddressBook.BY_TEXT) {
                String found = match.found().getFirst().facts().label();
                issues.add(Severity.NOTICE, row, "", "address.similar", label(row), found, match.confidence());
            }
            match.found().forEach(e -> ledger.state(e.address(), payload.get()));
            accepted.add(new Accepted(row, match.found()));
        }

        private void reject(Row row, AddressBook book, AddressBook.Match match) {
            rejected++;
            if (match.ambiguous()) {
                ledger.keep(match.found());
                String candidates = candidates(match.found());
                issues.add(
                        Severity.REJECTED,
                        row,
                        "",
                        "address.ambiguous",
                        label(row),
                        match.found().size(),
                        candidates);
            } else {
                ledger.keep(book.near(row));
                issues.add(Severity.REJECTED, row, "", "address.unmatched", label(row));
            }
        }

        private static String candidates(List<Entry> found) {
            return found.stream()
                    .limit(10)
                    .map(e -> e.facts().label() + ", " + e.facts().postcode() + " "
                            + e.facts().postTown() + " (" + e.externalId() + ")")
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
        }

        private static String label(Row row) {
            String street = row.get("street");
            return street.isEmpty()
                    ? row.get("address")
                    : (street + " " + row.get("number") + row.get("suffix") + " " + row.get("postcode") + " "
                                    + row.get("town"))
                            .strip();
        }

        private boolean inTerritory(Entry entry, LocalDate day) {
            RegionKey region = request.region();
            String municipality = entry.facts().municipality();
            return region == null
                    || !municipality.isEmpty() && region.contains(regions.resolve(new RegionKey(municipality), day));
        }

        private Plan compare(LocalDate day, String operatorName) {
            Optional<Operator> known = known(operatorName);
            String source = sourceKey(operatorName, known);
            @Nullable
            Speaker speaker = known.flatMap(o -> sources.find(source).map(id -> new Speaker(id, o.id())))
                    .orElse(null);
            Map<Long, List<Segment<P>>> believed = speaker == null ? Map.of() : store.load(request.scope(), speaker);
            List<Delivered> all = speaker == null
                    ? List.of()
                    : deliveries.list(request.scope(), kind.delivery(), speaker.sourceId(), speaker.operatorId());
            ledger.compare(day, all, believed);
            return new LedgerPlan(
                    new Plan.Counts(count, count - rejected, rejected, unchanged(), ledger.written()),
                    source,
                    request.region(),
                    String.format(Locale.GERMAN, "%s, %,d Zeilen, Stichtag %td.%<tm.%<tY", operatorName, count, day),
                    ledger.isNews(),
                    operation -> write(operatorName, source, day, operation));
        }

        /** A new operator is registered at once in a real run, since the key of the source is made from its own. */
        private Optional<Operator> known(String name) {
            Optional<Operator> known = operators.find(name);
            return known.isPresent() || request.dryRun() ? known : Optional.of(operators.register(name));
        }

        private long unchanged() {
            long unchanged = 0;
            for (Accepted a : accepted) {
                boolean kept = a.found.stream().anyMatch(e -> ledger.keeps(e.address()));
                if (kept) {
                    issues.add(Severity.NOTICE, a.row, "", "address.kept", label(a.row));
                }
                unchanged += a.found.stream().noneMatch(e -> ledger.changes(e.address())) ? 1 : 0;
            }
            return unchanged;
        }

        private String sourceKey(String operatorName, Optional<Operator> known) {
            String asked = request.source();
            return asked != null
                    ? asked
                    : kind.sourcePrefix() + known.map(Operator::key).orElseGet(() -> AddressText.letters(operatorName));
        }

        private void write(String operatorName, String source, LocalDate day, long operation) {
            Operator operator = operators.find(operatorName).orElseGet(() -> operators.register(operatorName));
            int sourceId = sources.ensure(source, operator.name(), SourceStore.Kind.OPERATOR);
            RegionKey region = request.region();
            ledger.write(
                    new Speaker(sourceId, operator.id()),
                    new NewDelivery(
                            kind.delivery(),
                            sourceId,
                            operator.id(),
                            region == null ? null : region.value(),
                            day,
                            Boolean.TRUE.equals(request.complete()),
                            request.fileName(),
                            request.sha256(),
                            count,
                            ledger.covered()),
                    operation);
        }
    }
}

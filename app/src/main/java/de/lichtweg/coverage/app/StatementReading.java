package de.lichtweg.coverage.app;

import de.lichtweg.coverage.app.StatementFiles.Desk;
import de.lichtweg.coverage.app.StatementFiles.Kind;
import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators.Operator;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of statements being read.
 *
 * @param <P> what is stated
 */
final class StatementReading<P> {

    private static final Set<String> ADDRESSED = Set.of("address", "street");
    /** Candidates that an issue names in words. */
    private static final int NAMED = 5;

    /** Candidates among which the work list lets people choose. */
    private static final int OFFERED = 40;

    private static final String AREA_PREFIX = "area:";

    private final Desk desk;
    private final Kind kind;
    private final Request request;
    private final Issues issues;
    private final StatementReader<P> reader;
    private final StatementImport<P> ledger;
    private final RowAddresses accepted = new RowAddresses();
    private final Map<String, Boolean> territory = new HashMap<>();
    private long count;
    private long rejected;

    StatementReading(
            Desk desk, Kind kind, Request request, Issues issues, StatementStore<P> store, StatementReader<P> reader) {
        this.desk = desk;
        this.kind = kind;
        this.request = request;
        this.issues = issues;
        this.reader = reader;
        this.ledger = new StatementImport<>(request.scope(), store, desk.deliveries());
    }

    Plan read(Rows rows) {
        StatementHead head = StatementHead.of(request, rows);
        LocalDate day = head.day();
        AddressBook book = book(day);
        boolean areas = ADDRESSED.stream().noneMatch(rows.columns()::contains);
        if (areas) {
            readAreas(rows, new AddressAreas(book.all(), projection(rows.epsg())), day);
        } else {
            for (Row row : rows) {
                issues.progress(++count, rows.estimate());
                read(row, book, day);
            }
        }
        if (Boolean.TRUE.equals(request.complete())) {
            ledger.complete(book.numbers(facts -> inTerritory(facts, day)));
        }
        noteKept(rows);
        return compare(day, head.operator(), areas);
    }

    private Projection projection(int epsg) {
        if (!Projection.knows(epsg)) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(epsg));
        }
        return desk.crs().from(new Crs(epsg));
    }

    private AddressBook book(LocalDate day) {
        Map<String, String> names = new HashMap<>();
        AddressBook book = new AddressBook(
                desk.registers().current(request.scope()),
                day,
                key -> names.computeIfAbsent(key, k -> municipalityName(k, day)));
        if (book.isEmpty()) {
            throw new RuleViolation("supply.empty");
        }
        return book;
    }

    private String municipalityName(String key, LocalDate day) {
        return key.isEmpty()
                ? ""
                : desk.regions()
                        .find(new RegionKey(key), day)
                        .map(Regions.Region::name)
                        .orElse("");
    }

    /** Every address in an area gets its statement; of an area that does not go in, all keep their state. */
    private void readAreas(Rows rows, AddressAreas areas, LocalDate day) {
        for (Row row : rows) {
            issues.progress(++count, rows.estimate());
            if (!AddressAreas.isArea(row)) {
                issues.add(Severity.REJECTED, row, "", "supply.area");
                rejected++;
                continue;
            }
            List<Entry> inside = areas.inside(row).stream()
                    .filter(e -> inTerritory(e.facts(), day))
                    .toList();
            if (inside.isEmpty()) {
                issues.add(Severity.NOTICE, row, "", "supply.area.empty");
            }
            state(row, inside);
        }
    }

    private void read(Row row, AddressBook book, LocalDate day) {
        AddressBook.Match match = book.find(row);
        if (!match.isCertainEnough()) {
            reject(row, book, match, day);
            return;
        }
        if (!allInTerritory(match.found(), day)) {
            issues.add(Severity.REJECTED, row, "", "address.outside", label(row), String.valueOf(request.region()));
            rejected++;
            return;
        }
        if (state(row, match.found()) && match.confidence() < AddressBook.BY_TEXT) {
            String found = match.found().getFirst().facts().label();
            issues.add(Severity.NOTICE, row, "", "address.similar", label(row), found, match.confidence());
        }
    }

    /** Whether the row goes in. */
    private boolean state(Row row, List<Entry> found) {
        Optional<P> payload = reader.read(row, issues);
        if (payload.isEmpty()) {
            ledger.keep(found);
            rejected++;
            return false;
        }
        found.forEach(e -> ledger.state(e.address(), payload.get()));
        accepted.add(row.number(), found);
        return true;
    }

    private void reject(Row row, AddressBook book, AddressBook.Match match, LocalDate day) {
        rejected++;
        if (match.ambiguous()) {
            ledger.keep(match.found());
            issues.add(
                    Severity.REJECTED,
                    row,
                    "",
                    "address.ambiguous",
                    label(row),
                    match.found().size(),
                    candidates(match.found(), day),
                    ids(match.found()));
        } else {
            List<Entry> near = book.near(row);
            ledger.keep(near);
            issues.add(Severity.REJECTED, row, "", "address.unmatched", label(row), ids(near));
        }
    }

    private String candidates(List<Entry> found, LocalDate day) {
        String named = found.stream().limit(NAMED).map(e -> placed(e, day)).collect(Collectors.joining("; "));
        return found.size() > NAMED ? named + "; …" : named;
    }

    private static String ids(List<Entry> found) {
        return found.stream()
                .limit(OFFERED)
                .map(e -> String.valueOf(e.address()))
                .collect(Collectors.joining(" "));
    }

    /** "Dorfstraße 3, 01683 Nossen, Raußlitz (DEMO18000013)". */
    private String placed(Entry entry, LocalDate day) {
        AddressFacts facts = entry.facts();
        String locality = facts.locality();
        String place = locality == null
                ? ""
                : desk.regions()
                        .find(new RegionKey(locality), day)
                        .map(Regions.Region::name)
                        .orElse("");
        String town = (facts.postcode() + " " + facts.postTown()).strip();
        return Stream.of(facts.label(), town, place).filter(t -> !t.isEmpty()).collect(Collectors.joining(", ")) + " ("
                + entry.externalId() + ")";
    }

    private static String label(Row row) {
        String street = row.get("street");
        return street.isEmpty()
                ? row.get("address")
                : (street + " " + row.get("number") + row.get("suffix") + " " + row.get("postcode") + " "
                                + row.get("town"))
                        .strip();
    }

    private boolean allInTerritory(List<Entry> found, LocalDate day) {
        for (Entry e : found) {
            if (!inTerritory(e.facts(), day)) {
                return false;
            }
        }
        return true;
    }

    private boolean inTerritory(AddressFacts facts, LocalDate day) {
        RegionKey region = request.region();
        return region == null
                || territory.computeIfAbsent(
                        facts.municipality(),
                        m -> !m.isEmpty() && region.contains(desk.regions().resolve(new RegionKey(m), day)));
    }

    private Plan compare(LocalDate day, String operatorName, boolean areas) {
        Optional<Operator> known = known(operatorName);
        String source = sourceKey(areas ? AREA_PREFIX + kind.sourcePrefix() : kind.sourcePrefix(), operatorName, known);
        @Nullable
        Speaker speaker = known.flatMap(o -> desk.sources().find(source).map(id -> new Speaker(id, o.id())))
                .orElse(null);
        if (speaker == null) {
            ledger.compareWithNothing(day);
        } else {
            ledger.compare(day, speaker, kind.delivery());
        }
        return new LedgerPlan(
                new Plan.Counts(count, count - rejected, rejected, unchanged(), ledger.written()),
                source,
                request.region(),
                String.format(Locale.GERMAN, "%s, %,d Zeilen, Stichtag %td.%<tm.%<tY", operatorName, count, day),
                ledger.isNews(),
                operation -> write(operatorName, source, areas, day, operation));
    }

    /** A new operator is registered at once in a real run, since the key of the source is made from its own. */
    private Optional<Operator> known(String name) {
        Optional<Operator> known = desk.operators().find(name);
        return known.isPresent() || request.dryRun()
                ? known
                : Optional.of(desk.operators().register(name));
    }

    /** Rows with an address that another row, which does not go in, has named too: only now is that known of all of them. */
    private void noteKept(Rows rows) {
        Set<Long> kept = accepted.withAny(ledger::keeps).boxed().collect(Collectors.toSet());
        if (!kept.isEmpty()) {
            for (Row row : rows) {
                if (kept.contains(row.number())) {
                    issues.add(Severity.NOTICE, row, "", "address.kept", label(row));
                }
            }
        }
    }

    private long unchanged() {
        return accepted.size() - accepted.withAny(ledger::changes).count();
    }

    private String sourceKey(String prefix, String operatorName, Optional<Operator> known) {
        String asked = request.source();
        return asked != null
                ? asked
                : prefix + known.map(Operator::key).orElseGet(() -> AddressText.letters(operatorName));
    }

    private void write(String operatorName, String source, boolean areas, LocalDate day, long operation) {
        Operator operator = desk.operators()
                .find(operatorName)
                .orElseGet(() -> desk.operators().register(operatorName));
        int sourceId = desk.sources()
                .ensure(
                        source,
                        areas ? operator.name() + ", Flächen" : operator.name(),
                        areas ? SourceStore.Kind.AREA : SourceStore.Kind.OPERATOR);
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

package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.Register;
import de.lichtweg.coverage.domain.Register.Held;
import de.lichtweg.coverage.domain.Register.Known;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The list of addresses that this program has given out, taken back: each row is the address whose number it carries. */
final class OwnAddresses {

    private final AddressStore addresses;
    private final DeliveryStore deliveries;
    private final SourceStore sources;
    private final Regions regions;
    private final Register register;
    private final CorrectedFacts evidence;
    private final Request request;
    private final Issues issues;
    private final Map<Integer, AddressComparison> comparisons = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private long count;
    private long rejected;

    OwnAddresses(
            AddressStore addresses,
            DeliveryStore deliveries,
            SourceStore sources,
            Regions regions,
            Register register,
            CorrectedFacts evidence,
            Request request,
            Issues issues) {
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.sources = sources;
        this.regions = regions;
        this.register = register;
        this.evidence = evidence;
        this.request = request;
        this.issues = issues;
    }

    /** The day that a list answers for: the user's, else the one in its rows. */
    static LocalDate day(Request request, Rows rows) {
        LocalDate asked = request.asOf();
        Set<String> days = new TreeSet<>();
        for (Row row : rows) {
            days.add(row.get(OwnFiles.DAY.key()));
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

    Plan read(Rows rows, AddressRows reader, LocalDate day) {
        if (Boolean.TRUE.equals(request.complete())) {
            throw new RuleViolation("own.complete", request.fileName());
        }
        for (Row row : rows) {
            issues.progress(++count, rows.estimate());
            if (!read(row, reader, day)) {
                rejected++;
            }
        }
        return plan(day);
    }

    private boolean read(Row row, AddressRows reader, LocalDate day) {
        String number = row.get(OwnFiles.NUMBER.key());
        Optional<Held> held = number.matches("\\d{1,18}") ? register.held(Long.parseLong(number)) : Optional.empty();
        if (held.isEmpty() || !seen.add(held.get().known().address())) {
            issues.add(Severity.REJECTED, row, "", held.isEmpty() ? "address.unmatched" : "own.twice", number);
            return false;
        }
        Known known = held.get().known();
        Optional<AddressDraft> draft = reader.read(row, known.externalId());
        draft.ifPresent(d -> comparison(held.get().source(), day)
                .state(new AddressDraft(d.externalId(), asKept(d.facts(), known, row, day), d.change(), null), known));
        return draft.isPresent();
    }

    /**
     * The list names places as they are called on its day. Where that is the place that is kept, under a key of before a merger
     * or by a name that several places bear, it is no change.
     */
    private AddressFacts asKept(AddressFacts read, Known known, Row row, LocalDate day) {
        Optional<AddressFacts> now = known.factsOn((int) day.toEpochDay());
        if (now.isEmpty()) {
            return read;
        }
        AddressFacts kept = now.get();
        boolean sameMunicipality = !kept.municipality().isEmpty()
                && !read.municipality().isEmpty()
                && regions.resolve(new RegionKey(kept.municipality()), day).equals(new RegionKey(read.municipality()));
        String locality = kept.locality();
        String name = locality == null
                ? ""
                : regions.find(new RegionKey(locality), day)
                        .map(Regions.Region::name)
                        .orElse(locality);
        AddressFacts registered = evidence.withoutEvidence(read, kept, known.address(), (int) day.toEpochDay());
        return registered.in(
                sameMunicipality ? kept.municipality() : read.municipality(),
                name.equals(row.get("locality")) ? locality : read.locality());
    }

    private AddressComparison comparison(int source, LocalDate day) {
        return comparisons.computeIfAbsent(
                source,
                id -> new AddressComparison(
                        regions,
                        day,
                        request.region(),
                        deliveries.listSince(request.scope(), AddressImport.KIND, id, null, day)));
    }

    private Plan plan(LocalDate day) {
        List<Integer> changed = comparisons.entrySet().stream()
                .filter(e -> e.getValue().written() > 0)
                .map(Map.Entry::getKey)
                .toList();
        String source = OwnFiles.only(changed.stream().map(sources::key).toList());
        long written = comparisons.values().stream()
                .mapToLong(AddressComparison::written)
                .sum();
        long unchanged = comparisons.values().stream()
                .mapToLong(AddressComparison::unchanged)
                .sum();
        return new LedgerPlan(
                new Plan.Counts(count, count - rejected, rejected, unchanged, written),
                source.isEmpty() ? AddressImport.KIND : source,
                request.region(),
                String.format(Locale.GERMAN, "%,d Adressen aus Lichtweg, Stichtag %td.%<tm.%<tY", count, day),
                written > 0,
                operation -> changed.forEach(id -> write(id, day, operation)));
    }

    private void write(int source, LocalDate day, long operation) {
        AddressComparison comparison = comparisons.get(source);
        if (comparison == null) {
            return;
        }
        comparison.write(request.scope(), addresses, source, operation);
        RegionKey region = request.region();
        deliveries.replace(
                request.scope(),
                deliveries.nextId(request.scope()),
                new NewDelivery(
                        AddressImport.KIND,
                        source,
                        null,
                        region == null ? null : region.value(),
                        day,
                        false,
                        request.fileName(),
                        request.sha256(),
                        count,
                        comparison.covered()),
                List.of(),
                operation);
    }
}

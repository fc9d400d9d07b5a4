package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Register;
import de.lichtweg.coverage.domain.Register.Known;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.FactStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in registers of addresses. An address is known again by its id within the source, never by its text; only what
 * differs from the state at the Stichtag is written.
 */
@Component
class AddressImport {

    static final String KIND = "addresses";

    private final Registers registers;
    private final AddressStore addresses;
    private final DeliveryStore deliveries;
    private final SourceStore sources;
    private final Regions regions;
    private final InstallationCrs crs;
    private final Clock clock;

    private final FactStore facts;

    AddressImport(
            Registers registers,
            AddressStore addresses,
            DeliveryStore deliveries,
            SourceStore sources,
            Regions regions,
            InstallationCrs crs,
            Clock clock,
            FactStore facts) {
        this.registers = registers;
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.sources = sources;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
        this.facts = facts;
    }

    /** Plans an import; {@code defaultSource} is empty where it follows from the addresses' municipality. */
    Plan plan(Request request, Rows rows, Issues issues, String defaultSource) {
        if (OwnFiles.areAddresses(rows)) {
            return planOwn(request, rows, issues);
        }
        LocalDate asked = request.asOf();
        LocalDate day =
                asked != null ? asked : Written.inFileName(request.fileName()).orElseGet(() -> LocalDate.now(clock));
        return new Reading(request, day, defaultSource).read(rows, issues);
    }

    private Plan planOwn(Request request, Rows rows, Issues issues) {
        LocalDate day = OwnAddresses.day(request, rows);
        OwnAddresses own = new OwnAddresses(
                addresses,
                deliveries,
                sources,
                regions,
                registers.current(request.scope()),
                CorrectedFacts.load(request.scope(), facts, sources),
                request,
                issues);
        return own.read(rows, new AddressRows(crs, regions, issues, day, request, rows.epsg()), day);
    }

    private final class Reading {

        private final Request request;
        private final LocalDate day;
        private final String defaultSource;
        private final Map<String, AddressDraft> drafts = new LinkedHashMap<>();
        private final Map<String, Long> firstRows = new HashMap<>();
        private final Set<String> kept = new HashSet<>();
        private long count;
        private long rejected;

        Reading(Request request, LocalDate day, String defaultSource) {
            this.request = request;
            this.day = day;
            this.defaultSource = defaultSource;
        }

        Plan read(Rows rows, Issues issues) {
            AddressRows reader = new AddressRows(crs, regions, issues, day, request, rows.epsg());
            for (Row row : rows) {
                issues.progress(++count, rows.estimate());
                Optional<AddressDraft> draft = first(row, issues) ? reader.read(row) : Optional.empty();
                draft.ifPresentOrElse(d -> drafts.put(d.externalId(), d), () -> {
                    rejected++;
                    kept.add(row.get("id"));
                });
            }
            if (Boolean.TRUE.equals(request.complete())
                    && drafts.values().stream().anyMatch(AddressDraft::isDifference)) {
                throw new RuleViolation("address.difference", request.fileName());
            }
            return compare(issues);
        }

        private boolean first(Row row, Issues issues) {
            Long earlier = firstRows.putIfAbsent(row.get("id"), row.number());
            if (earlier == null || row.get("id").isEmpty()) {
                return true;
            }
            issues.add(Severity.REJECTED, row, "id", "address.duplicate", row.get("id"), String.valueOf(earlier));
            return false;
        }

        private Plan compare(Issues issues) {
            @Nullable RegionKey majority = Majority.of(drafts.values());
            String source = sourceKey(majority);
            Optional<Integer> sourceId = sources.find(source);
            Scope scope = request.scope();
            Register register = registers.current(scope);
            List<Delivered> since = sourceId.map(id -> deliveries.listSince(scope, KIND, id, null, day))
                    .orElse(List.of());
            AddressComparison comparison = new AddressComparison(regions, day, request.region(), since);
            drafts.values()
                    .forEach(d -> compare(
                            d,
                            sourceId.flatMap(id -> register.find(id, d.externalId()))
                                    .orElse(null),
                            comparison,
                            issues));
            if (Boolean.TRUE.equals(request.complete())) {
                sourceId.stream()
                        .flatMap(id -> register.of(id).stream())
                        .filter(k -> !isNamed(k))
                        .forEach(comparison::vanish);
            }
            return plan(source, request.region() == null ? majority : request.region(), comparison, since);
        }

        private boolean isNamed(Known known) {
            return drafts.containsKey(known.externalId()) || kept.contains(known.externalId());
        }

        private static void compare(
                AddressDraft draft, @Nullable Known known, AddressComparison comparison, Issues issues) {
            if (draft.change() == AddressDraft.Change.DELETED) {
                if (!comparison.delete(known)) {
                    issues.add(Severity.NOTICE, draft.row(), "change", "address.deleted.unknown", draft.externalId());
                }
                return;
            }
            if (draft.change() == AddressDraft.Change.ALTERED && known == null) {
                issues.add(Severity.NOTICE, draft.row(), "change", "address.altered.unknown", draft.externalId());
            }
            comparison.state(draft, known);
        }

        private String sourceKey(@Nullable RegionKey majority) {
            String asked = request.source();
            if (asked != null) {
                return asked;
            }
            return !defaultSource.isEmpty() ? defaultSource : KIND + (majority == null ? "" : ":" + majority);
        }

        private Plan plan(
                String source, @Nullable RegionKey territory, AddressComparison comparison, List<Delivered> since) {
            long written = comparison.written();
            AddressSet set = comparison.covered();
            List<Delivered> same =
                    since.stream().filter(d -> d.asOf().equals(day)).toList();
            boolean confirmed = same.stream().anyMatch(d -> d.covered().containsAll(set));
            return new LedgerPlan(
                    new Plan.Counts(count, count - rejected, rejected, comparison.unchanged(), written),
                    source,
                    territory,
                    String.format(Locale.GERMAN, "%,d Adressen, Stichtag %td.%<tm.%<tY", drafts.size(), day),
                    written > 0 || !drafts.isEmpty() && !confirmed,
                    operation -> write(source, comparison, same, operation));
        }

        private void write(String source, AddressComparison comparison, List<Delivered> same, long operation) {
            Scope scope = request.scope();
            int sourceId = sources.ensure(source, sourceName(source), SourceStore.Kind.REGISTER);
            comparison.write(scope, addresses, sourceId, operation);
            AddressSet set = comparison.covered();
            List<Delivered> replaced =
                    same.stream().filter(d -> set.containsAll(d.covered())).toList();
            RegionKey region = request.region();
            deliveries.replace(
                    scope,
                    deliveries.nextId(scope),
                    new NewDelivery(
                            KIND,
                            sourceId,
                            null,
                            region == null ? null : region.value(),
                            day,
                            Boolean.TRUE.equals(request.complete()),
                            request.fileName(),
                            request.sha256(),
                            count,
                            set),
                    replaced,
                    operation);
        }

        private String sourceName(String source) {
            return source.startsWith(KIND + ":") ? "Adressen " + source.substring(KIND.length() + 1) : source;
        }
    }
}

package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.coverage.store.AddressStore.Known;
import de.lichtweg.coverage.store.AddressStore.Line;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String KIND = "addresses";

    private final AddressStore addresses;
    private final DeliveryStore deliveries;
    private final SourceStore sources;
    private final Regions regions;
    private final InstallationCrs crs;
    private final Clock clock;

    AddressImport(
            AddressStore addresses,
            DeliveryStore deliveries,
            SourceStore sources,
            Regions regions,
            InstallationCrs crs,
            Clock clock) {
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.sources = sources;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
    }

    /** Plans an import; {@code defaultSource} is empty where it follows from the addresses' municipality. */
    Plan plan(Request request, Rows rows, Issues issues, String defaultSource) {
        LocalDate asked = request.asOf();
        LocalDate day =
                asked != null ? asked : Written.inFileName(request.fileName()).orElseGet(() -> LocalDate.now(clock));
        return new Reading(request, day, defaultSource).read(rows, issues);
    }

    private final class Reading {

        private final Request request;
        private final LocalDate day;
        private final int at;
        private final String defaultSource;
        private final Map<String, AddressDraft> drafts = new LinkedHashMap<>();
        private final Map<String, Long> firstRows = new HashMap<>();
        private final Set<String> kept = new HashSet<>();
        private final List<Line> ended = new ArrayList<>();
        private final List<Line> begun = new ArrayList<>();
        private final List<Line> created = new ArrayList<>();
        private final List<Long> covered = new ArrayList<>();
        private long count;
        private long rejected;
        private long unchanged;

        Reading(Request request, LocalDate day, String defaultSource) {
            this.request = request;
            this.day = day;
            this.at = (int) day.toEpochDay();
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
            return compare();
        }

        private boolean first(Row row, Issues issues) {
            Long earlier = firstRows.putIfAbsent(row.get("id"), row.number());
            if (earlier == null || row.get("id").isEmpty()) {
                return true;
            }
            issues.add(Severity.REJECTED, row, "id", "address.duplicate", row.get("id"), String.valueOf(earlier));
            return false;
        }

        private Plan compare() {
            @Nullable RegionKey majority = Majority.of(drafts.values());
            String source = sourceKey(majority);
            Optional<Integer> sourceId = sources.find(source);
            Scope scope = request.scope();
            Map<String, Known> known =
                    sourceId.map(id -> addresses.load(scope, id)).orElse(Map.of());
            List<Delivered> all =
                    sourceId.map(id -> deliveries.list(scope, KIND, id, null)).orElse(List.of());
            drafts.values().forEach(d -> compare(d, known.get(d.externalId()), all));
            if (Boolean.TRUE.equals(request.complete())) {
                known.values().forEach(k -> vanish(k, all));
            }
            return plan(source, request.region() == null ? majority : request.region(), all);
        }

        private String sourceKey(@Nullable RegionKey majority) {
            String asked = request.source();
            if (asked != null) {
                return asked;
            }
            return !defaultSource.isEmpty() ? defaultSource : KIND + (majority == null ? "" : ":" + majority);
        }

        private void compare(AddressDraft draft, @Nullable Known known, List<Delivered> all) {
            List<Segment<AddressFacts>> before = known == null ? List.of() : known.states();
            if (known != null) {
                covered.add(known.address());
            }
            List<Segment<AddressFacts>> after = stated(before, draft.facts(), known, all);
            Timeline.Change<AddressFacts> change = Timeline.between(before, after);
            if (known == null) {
                after.forEach(s -> created.add(new Line(0, draft.externalId(), s)));
            } else if (change.isEmpty()) {
                unchanged++;
            } else {
                add(known, change);
            }
        }

        private List<Segment<AddressFacts>> stated(
                List<Segment<AddressFacts>> before, AddressFacts facts, @Nullable Known known, List<Delivered> all) {
            AddressFacts same = before.stream()
                    .map(Segment::payload)
                    .filter(p -> p.saysTheSameAs(facts))
                    .findFirst()
                    .orElse(facts);
            List<Delivered> later =
                    all.stream().filter(d -> d.asOf().isAfter(day)).toList();
            Optional<Delivered> next =
                    later.stream().filter(d -> covers(d, known, before, facts)).findFirst();
            int to = next.map(d -> (int) d.asOf().toEpochDay()).orElse(Segment.FOREVER);
            List<Segment<AddressFacts>> after = Timeline.after(before, Timeline.state(before, at, to, Set.of(same), 0));
            boolean missing =
                    next.isPresent() && (known == null || !next.get().covered().contains(known.address()));
            return missing ? endedBy(after, same, to, known, later) : after;
        }

        /** A complete delivery of a later day that did not know the address ends it. */
        private List<Segment<AddressFacts>> endedBy(
                List<Segment<AddressFacts>> states,
                AddressFacts facts,
                int from,
                @Nullable Known known,
                List<Delivered> later) {
            int to = known == null ? Segment.FOREVER : next(known, from, later);
            return Timeline.after(states, Timeline.state(states, from, to, Set.of(facts.vanished()), 0));
        }

        private boolean covers(
                Delivered d, @Nullable Known known, List<Segment<AddressFacts>> before, AddressFacts facts) {
            if (known != null && d.covered().contains(known.address())) {
                return true;
            }
            int then = (int) d.asOf().toEpochDay();
            boolean unknownThen = before.stream().noneMatch(s -> s.from() <= then && then < s.to());
            return d.complete() && unknownThen && within(d.territory(), facts.municipality());
        }

        private int next(Known known, int after, List<Delivered> later) {
            return later.stream()
                    .filter(d -> d.asOf().toEpochDay() > after && d.covered().contains(known.address()))
                    .mapToInt(d -> (int) d.asOf().toEpochDay())
                    .min()
                    .orElse(Segment.FOREVER);
        }

        private void vanish(Known known, List<Delivered> all) {
            Optional<AddressFacts> now = known.states().stream()
                    .filter(s -> s.from() <= at && at < s.to())
                    .map(Segment::payload)
                    .findFirst();
            boolean named = drafts.containsKey(known.externalId()) || kept.contains(known.externalId());
            if (named || now.isEmpty() || !within(territory(), now.get().municipality())) {
                return;
            }
            covered.add(known.address());
            int to = next(
                    known, at, all.stream().filter(d -> d.asOf().isAfter(day)).toList());
            List<Segment<AddressFacts>> after = Timeline.after(
                    known.states(),
                    Timeline.state(known.states(), at, to, Set.of(now.get().vanished()), 0));
            add(known, Timeline.between(known.states(), after));
        }

        private @Nullable String territory() {
            RegionKey region = request.region();
            return region == null ? null : region.value();
        }

        private boolean within(@Nullable String territory, String municipality) {
            return territory == null
                    || !municipality.isEmpty()
                            && new RegionKey(territory).contains(regions.resolve(new RegionKey(municipality), day));
        }

        private void add(Known known, Timeline.Change<AddressFacts> change) {
            change.ended().forEach(s -> ended.add(new Line(known.address(), known.externalId(), s)));
            change.begun().forEach(s -> begun.add(new Line(known.address(), known.externalId(), s)));
        }

        private Plan plan(String source, @Nullable RegionKey territory, List<Delivered> all) {
            long written = ended.size() + (long) begun.size() + created.size();
            AddressSet set = set();
            List<Delivered> same =
                    all.stream().filter(d -> d.asOf().equals(day)).toList();
            boolean confirmed = same.stream().anyMatch(d -> d.covered().containsAll(set));
            return new LedgerPlan(
                    new Plan.Counts(count, count - rejected, rejected, unchanged, written),
                    source,
                    territory,
                    String.format(Locale.GERMAN, "%,d Adressen, Stichtag %td.%<tm.%<tY", drafts.size(), day),
                    written > 0 || !drafts.isEmpty() && !confirmed,
                    operation -> write(source, same, operation));
        }

        private AddressSet set() {
            return AddressSet.of(covered.stream().mapToLong(Long::longValue).toArray());
        }

        private void write(String source, List<Delivered> same, long operation) {
            Scope scope = request.scope();
            int sourceId = sources.ensure(source, sourceName(source), SourceStore.Kind.REGISTER);
            number(scope);
            addresses.write(scope, sourceId, ended, begun, operation);
            AddressSet set = set();
            List<Delivered> replaced =
                    same.stream().filter(d -> set.containsAll(d.covered())).toList();
            deliveries.replace(
                    scope,
                    deliveries.nextId(scope),
                    new NewDelivery(
                            KIND,
                            sourceId,
                            null,
                            territory(),
                            day,
                            Boolean.TRUE.equals(request.complete()),
                            request.fileName(),
                            request.sha256(),
                            count,
                            set),
                    replaced,
                    operation);
        }

        private void number(Scope scope) {
            Map<String, Long> ids = new LinkedHashMap<>();
            created.forEach(line -> ids.putIfAbsent(line.externalId(), (long) ids.size()));
            long first = ids.isEmpty() ? 0 : addresses.create(scope, ids.size());
            created.forEach(line -> begun.add(
                    new Line(first + ids.getOrDefault(line.externalId(), 0L), line.externalId(), line.segment())));
            ids.values().forEach(offset -> covered.add(first + offset));
        }

        private String sourceName(String source) {
            return source.startsWith(KIND + ":") ? "Adressen " + source.substring(KIND.length() + 1) : source;
        }
    }
}

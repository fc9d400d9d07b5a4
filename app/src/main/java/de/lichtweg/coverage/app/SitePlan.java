package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.site.Site;
import de.lichtweg.coverage.store.SiteStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a file of sites changes. What one source says of a site comes in the order of its days. A site that is named at another
 * address has moved, unless it is one that stands at many; a whole file ends the sites of its territory that it does not name.
 */
final class SitePlan implements Plan {

    private final SiteStore store;
    private final SourceStore sources;
    private final Request request;
    private final LocalDate day;
    private final String sourceName;
    private final SiteReading reading;
    private final Map<String, SiteComparison> comparisons = new HashMap<>();
    private String source;

    /** {@code inTerritory} tells whether an address lies where a whole file speaks for. */
    SitePlan(
            SiteStore store,
            SourceStore sources,
            Request request,
            LocalDate day,
            String source,
            String sourceName,
            SiteReading reading,
            LongPredicate inTerritory) {
        this.store = store;
        this.sources = sources;
        this.request = request;
        this.day = day;
        this.sourceName = sourceName;
        this.reading = reading;
        this.source = source;
        LongPredicate spokenFor = Boolean.TRUE.equals(request.complete()) ? inTerritory : address -> false;
        reading.sites().forEach((key, sites) -> comparisons.put(key, compare(key, sites, spokenFor)));
    }

    private SiteComparison compare(String key, List<Site> named, LongPredicate spokenFor) {
        Optional<Integer> id = sources.find(key);
        SiteComparison comparison =
                new SiteComparison(id.map(i -> store.load(request.scope(), i)).orElse(List.of()));
        named.forEach(comparison::name);
        Set<String> kept = reading.kept(key);
        comparison.endOthers(k ->
                spokenFor.test(k.site().address()) && !kept.contains(k.site().externalId()));
        if (comparison.written() > 0 && id.isPresent()) {
            refuseOlder(
                    key, comparison.newest(store.newest(request.scope(), id.get()), n -> spokenFor.test(n.address())));
        }
        return comparison;
    }

    private void refuseOlder(String key, Optional<LocalDate> newest) {
        if (newest.isPresent() && newest.get().isAfter(day)) {
            throw new RuleViolation("site.older", key, newest.get(), day);
        }
    }

    /** The same for a list that this program gave out: it may change what one source says. */
    SitePlan own() {
        if (Boolean.TRUE.equals(request.complete())) {
            throw new RuleViolation("own.complete", request.fileName());
        }
        String only = OwnFiles.only(comparisons.entrySet().stream()
                .filter(e -> e.getValue().written() > 0)
                .map(Map.Entry::getKey)
                .toList());
        source = only.isEmpty() ? source : only;
        return this;
    }

    @Override
    public Counts counts() {
        return new Counts(
                reading.count(),
                reading.count() - reading.rejected(),
                reading.rejected(),
                reading.accepted().stream().filter(this::changesNothing).count(),
                comparisons.values().stream().mapToLong(SiteComparison::written).sum());
    }

    private boolean changesNothing(SiteReading.RowSites row) {
        SiteComparison own = comparisons.get(row.source());
        return own == null || row.sites().stream().noneMatch(own::begins);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public @Nullable RegionKey territory() {
        return request.region();
    }

    @Override
    public String summary() {
        return String.format(
                Locale.GERMAN,
                "%,d Standorte, Stichtag %td.%<tm.%<tY",
                reading.accepted().size(),
                day);
    }

    @Override
    public void write(long operation) {
        comparisons.forEach((key, own) -> {
            if (own.written() > 0) {
                int id = sources.ensure(key, sourceName, SourceStore.Kind.REGISTER);
                store.end(request.scope(), id, own.ended(), day, operation);
                store.begin(request.scope(), id, own.begun(), day, operation);
            }
        });
    }
}

package de.lichtweg.region.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.OperationCommitted;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.region.Regions;
import de.lichtweg.region.domain.Boundaries;
import de.lichtweg.region.domain.Catalogue;
import de.lichtweg.region.domain.Mergers;
import de.lichtweg.region.domain.Names;
import de.lichtweg.region.store.RegionStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The regions in memory; built at the first question and again after an operation that changed regions. */
@Component
@PublicFacts("names, keys, boundaries and mergers of places are published")
class RegionCatalogue implements Regions {

    /** Kinds of operations after which the catalogue is read again. */
    private static final Set<String> CHANGING = Set.of("import.regions", "import.register", "undo");

    private final RegionStore store;
    private final Clock clock;
    private final RegionKey home;
    private volatile @Nullable State state;
    private long editions;

    private record State(long edition, Catalogue catalogue, Mergers mergers, Boundaries boundaries) {}

    RegionCatalogue(RegionStore store, Clock clock, @Value("${lichtweg.home-region}") String home) {
        this.store = store;
        this.clock = clock;
        this.home = new RegionKey(home);
    }

    @EventListener
    synchronized void on(OperationCommitted committed) {
        if (CHANGING.contains(committed.kind())) {
            state = null;
        }
    }

    Catalogue catalogue() {
        return state().catalogue;
    }

    Boundaries boundaries() {
        return state().boundaries;
    }

    /** Number that grows whenever regions were read anew. */
    long edition() {
        return state().edition;
    }

    private State state() {
        State current = state;
        return current == null ? read() : current;
    }

    private synchronized State read() {
        State current = state;
        if (current == null) {
            current = new State(
                    ++editions,
                    new Catalogue(store.listRegions(), store.listMergers()),
                    new Mergers(store.listRecordedMergers()),
                    new Boundaries(store.listBoundaries()));
            state = current;
        }
        return current;
    }

    @Override
    public Optional<Region> find(RegionKey key, LocalDate on) {
        return catalogue().find(key, on);
    }

    @Override
    public Region get(RegionKey key, LocalDate on) {
        return find(key, on).orElseThrow(() -> new RuleViolation("region.unknown", key.value()));
    }

    @Override
    public List<Region> children(RegionKey key, LocalDate on) {
        return catalogue().children(resolve(key, on), on);
    }

    @Override
    public List<Region> path(RegionKey key, LocalDate on) {
        List<Region> path = new ArrayList<>();
        for (Optional<RegionKey> at = Optional.of(resolve(key, on));
                at.isPresent() && at.get().level() != Level.FEDERATION;
                at = at.get().parent()) {
            find(at.get(), on).ifPresent(path::addFirst);
        }
        return path;
    }

    @Override
    public RegionKey resolve(RegionKey key, LocalDate on) {
        return catalogue().resolve(key, on);
    }

    @Override
    public RegionKey resolve(RegionKey key, LocalDate on, long operation) {
        return state().mergers.resolve(key, on, operation);
    }

    @Override
    public Set<RegionKey> storedKeys(RegionKey region, LocalDate on) {
        return catalogue().storedKeys(region, on);
    }

    @Override
    public Optional<RegionKey> locate(double x, double y, LocalDate on) {
        return boundaries().locate(x, y, on);
    }

    @Override
    public @Nullable Geometry boundary(RegionKey key, LocalDate on) {
        RegionKey resolved = resolve(key, on);
        State current = state();
        return current.boundaries.find(resolved, on).orElseGet(() -> union(current, resolved, on));
    }

    private static @Nullable Geometry union(State state, RegionKey region, LocalDate on) {
        return region.level() == Level.DISTRICT || region.level() == Level.STATE
                ? state.boundaries.union(state.catalogue.storedKeys(region, on), on)
                : null;
    }

    @Override
    public Optional<Region> locality(RegionKey municipality, String name) {
        LocalDate today = LocalDate.now(clock);
        return catalogue().locality(resolve(municipality, today), name).flatMap(k -> find(k, today));
    }

    @Override
    public List<Region> search(String text, int limit) {
        String wanted = Names.normalise(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return catalogue().keys().stream()
                .flatMap(k -> find(k, today).stream())
                .filter(r -> Names.normalise(r.name()).contains(wanted)
                        || r.key().value().startsWith(wanted))
                .sorted(closeness(wanted))
                .limit(limit)
                .toList();
    }

    /** At home first, then names that begin with the text, then the larger region. */
    private Comparator<Region> closeness(String wanted) {
        return Comparator.<Region, Boolean>comparing(r -> !home.contains(r.key()))
                .thenComparing(r -> !Names.normalise(r.name()).startsWith(wanted))
                .thenComparing(r -> r.key().level())
                .thenComparing(Region::name);
    }

    @Override
    public RegionKey home() {
        return home;
    }
}

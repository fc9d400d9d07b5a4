package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.store.RevisionStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.parties.Operators;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/** Compares states on demand and keeps the newest comparisons. */
final class Comparisons {

    /** Addresses of all kept comparisons together; about ten bytes each. */
    private static final long KEPT_IDS = 12_000_000;

    private final BiFunction<AsOf, Extent, Snapshot> states;
    private final Regions regions;
    private final Operators operators;
    private final PlaceFilters places;
    private final RevisionStore revisions;
    private final Map<Key, Compared> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock comparing = new ReentrantLock();

    private record Key(
            long fromOperation,
            LocalDate fromDay,
            long toOperation,
            LocalDate toDay,
            Extent extent,
            RegionKey region,
            String figure,
            Weighting weighting) {}

    Comparisons(
            BiFunction<AsOf, Extent, Snapshot> states,
            Regions regions,
            Operators operators,
            PlaceFilters places,
            RevisionStore revisions) {
        this.states = states;
        this.regions = regions;
        this.operators = operators;
        this.places = places;
        this.revisions = revisions;
    }

    /**
     * The comparison of two states.
     *
     * @param extent what is read of them, at least the region that is asked about
     */
    Compared of(Comparison asked, Extent extent) {
        return of(asked, states.apply(asked.to(), extent), extent);
    }

    /** The comparison where the later state is at hand. "Known now" means the same now in both. */
    Compared of(Comparison asked, Snapshot to, Extent extent) {
        boolean bothNow = asked.from().known() == null && asked.to().known() == null;
        AsOf then = bothNow ? AsOf.through(asked.from().validOn(), to.operation) : asked.from();
        return of(asked, states.apply(then, extent), to, extent);
    }

    private Compared of(Comparison asked, Snapshot from, Snapshot to, Extent extent) {
        Key key = new Key(
                from.operation,
                from.validOn,
                to.operation,
                to.validOn,
                extent,
                asked.region(),
                asked.figure(),
                asked.weighting());
        comparing.lock();
        try {
            Compared known = kept.get(key);
            return known == null ? compare(key, from, to) : known;
        } finally {
            comparing.unlock();
        }
    }

    private Compared compare(Key key, Snapshot from, Snapshot to) {
        Compared made = new Comparer(
                        from, to, key.region(), key.figure(), key.weighting(), regions, operators, places, revisions)
                .compare();
        kept.put(key, made);
        forgetOldest();
        return made;
    }

    private void forgetOldest() {
        long ids = kept.values().stream().mapToLong(Compared::end).sum();
        var oldest = kept.values().iterator();
        while (ids > KEPT_IDS && kept.size() > 1 && oldest.hasNext()) {
            ids -= oldest.next().end();
            oldest.remove();
        }
    }
}

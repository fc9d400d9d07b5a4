package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Sums of a snapshot that were asked for once: a start page asks the same six questions for everybody who opens it. A
 * snapshot never changes, so an answer holds as long as the snapshot; the next operation brings a new one. What else an
 * answer depends on is in the key: the reader, since secrets blur dates, the moment asked for, and which stored keys belong
 * to the region by the mergers known now.
 */
final class RememberedSums {

    /** Questions that are kept; more than the pages of a district ask, and few enough to forget all of them at once. */
    private static final int MOST = 400;

    private final Map<Key, Map<RegionKey, Totals>> known = new ConcurrentHashMap<>();

    private record Key(AddressQuery query, AsOf asOf, String reader, BitSet municipalities, List<RegionKey> children) {}

    private RememberedSums() {}

    static RememberedSums of(Snapshot snapshot) {
        return snapshot.derived(RememberedSums.class, s -> new RememberedSums());
    }

    /**
     * The sums of a query as one reader sees them.
     *
     * @param municipalities stored keys of the query's region; not changed afterwards
     * @param parts regions that are summed one by one
     * @param count adds up; asked once for all who wait
     */
    Map<RegionKey, Totals> get(
            AddressQuery query,
            AsOf asOf,
            Scope scope,
            BitSet municipalities,
            List<RegionKey> parts,
            Supplier<Map<RegionKey, Totals>> count) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Key key = new Key(query, asOf, scope.visibilityClass(), municipalities, List.copyOf(parts));
        return known.computeIfAbsent(key, k -> count.get());
    }
}

package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.domain.explain.Classification;
import de.lichtweg.coverage.domain.explain.Revision;
import de.lichtweg.coverage.domain.explain.Standing;
import de.lichtweg.coverage.snapshot.Causes.Found;
import de.lichtweg.coverage.snapshot.Hypotheses.Hypothesis;
import de.lichtweg.coverage.snapshot.Hypotheses.Taken;
import de.lichtweg.coverage.store.RevisionStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts every address of two states into its class. O(addresses), and a look at the statements of those that moved. */
final class Comparer {

    private static final Scope SELF = Scope.system("explain");

    private final Snapshot from;
    private final Snapshot to;
    private final RegionKey region;
    private final RevisionStore revisions;
    private final Method earlier;
    private final Method later;
    private final Filters filters;
    private final Standings before;
    private final Standings after;

    Comparer(
            Snapshot from,
            Snapshot to,
            RegionKey region,
            String figure,
            Weighting weighting,
            Regions regions,
            Operators operators,
            PlaceFilters places,
            RevisionStore revisions) {
        this.from = from;
        this.to = to;
        this.region = region;
        this.revisions = revisions;
        this.earlier = Method.of(from, to, figure, weighting);
        this.later = Method.of(to, from, figure, weighting);
        Territory then = new Territory(from, regions);
        Territory now = new Territory(to, regions);
        this.filters = filters(to, now, operators, places);
        this.before =
                Standings.of(from, then, filters(from, then, operators, places), region, earlier.figure(), weighting);
        this.after = Standings.of(to, now, filters, region, later.figure(), weighting);
    }

    private static Filters filters(Snapshot snapshot, Territory territory, Operators operators, PlaceFilters places) {
        Secrets all = new Secrets(SELF, OptionalInt.empty(), snapshot, territory);
        return new Filters(snapshot, territory, operators, all, places);
    }

    Compared compare() {
        BitSet moved = moved();
        BitSet byMethod = byMethodAlone(moved);
        BitSet turned = turned(moved);
        turned.andNot(byMethod);
        Map<Integer, Found> causes = causes().of(turned);
        BitSet corrected = corrected(moved, byMethod, causes);
        byte[] change = new byte[Math.max(before.end(), after.end())];
        for (int id = 0; id < change.length; id++) {
            Change c = Classification.of(before.get(id), after.get(id), byMethod.get(id), corrected.get(id));
            change[id] = (byte) c.ordinal();
        }
        return new Compared(from, to, earlier, later, before, after, change, causes);
    }

    /** Addresses that lie in the region in both states and count differently. */
    private BitSet moved() {
        BitSet result = new BitSet();
        for (int id = 0; id < Math.min(before.end(), after.end()); id++) {
            if (before.isInRegion(id) && after.isInRegion(id)) {
                result.set(id, !before.get(id).countsLike(after.get(id)));
            }
        }
        return result;
    }

    /** Those of them that gained or lost. */
    private BitSet turned(BitSet moved) {
        BitSet result = new BitSet();
        moved.stream().forEach(id -> {
            Standing was = before.get(id);
            Standing is = after.get(id);
            result.set(id, was.counted() && is.counted() && was.fulfilled() != is.fulfilled());
        });
        return result;
    }

    private Chunk.Evaluation laterDayByEarlierRules() {
        return new Chunk.Evaluation(earlier.rules(), to.validOn, to.evaluation().notServiceable());
    }

    private BitSet byMethodAlone(BitSet moved) {
        BitSet result = new BitSet();
        if (earlier.measuresLike(later)) {
            return result;
        }
        int[] ids = moved.stream().toArray();
        List<Hypothesis> facts = moved.stream()
                .mapToObj(id -> new Hypothesis(id, Taken.EVERYTHING, -1))
                .toList();
        Hypotheses hypotheses = new Hypotheses(before, after);
        BitSet counted =
                hypotheses.test(facts, laterDayByEarlierRules(), chunk -> earlier.on(chunk, filters, region)::counts);
        BitSet fulfilled =
                hypotheses.test(facts, laterDayByEarlierRules(), chunk -> earlier.on(chunk, filters, region)::fulfils);
        for (int i = 0; i < ids.length; i++) {
            Standing was = before.get(ids[i]);
            boolean asBefore = was.counted() == counted.get(i) && was.fulfilled() == fulfilled.get(i);
            result.set(ids[i], asBefore && !was.standsLike(after.get(ids[i])));
        }
        return result;
    }

    private Causes causes() {
        return new Causes(before, after, earlier, filters, region, from.validOn, laterDayByEarlierRules());
    }

    /** Addresses whose change goes back to a statement that somebody thought better of. */
    private BitSet corrected(BitSet moved, BitSet byMethod, Map<Integer, Found> causes) {
        BitSet result = new BitSet();
        BitSet asked = (BitSet) moved.clone();
        asked.andNot(byMethod);
        if (asked.isEmpty()) {
            return result;
        }
        Map<Long, Set<Revision>> byAddress =
                revisions.list(SELF, asked.stream().asLongStream().toArray(), state(from), state(to)).stream()
                        .collect(Collectors.groupingBy(Revision::address, Collectors.toSet()));
        byAddress.forEach((address, of) -> {
            int id = Math.toIntExact(address);
            result.set(id, of.stream().anyMatch(r -> isBehind(r, causes.get(id))));
        });
        return result;
    }

    private static Revision.State state(Snapshot snapshot) {
        return new Revision.State(snapshot.operation, (int) snapshot.validOn.toEpochDay());
    }

    /** Whether a revision is what moved the address; without a cause only its weight or its place in the figure changed. */
    private static boolean isBehind(Revision revision, @org.jspecify.annotations.Nullable Found found) {
        if (found == null) {
            return revision.kind() == Revision.Kind.FACTS;
        }
        return switch (found.cause()) {
            case BUILT, WITHDRAWN -> revision.kind() == Revision.Kind.SUPPLY && revision.operator() == found.operator();
            case STARTED, FUNDED, COMMITTED, ANNOUNCED, DROPPED ->
                revision.kind() == Revision.Kind.PROSPECT && revision.operator() == found.operator();
            case FACTS -> revision.kind() == Revision.Kind.FACTS;
            case SEVERAL -> true;
            case EXPIRED, ENTERED, LEFT -> false;
        };
    }
}

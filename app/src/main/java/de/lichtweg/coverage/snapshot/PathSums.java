package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Addresses, households and businesses by stage, arrival and, where nothing is in prospect, reason. Of all addresses they are
 * counted chunk by chunk, by municipality or by locality, and kept with the chunk, so that after an operation only what it touched is
 * counted again. Added up they are kept with the snapshot; a region is then a sum over its parts. O(addresses of touched chunks +
 * chunks × classes) to make, O(parts × classes) to ask.
 */
final class PathSums {

    private static final int OPEN = Stage.OPEN.ordinal();
    private static final int REASONS = 16;

    /** Class → addresses, households, businesses. The numbers of classes are in the order of stages, then of arrivals. */
    private final Map<Long, long[]> sums = new HashMap<>();

    private void add(Chunk chunk, int row) {
        long[] sum = sums.computeIfAbsent(key(chunk, row), k -> new long[3]);
        sum[0]++;
        sum[1] += chunk.columns.households[row];
        sum[2] += chunk.columns.businesses[row];
    }

    private static long key(Chunk chunk, int row) {
        int reason = chunk.stage[row] == OPEN ? chunk.reason[row] + 1 : 0;
        return ((long) chunk.stage[row] << 32 | chunk.arrival[row]) * REASONS + reason;
    }

    private void add(PathSums other) {
        other.sums.forEach((key, more) -> {
            long[] sum = sums.computeIfAbsent(key, k -> new long[3]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        });
    }

    private GigabitPath path() {
        List<GigabitPath.Part> parts = new ArrayList<>();
        new TreeMap<>(sums).forEach((key, sum) -> {
            int reason = (int) (key % REASONS);
            long rest = key / REASONS;
            parts.add(new GigabitPath.Part(
                    Codes.stage((byte) (rest >>> 32)),
                    new Arrival((int) rest),
                    reason == 0 ? "" : Codes.reason((byte) (reason - 1)).name(),
                    sum[0],
                    sum[1],
                    sum[2]));
        });
        return new GigabitPath(parts);
    }

    /** The sums of a chunk by the numbers of its parts; not to be added to. Neighbours mostly lie in the same part. */
    static Map<Integer, PathSums> of(Chunk chunk, ChunkSums.By by) {
        int[] parts = by.column(chunk);
        Map<Integer, PathSums> sums = new HashMap<>();
        PathSums own = new PathSums();
        for (int row = 0; row < chunk.size; row++) {
            if (row == 0 || parts[row] != parts[row - 1]) {
                own = sums.computeIfAbsent(parts[row], part -> new PathSums());
            }
            own.add(chunk, row);
        }
        return sums;
    }

    /** The path of a selection. */
    static GigabitPath of(Selection selection) {
        PathSums sums = new PathSums();
        selection.forEach((chunk, number, row) -> sums.add(chunk, row));
        return sums.path();
    }

    /** The paths of the addresses of a selection that are in each of some sets, in one pass. */
    static Map<String, GigabitPath> of(Selection selection, Map<String, BitSet> sets) {
        Map<String, PathSums> sums = new HashMap<>();
        sets.keySet().forEach(value -> sums.put(value, new PathSums()));
        selection.forEach((chunk, number, row) -> {
            int id = (int) chunk.columns.id[row];
            sets.forEach((value, ids) -> {
                if (ids.get(id)) {
                    Objects.requireNonNull(sums.get(value)).add(chunk, row);
                }
            });
        });
        Map<String, GigabitPath> paths = new HashMap<>();
        sums.forEach((value, sum) -> paths.put(value, sum.path()));
        return paths;
    }

    /** The path of all addresses of a region. */
    static GigabitPath whole(Snapshot snapshot, Territory territory, RegionKey region) {
        boolean locality = region.level() == RegionKey.Level.LOCALITY;
        PathSums total = new PathSums();
        Parts parts = Parts.of(snapshot, locality ? ChunkSums.By.LOCALITY : ChunkSums.By.MUNICIPALITY);
        numbers(snapshot, territory, region, locality).stream()
                .filter(n -> n < parts.sums.length)
                .forEach(n -> total.add(parts.sums[n]));
        return total.path();
    }

    private static BitSet numbers(Snapshot snapshot, Territory territory, RegionKey region, boolean locality) {
        if (!locality) {
            return territory.municipalities(region);
        }
        BitSet alone = new BitSet();
        snapshot.texts.localities.find(region.value()).ifPresent(alone::set);
        return alone;
    }

    /** The sums of every part of the country, by the number of its stored key. */
    private record Parts(PathSums[] sums) {

        private record Kept(ChunkSums.By by) {}

        static Parts of(Snapshot snapshot, ChunkSums.By by) {
            return snapshot.derived(new Kept(by), Parts.class, s -> addUp(s, by));
        }

        private static Parts addUp(Snapshot snapshot, ChunkSums.By by) {
            PathSums[] sums = new PathSums[by.keys(snapshot.texts).size()];
            Arrays.setAll(sums, i -> new PathSums());
            for (Chunk chunk : snapshot.chunks) {
                chunk.paths(by).forEach((part, own) -> sums[part].add(own));
            }
            return new Parts(sums);
        }
    }
}

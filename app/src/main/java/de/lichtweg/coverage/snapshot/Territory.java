package de.lichtweg.coverage.snapshot;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Regions as sets of stored keys, for one snapshot: with the mergers that it knows, whatever was learned later. */
final class Territory {

    private final Snapshot snapshot;
    private final Regions regions;
    private volatile List<Optional<RegionKey>> resolved = List.of();

    Territory(Snapshot snapshot, Regions regions) {
        this.snapshot = snapshot;
        this.regions = regions;
    }

    LocalDate day() {
        return snapshot.validOn;
    }

    /** Numbers of the stored municipality keys that belong to a region on the day. */
    BitSet municipalities(RegionKey region) {
        Dictionary keys = snapshot.texts.municipalities;
        BitSet result = new BitSet();
        if (region.equals(RegionKey.GERMANY)) {
            result.set(0, keys.size());
            return result;
        }
        RegionKey wanted = resolve(region.level() == RegionKey.Level.LOCALITY ? region.municipality() : region);
        List<Optional<RegionKey>> all = resolved();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).filter(wanted::contains).isPresent()) {
                result.set(i);
            }
        }
        return result;
    }

    /** The municipality of a stored key on the day; empty for addresses outside every known one. */
    Optional<RegionKey> municipality(int number) {
        return resolved().get(number);
    }

    /** The municipality of every stored key; a page asks for all of them many times. Keys are only ever added. */
    private List<Optional<RegionKey>> resolved() {
        Dictionary keys = snapshot.texts.municipalities;
        List<Optional<RegionKey>> known = resolved;
        if (known.size() < keys.size()) {
            known = IntStream.range(0, keys.size())
                    .mapToObj(keys::text)
                    .map(key -> Optional.of(key).filter(k -> !k.isEmpty()).map(k -> resolve(new RegionKey(k))))
                    .toList();
            resolved = known;
        }
        return known;
    }

    private RegionKey resolve(RegionKey key) {
        return regions.resolve(key, day(), snapshot.operation);
    }

    String name(RegionKey region) {
        return regions.find(region, day()).map(Regions.Region::name).orElse(region.value());
    }

    /** The condition that a row lies in a region. */
    RowFilter within(RegionKey region) {
        BitSet municipalities = municipalities(region);
        if (region.level() != RegionKey.Level.LOCALITY) {
            return new Within(municipalities);
        }
        int locality = snapshot.texts.localities.intern(region.value());
        return chunk -> {
            int[] column = chunk.columns.locality;
            return row -> column[row] == locality;
        };
    }

    /** Rows of some municipalities; a chunk that lies in them as a whole is not looked at. */
    private record Within(BitSet municipalities) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            int[] column = chunk.columns.municipality;
            return row -> municipalities.get(column[row]);
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            if (!chunk.municipalities.stream().allMatch(municipalities::get)) {
                RowFilter.super.narrow(chunk, mask);
            }
        }
    }
}

package de.lichtweg.coverage.snapshot;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Regions as sets of stored keys, for one snapshot: with the mergers that it knows, whatever was learned later. */
final class Territory {

    private final Snapshot snapshot;
    private final Regions regions;

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
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.text(i);
            if (!key.isEmpty() && wanted.contains(resolve(new RegionKey(key)))) {
                result.set(i);
            }
        }
        return result;
    }

    /** The municipality of a stored key on the day; empty for addresses outside every known one. */
    Optional<RegionKey> municipality(int number) {
        String key = snapshot.texts.municipalities.text(number);
        return key.isEmpty() ? Optional.empty() : Optional.of(resolve(new RegionKey(key)));
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

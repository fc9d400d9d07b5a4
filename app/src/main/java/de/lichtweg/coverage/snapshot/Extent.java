package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.StateReading;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.kernel.RegionKey;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;

/** Of which addresses a past state is read. */
sealed interface Extent {

    /** All of them. */
    Extent WHOLE = new Whole();

    /** None: rules, figures and Stichtage are enough. */
    Extent NOTHING = new Nothing();

    /** The smallest part that holds a region: its district, or everything for more than one. */
    static Extent of(RegionKey region) {
        return switch (region.level()) {
            case FEDERATION, STATE -> WHOLE;
            case DISTRICT, MUNICIPALITY, LOCALITY -> new District(region.district());
        };
    }

    /**
     * Reads the part.
     *
     * @param storedKeys all keys of municipalities whose territory belongs to a region on one of the days
     */
    void read(StateReading reading, StateSink sink, Function<RegionKey, Set<RegionKey>> storedKeys);

    /** Everything. */
    record Whole() implements Extent {
        @Override
        public void read(StateReading reading, StateSink sink, Function<RegionKey, Set<RegionKey>> storedKeys) {
            reading.all(sink);
        }
    }

    /** Nothing. */
    record Nothing() implements Extent {
        @Override
        public void read(StateReading reading, StateSink sink, Function<RegionKey, Set<RegionKey>> storedKeys) {}
    }

    /** Addresses that are, or were by some knowledge, in a district. There may be more of them than lie in it at the moment. */
    record District(RegionKey key) implements Extent {
        @Override
        public void read(StateReading reading, StateSink sink, Function<RegionKey, Set<RegionKey>> storedKeys) {
            BitSet addresses = reading.addressesOf(key, storedKeys.apply(key));
            if (!addresses.isEmpty()) {
                reading.some(addresses, sink);
            }
        }
    }
}

package de.lichtweg.demo.domain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** Fills sets of houses along an order until they hold a share of the households of a day. */
final class Filling {

    /** How far it looks for a house that fits into the rest. */
    private static final int LOOK = 300;

    private final List<House> houses;
    private final LocalDate on;
    private final long all;

    Filling(List<House> houses, LocalDate on) {
        this.houses = houses;
        this.on = on;
        this.all = houses.stream()
                .filter(h -> h.exists(on))
                .mapToLong(House::households)
                .sum();
    }

    /** A copy of {@code base} that is filled up; {@code barred} houses stay out. */
    BitSet fill(BitSet base, int[] order, double percent, BitSet barred) {
        BitSet set = (BitSet) base.clone();
        fillInto(set, base, order, percent, barred);
        return set;
    }

    /** Adds to {@code set} until {@code counted} and the added hold the share. */
    void fillInto(BitSet set, BitSet counted, int[] order, double percent, BitSet barred) {
        long left = Math.round(all * percent / 100) - households(counted);
        int looked = 0;
        for (int i : order) {
            if (left <= 0 || looked > LOOK) {
                return;
            }
            House h = houses.get(i);
            if (set.get(i) || barred.get(i) || h.forgotten() || !h.exists(on)) {
                continue;
            }
            if (h.households() > left) {
                looked++;
            } else if (looked == 0 || h.households() > 0) {
                set.set(i);
                left -= h.households();
                looked += looked > 0 ? 1 : 0;
            }
        }
    }

    private long households(BitSet set) {
        return set.stream()
                .mapToObj(houses::get)
                .filter(h -> h.exists(on))
                .mapToLong(House::households)
                .sum();
    }
}

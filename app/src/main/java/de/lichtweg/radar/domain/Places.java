package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the addresses of the register lie today and since when they are known. Ids are small numbers. */
public final class Places {

    private static final int NOWHERE = -1;

    private final List<Street> streets = new ArrayList<>();
    private final BitSet known = new BitSet();
    private int[] streetOf = new int[1024];
    private int[] since = new int[1024];

    /** A street of a municipality. */
    public record Street(RegionKey municipality, String name) {}

    /** Nothing yet. */
    public Places() {
        Arrays.fill(streetOf, NOWHERE);
    }

    /**
     * Addresses of one street.
     *
     * @param firstDays epoch days from which the register knows them
     */
    public void add(Street street, int[] addresses, int[] firstDays) {
        int number = streets.size();
        streets.add(street);
        for (int i = 0; i < addresses.length; i++) {
            reserve(addresses[i]);
            streetOf[addresses[i]] = number;
            since[addresses[i]] = firstDays[i];
            known.set(addresses[i]);
        }
    }

    private void reserve(int address) {
        if (address >= streetOf.length) {
            int old = streetOf.length;
            int size = Math.max(address + 1, old * 2);
            streetOf = Arrays.copyOf(streetOf, size);
            since = Arrays.copyOf(since, size);
            Arrays.fill(streetOf, old, size, NOWHERE);
        }
    }

    /** All addresses that exist; not to be changed. */
    BitSet known() {
        return known;
    }

    RegionKey municipality(int address) {
        return streets.get(streetOf[address]).municipality();
    }

    LocalDate since(int address) {
        return LocalDate.ofEpochDay(since[address]);
    }

    int streetNumber(int address) {
        return streetOf[address];
    }

    Street street(int number) {
        return streets.get(number);
    }

    /** Those of some addresses that exist, by municipality. */
    Map<RegionKey, BitSet> byMunicipality(BitSet addresses) {
        Map<RegionKey, BitSet> parts = new TreeMap<>();
        addresses.stream()
                .filter(known::get)
                .forEach(a -> parts.computeIfAbsent(municipality(a), k -> new BitSet())
                        .set(a));
        return parts;
    }

    /** Numbers of the streets of some addresses. */
    BitSet streets(BitSet addresses) {
        BitSet numbers = new BitSet();
        addresses.stream().filter(known::get).forEach(a -> numbers.set(streetOf[a]));
        return numbers;
    }
}

package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the addresses of the register lie today, what number they have and since when they are known. Ids are small numbers. */
public final class Places {

    private static final int NOWHERE = -1;

    private final List<Street> streets = new ArrayList<>();
    private final Map<Street, Integer> numbers = new HashMap<>();
    /** Each house number once: most streets have a 12. */
    private final Map<String, String> houses = new HashMap<>();

    private final Map<RegionKey, BitSet> municipalities = new TreeMap<>();
    private final BitSet known = new BitSet();
    private int[] streetOf = new int[1024];
    private String[] houseOf = new String[1024];
    private int[] since = new int[1024];
    private int @Nullable [][] byStreet;

    /** A street of a municipality. */
    public record Street(RegionKey municipality, String name) {}

    /** Nothing yet. */
    public Places() {
        Arrays.fill(streetOf, NOWHERE);
    }

    /** The same without some addresses, to be given others; what it was made of stays as it is. */
    public Places without(BitSet addresses) {
        Places rest = new Places();
        rest.streets.addAll(streets);
        rest.numbers.putAll(numbers);
        rest.known.or(known);
        rest.known.andNot(addresses);
        rest.houses.putAll(houses);
        rest.streetOf = streetOf.clone();
        rest.houseOf = houseOf.clone();
        rest.since = since.clone();
        municipalities.forEach((key, all) -> {
            BitSet left = (BitSet) all.clone();
            left.andNot(addresses);
            rest.municipalities.put(key, left);
        });
        return rest;
    }

    /**
     * Addresses of one street.
     *
     * @param houseNumbers such as "12 a"; empty where there is none
     * @param firstDays epoch days from which the register knows them
     */
    public void add(Street street, int[] addresses, String[] houseNumbers, int[] firstDays) {
        int number = numbers.computeIfAbsent(street, this::number);
        BitSet there = municipalities.computeIfAbsent(street.municipality, k -> new BitSet());
        for (int i = 0; i < addresses.length; i++) {
            reserve(addresses[i]);
            streetOf[addresses[i]] = number;
            houseOf[addresses[i]] = houses.computeIfAbsent(houseNumbers[i], n -> n);
            since[addresses[i]] = firstDays[i];
            known.set(addresses[i]);
            there.set(addresses[i]);
        }
        byStreet = null;
    }

    private int number(Street street) {
        streets.add(street);
        return streets.size() - 1;
    }

    private void reserve(int address) {
        if (address >= streetOf.length) {
            int old = streetOf.length;
            int size = Math.max(address + 1, old * 2);
            streetOf = Arrays.copyOf(streetOf, size);
            houseOf = Arrays.copyOf(houseOf, size);
            since = Arrays.copyOf(since, size);
            Arrays.fill(streetOf, old, size, NOWHERE);
        }
    }

    /** All addresses that exist; not to be changed. */
    BitSet known() {
        return known;
    }

    /** Addresses of a municipality; not to be changed. */
    BitSet of(RegionKey municipality) {
        return municipalities.getOrDefault(municipality, new BitSet());
    }

    RegionKey municipality(int address) {
        return streets.get(streetOf[address]).municipality();
    }

    /** "Dorfstraße 12 a". */
    public String label(int address) {
        return (streets.get(streetOf[address]).name() + " " + houseOf[address]).strip();
    }

    LocalDate since(int address) {
        return LocalDate.ofEpochDay(since[address]);
    }

    Street street(int number) {
        return streets.get(number);
    }

    /** Those of some addresses that exist, by municipality; sets of the caller's own. Neighbours mostly lie in the same. O(addresses). */
    Map<RegionKey, BitSet> byMunicipality(BitSet addresses) {
        Map<RegionKey, BitSet> parts = new TreeMap<>();
        RegionKey here = null;
        BitSet part = new BitSet();
        for (int a = addresses.nextSetBit(0); a >= 0; a = addresses.nextSetBit(a + 1)) {
            if (known.get(a)) {
                if (!municipality(a).equals(here)) {
                    here = municipality(a);
                    part = parts.computeIfAbsent(here, k -> new BitSet(addresses.length()));
                }
                part.set(a);
            }
        }
        return parts;
    }

    /** Numbers of the streets of some addresses. */
    BitSet streets(BitSet addresses) {
        BitSet numbers = new BitSet(streets.size());
        for (int a = addresses.nextSetBit(0); a >= 0; a = addresses.nextSetBit(a + 1)) {
            if (known.get(a)) {
                numbers.set(streetOf[a]);
            }
        }
        return numbers;
    }

    /** Addresses of some streets, by the numbers of the streets. */
    BitSet on(BitSet numbers) {
        int[][] lists = byStreet();
        BitSet all = new BitSet(known.length());
        for (int n = numbers.nextSetBit(0); n >= 0; n = numbers.nextSetBit(n + 1)) {
            for (int address : lists[n]) {
                all.set(address);
            }
        }
        return all;
    }

    private int[][] byStreet() {
        int[][] lists = byStreet;
        if (lists == null) {
            int[] sizes = new int[streets.size()];
            known.stream().forEach(a -> sizes[streetOf[a]]++);
            lists = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
            for (int a = known.nextSetBit(0); a >= 0; a = known.nextSetBit(a + 1)) {
                lists[streetOf[a]][--sizes[streetOf[a]]] = a;
            }
            byStreet = lists;
        }
        return lists;
    }
}

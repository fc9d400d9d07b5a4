package de.lichtweg.coverage.domain;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** An immutable set of address ids; stored as sorted differences of variable length, about a byte per address. */
public final class AddressSet {

    private final long[] sorted;

    private AddressSet(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of these ids, in any order, with or without repetitions. */
    public static AddressSet of(long... ids) {
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (long id : sorted) {
            if (size == 0 || sorted[size - 1] != id) {
                sorted[size++] = id;
            }
        }
        return new AddressSet(Arrays.copyOf(sorted, size));
    }

    /** Whether the id is in the set. O(log n). */
    public boolean contains(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    /** Whether every id of the other set is in this one. O(n). */
    public boolean containsAll(AddressSet other) {
        int at = 0;
        for (long id : other.sorted) {
            while (at < sorted.length && sorted[at] < id) {
                at++;
            }
            if (at == sorted.length || sorted[at] != id) {
                return false;
            }
        }
        return true;
    }

    /** Number of ids. */
    public int size() {
        return sorted.length;
    }

    /** The ids, ascending. */
    public long[] toArray() {
        return sorted.clone();
    }

    /** Seven bits per byte, lowest first, the highest bit says that more follow. */
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(sorted.length + 8);
        long last = 0;
        for (long id : sorted) {
            long rest = id - last;
            last = id;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
        return out.toByteArray();
    }

    /** Reads what {@link #encode} wrote. */
    public static AddressSet decode(byte[] bytes) {
        long[] ids = new long[bytes.length];
        int count = 0;
        long last = 0;
        for (int i = 0; i < bytes.length; ) {
            long difference = 0;
            int shift = 0;
            while ((bytes[i] & 0x80) != 0) {
                difference |= (long) (bytes[i++] & 0x7f) << shift;
                shift += 7;
            }
            difference |= (long) bytes[i++] << shift;
            last += difference;
            ids[count++] = last;
        }
        return new AddressSet(Arrays.copyOf(ids, count));
    }
}

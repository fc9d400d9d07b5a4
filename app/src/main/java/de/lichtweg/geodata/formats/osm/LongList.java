package de.lichtweg.geodata.formats.osm;

import de.lichtweg.geodata.formats.BrokenFile;
import java.util.Arrays;

/** Ids that grow in number. */
final class LongList {

    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            if (size >= OsmFile.MOST) {
                throw new BrokenFile("osm.large", "", null);
            }
            values = Arrays.copyOf(values, Math.min(OsmFile.MOST, size * 2));
        }
        values[size++] = value;
    }

    void addAll(long[] more) {
        for (long value : more) {
            add(value);
        }
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** In ascending order, each once. */
    long[] sorted() {
        long[] sorted = toArray();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}

package de.lichtweg.coverage.snapshot;

import java.util.Arrays;

/** Where every address of a snapshot stands, by its id: four bytes an id, one look. O(addresses) to make. */
final class AddressIndex {

    /** What {@link #of} answers for an address that the snapshot does not have. */
    static final int ABSENT = -1;

    /** Rows of a chunk are numbered below this; see {@link Chunk#ROWS}. */
    private static final int ROW_BITS = 13;

    private final int[] place;

    private AddressIndex(int[] place) {
        this.place = place;
    }

    /** The places of a snapshot, made once and kept with it and its successors as long as no address moves. */
    static AddressIndex in(Snapshot snapshot) {
        return snapshot.derived(AddressIndex.class, s -> new AddressIndex(places(s.chunks)));
    }

    private static int[] places(Chunk[] chunks) {
        long largest = -1;
        for (Chunk chunk : chunks) {
            for (long id : chunk.columns.id) {
                largest = Math.max(largest, id);
            }
        }
        int[] place = new int[Math.toIntExact(largest + 1)];
        Arrays.fill(place, ABSENT);
        for (int c = 0; c < chunks.length; c++) {
            long[] ids = chunks[c].columns.id;
            for (int row = 0; row < ids.length; row++) {
                place[(int) ids[row]] = c << ROW_BITS | row;
            }
        }
        return place;
    }

    /** Place of an address, {@link #ABSENT} if it is not there. */
    int of(long id) {
        return id >= 0 && id < place.length ? place[(int) id] : ABSENT;
    }

    /** First id that no address of the snapshot has. */
    int end() {
        return place.length;
    }

    /** Number of the chunk of a place. */
    static int chunk(int place) {
        return place >>> ROW_BITS;
    }

    /** Row within the chunk of a place. */
    static int row(int place) {
        return place & (1 << ROW_BITS) - 1;
    }
}

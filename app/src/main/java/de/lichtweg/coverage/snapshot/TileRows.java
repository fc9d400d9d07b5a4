package de.lichtweg.coverage.snapshot;

import java.util.Arrays;

/** Rows that a tile draws, with their places on the map of the world. */
final class TileRows {

    private Chunk[] chunks = new Chunk[256];
    private int[] rows = new int[256];
    private int size;

    void add(Chunk chunk, int row) {
        if (size == rows.length) {
            chunks = Arrays.copyOf(chunks, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        chunks[size] = chunk;
        rows[size++] = row;
    }

    int size() {
        return size;
    }

    Chunk chunk(int at) {
        return chunks[at];
    }

    int row(int at) {
        return rows[at];
    }
}

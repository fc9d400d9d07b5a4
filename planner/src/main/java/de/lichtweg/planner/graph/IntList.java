package de.lichtweg.planner.graph;

import java.util.Arrays;

/** A growing list of ints. */
public final class IntList {

    private int[] values = new int[16];
    private int size;

    /** Appends a value. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Value at a place. */
    public int get(int index) {
        return values[index];
    }

    /** Replaces the value at a place. */
    public void set(int index, int value) {
        values[index] = value;
    }

    /** Takes away the last value. */
    public int removeLast() {
        return values[--size];
    }

    /** Forgets all behind a number of values. */
    public void truncate(int newSize) {
        size = newSize;
    }

    /** Number of values. */
    public int size() {
        return size;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The values in a new array. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

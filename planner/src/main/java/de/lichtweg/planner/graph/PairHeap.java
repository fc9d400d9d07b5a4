package de.lichtweg.planner.graph;

import java.util.Arrays;

/**
 * A heap of pairs of ids with {@code long} keys, four children per node. Nothing inside changes: who finds a smaller key puts the
 * pair in once more and passes over the older entry when it comes. {@code push} and {@code pop} take logarithmic time.
 */
public final class PairHeap {

    private long[] key = new long[64];
    private long[] pair = new long[64];
    private int size;

    /** Whether nothing is inside. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Empties the heap. */
    public void clear() {
        size = 0;
    }

    /** Smallest key. */
    public long minKey() {
        return key[0];
    }

    /** First id of the pair with the smallest key. */
    public int minFirst() {
        return (int) (pair[0] >>> 32);
    }

    /** Second id of the pair with the smallest key. */
    public int minSecond() {
        return (int) pair[0];
    }

    /** Puts a pair in. */
    public void push(long newKey, int first, int second) {
        if (size == key.length) {
            key = Arrays.copyOf(key, 2 * size);
            pair = Arrays.copyOf(pair, 2 * size);
        }
        int at = size++;
        while (at > 0 && key[(at - 1) >> 2] > newKey) {
            int parent = (at - 1) >> 2;
            key[at] = key[parent];
            pair[at] = pair[parent];
            at = parent;
        }
        key[at] = newKey;
        pair[at] = (long) first << 32 | second;
    }

    /** Takes the pair with the smallest key out. */
    public void pop() {
        size--;
        long k = key[size];
        long p = pair[size];
        int at = 0;
        for (int child = smallestChild(0); child >= 0 && key[child] < k; child = smallestChild(at)) {
            key[at] = key[child];
            pair[at] = pair[child];
            at = child;
        }
        key[at] = k;
        pair[at] = p;
    }

    private int smallestChild(int at) {
        int begin = 4 * at + 1;
        if (begin >= size) {
            return -1;
        }
        int best = begin;
        int end = Math.min(begin + 4, size);
        for (int c = begin + 1; c < end; c++) {
            best = key[c] < key[best] ? c : best;
        }
        return best;
    }
}

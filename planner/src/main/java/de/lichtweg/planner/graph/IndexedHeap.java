package de.lichtweg.planner.graph;

import java.util.Arrays;

/**
 * A heap of ids with {@code long} keys that can become smaller: four children per node, positions known. {@code pop} and
 * {@code offer} take logarithmic time, {@code clear} time in proportion to what is still inside.
 */
public final class IndexedHeap {

    private static final int ABSENT = -1;

    private final int[] place;
    private final long[] key;
    private int[] heap = new int[64];
    private int size;

    /** An empty heap for ids below a number. */
    public IndexedHeap(int ids) {
        place = new int[ids];
        key = new long[ids];
        Arrays.fill(place, ABSENT);
    }

    /** Whether nothing is inside. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Number of ids inside. */
    public int size() {
        return size;
    }

    /** Smallest key. */
    public long minKey() {
        return key[heap[0]];
    }

    /** Id with the smallest key. */
    public int min() {
        return heap[0];
    }

    /** Key an id has or had last. */
    public long key(int id) {
        return key[id];
    }

    /** Whether an id is inside. */
    public boolean contains(int id) {
        return place[id] != ABSENT;
    }

    /** Inserts an id, or lowers its key; true if something changed. */
    public boolean offer(int id, long newKey) {
        int at = place[id];
        if (at == ABSENT) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            at = size++;
        } else if (newKey >= key[id]) {
            return false;
        }
        key[id] = newKey;
        up(at, id);
        return true;
    }

    /** Takes out the id with the smallest key. */
    public int pop() {
        int top = heap[0];
        place[top] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            down(last);
        }
        return top;
    }

    /** Empties the heap. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            place[heap[i]] = ABSENT;
        }
        size = 0;
    }

    private void up(int start, int id) {
        int at = start;
        long k = key[id];
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (key[heap[parent]] <= k) {
                break;
            }
            put(at, heap[parent]);
            at = parent;
        }
        put(at, id);
    }

    private void down(int id) {
        int at = 0;
        long k = key[id];
        for (int child = smallestChild(at); child >= 0 && key[heap[child]] < k; child = smallestChild(at)) {
            put(at, heap[child]);
            at = child;
        }
        put(at, id);
    }

    private int smallestChild(int at) {
        int begin = 4 * at + 1;
        if (begin >= size) {
            return -1;
        }
        int best = begin;
        int end = Math.min(begin + 4, size);
        for (int c = begin + 1; c < end; c++) {
            if (key[heap[c]] < key[heap[best]]) {
                best = c;
            }
        }
        return best;
    }

    private void put(int at, int id) {
        heap[at] = id;
        place[id] = at;
    }
}

package de.lichtweg.planner.reduction;

import java.util.Arrays;

/** Sorts indices by long keys without boxing. */
final class Sorting {

    private Sorting() {}

    /** Indices below a number in ascending order of their keys; equal keys keep the order of the indices. */
    static int[] byKey(long[] keys, int count) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        int[] spare = new int[count];
        sort(keys, order, spare, 0, count);
        return order;
    }

    private static void sort(long[] keys, int[] order, int[] spare, int from, int to) {
        if (to - from < 16) {
            insert(keys, order, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(keys, order, spare, from, middle);
        sort(keys, order, spare, middle, to);
        System.arraycopy(order, from, spare, from, to - from);
        int a = from;
        int b = middle;
        for (int i = from; i < to; i++) {
            boolean left = b >= to || (a < middle && keys[spare[a]] <= keys[spare[b]]);
            order[i] = left ? spare[a++] : spare[b++];
        }
    }

    private static void insert(long[] keys, int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int x = order[i];
            int j = i - 1;
            while (j >= from && keys[order[j]] > keys[x]) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = x;
        }
    }
}

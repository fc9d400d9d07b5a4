package de.lichtweg.planner.hierarchy;

import java.util.Arrays;
import java.util.List;

/** For every vertex of the trees the two nearest distributors, by two walks over the trees. Time O(V). */
final class TwoNearest {

    static final int NONE = -1;

    private final int[] first;
    private final int[] second;
    private final long[] firstMm;
    private final long[] secondMm;

    TwoNearest(Forest forest, int vertices, List<Group> groups) {
        first = new int[vertices];
        second = new int[vertices];
        firstMm = new long[vertices];
        secondMm = new long[vertices];
        Arrays.fill(first, NONE);
        Arrays.fill(second, NONE);
        Arrays.fill(firstMm, Distances.FAR);
        Arrays.fill(secondMm, Distances.FAR);
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g) != null) {
                offer(groups.get(g).vertex(), g, 0);
            }
        }
        int[] order = forest.order();
        for (int i = order.length - 1; i >= 0; i--) {
            pass(order[i], forest.up(order[i]), forest);
        }
        for (int v : order) {
            if (forest.up(v) >= 0) {
                hand(forest.up(v), v, forest.depthMm(v) - forest.depthMm(forest.up(v)));
            }
        }
    }

    private void pass(int v, int up, Forest forest) {
        if (up >= 0) {
            hand(v, up, forest.depthMm(v) - forest.depthMm(up));
        }
    }

    private void hand(int from, int to, long length) {
        if (first[from] != NONE) {
            offer(to, first[from], firstMm[from] + length);
        }
        if (second[from] != NONE) {
            offer(to, second[from], secondMm[from] + length);
        }
    }

    private void offer(int v, int group, long mm) {
        if (group == first[v]) {
            firstMm[v] = Math.min(firstMm[v], mm);
        } else if (mm < firstMm[v]) {
            second[v] = first[v];
            secondMm[v] = firstMm[v];
            first[v] = group;
            firstMm[v] = mm;
        } else if (mm < secondMm[v]) {
            second[v] = group;
            secondMm[v] = mm;
        }
    }

    /** Nearest group at a vertex, or -1. */
    int first(int v) {
        return first[v];
    }

    /** Nearest group but one at a vertex, or -1. */
    int second(int v) {
        return second[v];
    }

    long firstMm(int v) {
        return firstMm[v];
    }

    long secondMm(int v) {
        return secondMm[v];
    }

    /** The nearest group other than one, or -1. */
    int other(int v, int group) {
        return first[v] == group ? second[v] : first[v];
    }

    /** Distance to the nearest group other than one. */
    long otherMm(int v, int group) {
        return first[v] == group ? secondMm[v] : firstMm[v];
    }
}

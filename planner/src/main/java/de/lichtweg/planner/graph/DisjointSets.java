package de.lichtweg.planner.graph;

/**
 * Disjoint sets with union by size and path halving: Tarjan, "Efficiency of a good but not linear set union algorithm"
 * (1975). Nearly constant time per operation.
 */
public final class DisjointSets {

    private final int[] parent;

    /** Every element is a set of its own. */
    public DisjointSets(int size) {
        parent = new int[size];
        java.util.Arrays.fill(parent, -1);
    }

    /** Representative of an element's set. */
    public int find(int element) {
        int v = element;
        while (parent[v] >= 0) {
            int up = parent[v];
            if (parent[up] >= 0) {
                parent[v] = parent[up];
            }
            v = up;
        }
        return v;
    }

    /** Joins two sets; false if they were one already. */
    public boolean union(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x == y) {
            return false;
        }
        if (parent[x] > parent[y]) {
            int swap = x;
            x = y;
            y = swap;
        }
        parent[x] += parent[y];
        parent[y] = x;
        return true;
    }

    /** Whether two elements are in one set. */
    public boolean same(int a, int b) {
        return find(a) == find(b);
    }
}

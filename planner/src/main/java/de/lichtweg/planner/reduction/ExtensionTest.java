package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Budget;

/**
 * Takes away edges and forks that are in no optimal tree because every way to go on from them is not: an edge that ends in a vertex
 * without demand goes on from there over some of its other edges; each of these small trees is looked at, and those that cannot be
 * told to be bad are extended once more, up to a depth. A small tree is bad if a part of it between two of its vertices, which the
 * rest of a tree does not touch, costs more than their special distance, or if it costs more than a spanning tree of its leaves under
 * special distances. Polzin and Vahdati Daneshmand, "Extending reduction techniques for the Steiner tree problem" (2002); Rehfeldt and
 * Koch, "Implications, conflicts, and reductions for Steiner trees" (2021). Time O(V + E) for a limit of looks each.
 *
 * <p>All comparisons are strict, so what goes is in no optimal tree. Therefore distances that were measured before something
 * went stay usable, and the order does not matter.
 */
final class ExtensionTest {

    private static final int ROOM = 14;
    private static final int LOOKS = 25;
    private static final int WIDEST = 5;

    private final DynamicGraph graph;
    private final NearTerminals near;
    private final NearVertices vertices;
    private final int[] node = new int[ROOM];
    private final int[] parent = new int[ROOM];
    private final int[] edge = new int[ROOM];
    private final long[] up = new long[ROOM];
    private final int[] degree = new int[ROOM];
    private final long[][] special = new long[ROOM][ROOM];
    private final long[] part = new long[ROOM];
    private final long[] dearest = new long[ROOM];
    private final boolean[] reached = new boolean[ROOM];
    private int size;
    private long cost;
    private final int depth;
    private int looks;

    /**
     * A test.
     *
     * @param depth how often a small tree is extended at most
     */
    ExtensionTest(DynamicGraph graph, int depth) {
        this.depth = depth;
        this.graph = graph;
        near = new NearTerminals(graph, 3);
        vertices = new NearVertices(graph);
    }

    /** Number of edges and forks taken away. */
    int run(Budget budget) {
        int removed = 0;
        boolean[] worthALook = graph.nearChanges(depth);
        for (int v = 0; v < graph.vertices && !isLate(v, budget); v++) {
            if (worthALook[v] && graph.isAlive(v) && !graph.isTerminal(v) && graph.degree(v) == 3 && isNoFork(v)) {
                removed += Forks.replace(graph, v) ? 1 : 0;
            }
        }
        int edges = graph.edgeIds();
        for (int e = 0; e < edges && !isLate(e, budget); e++) {
            if (graph.isEdge(e) && (worthALook[graph.tail(e)] || worthALook[graph.head(e)]) && isNeedless(e)) {
                graph.remove(e);
                removed++;
            }
        }
        return removed;
    }

    private static boolean isLate(int i, Budget budget) {
        return (i & 255) == 0 && budget.isExhausted();
    }

    private boolean isNeedless(int e) {
        begin(graph.tail(e));
        return (add(0, e, graph.head(e)) && isBad(1)) || isBadHoweverExtended(0);
    }

    private boolean isNoFork(int v) {
        begin(v);
        degree[0] = 0;
        for (int arc = graph.first(v); arc >= 0; arc = graph.next(arc)) {
            add(0, arc >> 1, graph.to(arc));
        }
        for (int i = 1; i < size; i++) {
            if (isBad(i)) {
                return true;
            }
        }
        return costsMoreThanSpanning() || isBadHoweverExtended(0);
    }

    private void begin(int v) {
        size = 1;
        node[0] = v;
        parent[0] = -1;
        edge[0] = -1;
        degree[0] = 0;
        cost = 0;
        looks = depth * LOOKS;
    }

    /** Adds a leaf; false if it is a vertex of the small tree already. */
    private boolean add(int at, int e, int w) {
        for (int i = 0; i < size; i++) {
            if (node[i] == w) {
                return false;
            }
        }
        int i = size++;
        node[i] = w;
        parent[i] = at;
        edge[i] = e;
        up[i] = graph.cost(e);
        cost += up[i];
        degree[i] = 1;
        degree[at]++;
        for (int j = 0; j < i; j++) {
            special[i][j] = Math.min(vertices.distance(w, node[j]), near.special(w, node[j]));
            special[j][i] = special[i][j];
        }
        return true;
    }

    private void removeLast() {
        int i = --size;
        cost -= up[i];
        degree[parent[i]]--;
    }

    /** Whether a part of the way between a leaf and another vertex of the small tree costs more than their special distance. */
    private boolean isBad(int leaf) {
        for (int i = 0; i < size; i++) {
            reached[i] = false;
        }
        reached[leaf] = true;
        part[leaf] = 0;
        dearest[leaf] = 0;
        for (int x = leaf; parent[x] >= 0; x = parent[x]) {
            pass(x, parent[x], up[x], leaf);
        }
        for (int j = 0; j < size; j++) {
            if (!reached[j]) {
                pass(parent[j], j, up[j], leaf);
            }
            if (j != leaf && special[leaf][j] < dearest[j]) {
                return true;
            }
        }
        return false;
    }

    private void pass(int from, int to, long c, int leaf) {
        boolean ends = from == leaf || degree[from] > 2 || graph.isTerminal(node[from]);
        part[to] = (ends ? 0 : part[from]) + c;
        dearest[to] = Math.max(dearest[from], part[to]);
        reached[to] = true;
    }

    /** Whether a spanning tree of the leaves and inner terminals under special distances costs less. */
    private boolean costsMoreThanSpanning() {
        int missing = 0;
        int first = -1;
        for (int i = 0; i < size; i++) {
            reached[i] = degree[i] > 1 && !graph.isTerminal(node[i]);
            if (!reached[i]) {
                first = i;
                missing++;
                part[i] = NearTerminals.FAR;
            }
        }
        long sum = 0;
        int v = first;
        part[first] = 0;
        for (; missing > 0; missing--) {
            v = -1;
            for (int i = 0; i < size; i++) {
                v = !reached[i] && (v < 0 || part[i] < part[v]) ? i : v;
            }
            sum += part[v];
            if (sum >= cost) {
                return false;
            }
            reached[v] = true;
            for (int i = 0; i < size; i++) {
                part[i] = reached[i] ? part[i] : Math.min(part[i], special[v][i]);
            }
        }
        return sum < cost;
    }

    /** Whether from some leaf every way to go on is bad. */
    private boolean isBadHoweverExtended(int done) {
        int tries = done == 0 ? 3 : 2;
        for (int leaf = size - 1; leaf >= 0 && tries > 0; leaf--) {
            if (degree[leaf] == 1 && !graph.isTerminal(node[leaf]) && graph.degree(node[leaf]) <= WIDEST) {
                tries--;
                if (isEveryExtensionBad(leaf, done)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEveryExtensionBad(int leaf, int done) {
        int[] arcs = new int[WIDEST];
        int count = 0;
        int own = leaf == 0 ? edge[1] : edge[leaf];
        for (int arc = graph.first(node[leaf]); arc >= 0; arc = graph.next(arc)) {
            if (arc >> 1 != own) {
                arcs[count++] = arc;
            }
        }
        for (int subset = 1; subset < 1 << count; subset++) {
            if (!isExtensionBad(leaf, arcs, subset, done)) {
                return false;
            }
        }
        return true;
    }

    private boolean isExtensionBad(int leaf, int[] arcs, int subset, int done) {
        if (--looks < 0 || size + Integer.bitCount(subset) > ROOM) {
            return false;
        }
        int before = size;
        boolean bad = false;
        for (int i = 0; i < arcs.length && !bad; i++) {
            if ((subset >> i & 1) == 1) {
                bad = !add(leaf, arcs[i] >> 1, graph.to(arcs[i]));
            }
        }
        for (int i = before; i < size && !bad; i++) {
            bad = isBad(i);
        }
        bad = bad || costsMoreThanSpanning() || (done + 1 < depth && isBadHoweverExtended(done + 1));
        while (size > before) {
            removeLast();
        }
        return bad;
    }
}

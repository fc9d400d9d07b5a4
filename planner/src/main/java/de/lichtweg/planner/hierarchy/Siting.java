package de.lichtweg.planner.hierarchy;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the best place of one distributor for given houses in the trees of the trenches: the weighted median of a tree (Goldman
 * 1971), computed for every vertex of the hull of the houses so that lengths and sites can be respected. Guarantee: the cheapest
 * permitted vertex of the hull and of what lies shortly above it. Time O(k log k) for k vertices of the hull.
 */
final class Siting {

    private static final int ABOVE = 40;
    private static final long NOBODY = -1;

    private final HierarchyProblem problem;
    private final Forest forest;
    private final boolean[] canStand;
    private final int[] preorder;
    private final long[] dropCents;
    private final int[] mark;
    private final int[] local;
    private int round;
    private int size;
    private long[] sorted = new long[256];
    private int[] hull = new int[256];
    private long[] weight = new long[256];
    private long[] farDown = new long[256];
    private long[] farSecond = new long[256];
    private int[] farChild = new int[256];
    private long[] farUp = new long[256];
    private long[] cost = new long[256];

    Siting(HierarchyProblem problem, Forest forest) {
        this.problem = problem;
        this.forest = forest;
        int n = problem.graph().vertices();
        canStand = new boolean[n];
        for (int site : problem.distributorSites()) {
            canStand[site] = forest.root(site) >= 0
                    && forest.depthMm(site) <= problem.rules().maximumFeederMm();
        }
        preorder = preorder(forest, n);
        dropCents = new long[problem.homes().size()];
        Arrays.setAll(dropCents, problem::dropCents);
        mark = new int[n];
        local = new int[n];
    }

    /** Numbers in which a vertex comes before all below it, and these follow without a gap. */
    private static int[] preorder(Forest forest, int n) {
        int[] below = new int[n];
        int[] order = forest.order();
        for (int i = order.length - 1; i >= 0; i--) {
            below[order[i]]++;
            if (forest.up(order[i]) >= 0) {
                below[forest.up(order[i])] += below[order[i]];
            }
        }
        int[] pre = new int[n];
        int[] next = new int[n];
        int free = 0;
        for (int v : order) {
            if (forest.up(v) < 0) {
                pre[v] = free;
                free += below[v];
            } else {
                pre[v] = next[forest.up(v)];
                next[forest.up(v)] += below[v];
            }
            next[v] = pre[v] + 1;
        }
        return pre;
    }

    Forest forest() {
        return forest;
    }

    HierarchyProblem problem() {
        return problem;
    }

    /** Place of a house among all of its tree: houses with near numbers lie near each other. */
    int preorderOf(int home) {
        return preorder[vertexOf(home)];
    }

    int vertexOf(int home) {
        return problem.homes().vertex()[home];
    }

    long dropCents(int home) {
        return dropCents[home];
    }

    /** Whether a distributor may stand at a vertex. */
    boolean canStand(int vertex) {
        return canStand[vertex];
    }

    /** Length of a drop, house connection included. */
    long dropMm(int vertex, int home) {
        return forest.distanceMm(vertex, vertexOf(home)) + problem.homes().connectionMm()[home];
    }

    /** Cheapest type that serves some units at a vertex, or -1. */
    int type(long units, int vertex) {
        int best = -1;
        for (int type = 0; type < problem.rules().types(); type++) {
            if (units <= problem.rules().unitsOf(type)
                    && (best < 0 || stationMills(type, vertex) < stationMills(best, vertex))) {
                best = type;
            }
        }
        return best;
    }

    /** What a distributor of a type at a vertex and its feeder cost. */
    long stationMills(int type, int vertex) {
        return problem.prices().distributorCents()[type] * Mills.PER_CENT
                + problem.feederMills(type, forest.depthMm(vertex));
    }

    /** Cost of the cheapest type at a vertex; nothing for no units. */
    long stationMillsFor(long units, int vertex) {
        return units == 0 ? 0 : stationMills(type(units, vertex), vertex);
    }

    /** The houses with the best distributor for them, if one may stand anywhere near; all lie in one tree. */
    Optional<Group> place(int... homes) {
        long units =
                Arrays.stream(homes).mapToLong(h -> problem.homes().units()[h]).sum();
        if (problem.rules().typeFor(units) < 0) {
            return Optional.empty();
        }
        findHull(homes);
        gather(homes);
        spread();
        return best(units, homes);
    }

    private void findHull(int... homes) {
        int first = homes[0];
        int last = homes[0];
        for (int h : homes) {
            first = preorderOf(h) < preorderOf(first) ? h : first;
            last = preorderOf(h) > preorderOf(last) ? h : last;
        }
        int top = forest.meeting(vertexOf(first), vertexOf(last));
        round++;
        size = 0;
        add(top);
        for (int h : homes) {
            for (int v = vertexOf(h); mark[v] != round; v = forest.up(v)) {
                add(v);
            }
        }
        long reach = problem.rules().maximumDropMm();
        int steps = 0;
        for (int v = forest.up(top); v >= 0 && steps < ABOVE; v = forest.up(v)) {
            if (forest.depthMm(top) - forest.depthMm(v) > reach) {
                break;
            }
            add(v);
            steps++;
        }
        sort();
    }

    private void add(int v) {
        if (size == sorted.length) {
            grow();
        }
        mark[v] = round;
        sorted[size++] = (long) preorder[v] << 32 | v;
    }

    private void grow() {
        int room = 2 * size;
        sorted = Arrays.copyOf(sorted, room);
        hull = new int[room];
        weight = new long[room];
        farDown = new long[room];
        farSecond = new long[room];
        farChild = new int[room];
        farUp = new long[room];
        cost = new long[room];
    }

    private void sort() {
        Arrays.sort(sorted, 0, size);
        for (int i = 0; i < size; i++) {
            hull[i] = (int) sorted[i];
            local[hull[i]] = i;
        }
        Arrays.fill(weight, 0, size, 0);
        Arrays.fill(farDown, 0, size, NOBODY);
        Arrays.fill(farSecond, 0, size, NOBODY);
        Arrays.fill(farChild, 0, size, -1);
    }

    /** From below: price per millimetre of all drops below, and the two longest ways down over different edges. */
    private void gather(int... homes) {
        cost[0] = 0;
        for (int h : homes) {
            int i = local[vertexOf(h)];
            weight[i] += dropCents[h];
            long connection = problem.homes().connectionMm()[h];
            noteFar(i, connection, -1);
            cost[0] += dropCents[h] * (forest.depthMm(hull[i]) - forest.depthMm(hull[0]) + connection);
        }
        for (int i = size - 1; i > 0; i--) {
            int up = local[forest.up(hull[i])];
            weight[up] += weight[i];
            if (farDown[i] >= 0) {
                noteFar(up, farDown[i] + lengthUp(i), i);
            }
        }
    }

    private void noteFar(int i, long far, int child) {
        if (far > farDown[i]) {
            // houses at the vertex itself count as one way: their longest is enough
            farSecond[i] = child == farChild[i] ? farSecond[i] : farDown[i];
            farDown[i] = far;
            farChild[i] = child;
        } else if (child != farChild[i]) {
            farSecond[i] = Math.max(farSecond[i], far);
        }
    }

    private long lengthUp(int i) {
        return forest.depthMm(hull[i]) - forest.depthMm(forest.up(hull[i]));
    }

    /** From above: cost of all drops and longest drop for a distributor at each vertex. */
    private void spread() {
        farUp[0] = NOBODY;
        for (int i = 1; i < size; i++) {
            int up = local[forest.up(hull[i])];
            long length = lengthUp(i);
            cost[i] = cost[up] + length * (weight[0] - 2 * weight[i]);
            long beside = farChild[up] == i ? farSecond[up] : farDown[up];
            long far = Math.max(farUp[up], beside);
            farUp[i] = far < 0 ? NOBODY : far + length;
        }
    }

    private Optional<Group> best(long units, int... homes) {
        int best = -1;
        long cheapest = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int v = hull[i];
            if (canStand[v] && isNear(i)) {
                long all = cost[i] + stationMillsFor(units, v);
                if (all < cheapest) {
                    cheapest = all;
                    best = v;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Group(best, type(units, best), units, homes, cheapest));
    }

    private boolean isNear(int i) {
        return Math.max(farDown[i], farUp[i]) <= problem.rules().maximumDropMm();
    }
}

package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Groups houses from the leaves of the trees upwards: what comes together at a vertex stays together until it has more units than
 * wished for or would lie too far from whatever stands above; then the largest part gets a distributor of its own. The greedy
 * partition of trees (Kundu and Misra 1977, who cut off the heaviest subtrees). No guarantee about the cost; capacities and lengths
 * are kept. Time O(V) and the siting of every group.
 */
final class Grouping {

    private static final int NONE = -1;

    private final Siting siting;
    private final Forest forest;
    private final HierarchyProblem problem;
    private final long wish;
    private final int[] nextHome;
    private final int[] firstPart;
    private final List<Group> groups = new ArrayList<>();
    private final IntList unplaced = new IntList();

    /** Houses that came up to a vertex together; {@code deep} is the greatest depth of a wall. */
    private static final class Part {
        private int first = NONE;
        private int last = NONE;
        private long units;
        private long deep;
        private int nextPart = NONE;
    }

    private final Part[] partOf;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A grouping.
     *
     * @param wish units that a group should have at most; one house may have more
     */
    Grouping(Siting siting, long wish) {
        this.siting = siting;
        this.forest = siting.forest();
        this.problem = siting.problem();
        this.wish = wish;
        int n = problem.graph().vertices();
        nextHome = new int[problem.homes().size()];
        firstPart = new int[n];
        partOf = new Part[n];
        Arrays.fill(firstPart, NONE);
    }

    /** Groups of some houses. */
    Grouping run(int... homes) {
        for (int home : homes) {
            addOwn(home);
        }
        int[] order = forest.order();
        for (int i = order.length - 1; i >= 0; i--) {
            collect(order[i]);
        }
        return this;
    }

    List<Group> groups() {
        return groups;
    }

    /** Houses for which no place was found. */
    int[] unplaced() {
        return unplaced.toArray();
    }

    private void addOwn(int home) {
        int v = siting.vertexOf(home);
        if (partOf[v] == null) {
            partOf[v] = new Part();
        }
        Part own = partOf[v];
        int units = problem.homes().units()[home];
        if (own.units > 0 && own.units + units > wish) {
            close(own);
            own = new Part();
            partOf[v] = own;
        }
        nextHome[home] = NONE;
        append(own, home, home, units, forest.depthMm(v) + problem.homes().connectionMm()[home]);
    }

    private void append(Part part, int first, int last, long units, long deep) {
        if (part.first == NONE) {
            part.first = first;
        } else {
            nextHome[part.last] = first;
        }
        part.last = last;
        part.units += units;
        part.deep = Math.max(part.deep, deep);
    }

    /** Joins what comes up to a vertex, and hands it on. */
    private void collect(int v) {
        parts.clear();
        long units = 0;
        for (int c = firstPart[v]; c != NONE; c = partOf[c].nextPart) {
            parts.add(partOf[c]);
            units += partOf[c].units;
        }
        if (partOf[v] != null) {
            parts.add(partOf[v]);
            units += partOf[v].units;
        }
        if (units > wish && parts.size() > 1) {
            parts.sort(Comparator.comparingLong((Part p) -> p.units).reversed());
            int largest = 0;
            while (units > wish && largest < parts.size()) {
                units -= parts.get(largest).units;
                close(parts.get(largest++));
            }
            parts.subList(0, largest).clear();
        }
        handOn(v);
        free(v);
    }

    private void handOn(int v) {
        Part joined = new Part();
        for (Part p : parts) {
            append(joined, p.first, p.last, p.units, p.deep);
        }
        if (joined.first == NONE) {
            return;
        }
        int up = forest.up(v);
        if (up < 0 || joined.deep - forest.depthMm(up) > problem.rules().maximumDropMm()) {
            close(joined);
            return;
        }
        partOf[v] = joined;
        joined.nextPart = firstPart[up];
        firstPart[up] = v;
    }

    /** Forgets the parts below a vertex. */
    private void free(int v) {
        int c = firstPart[v];
        while (c != NONE) {
            int next = partOf[c].nextPart;
            partOf[c] = null;
            c = next;
        }
        if (partOf[v] != null && forest.up(v) < 0) {
            partOf[v] = null;
        }
    }

    private void close(Part part) {
        IntList homes = new IntList();
        for (int h = part.first; h != NONE; h = nextHome[h]) {
            homes.add(h);
        }
        place(homes.toArray());
    }

    /** Places a distributor for houses, or for halves of them where there is no place for one. */
    private void place(int... homes) {
        Optional<Group> group = siting.place(homes);
        if (group.isPresent()) {
            groups.add(group.get());
        } else if (homes.length == 1) {
            unplaced.add(homes[0]);
        } else {
            int[] sorted = Arrays.stream(homes)
                    .boxed()
                    .sorted(Comparator.comparingInt(siting::preorderOf).thenComparing(h -> h))
                    .mapToInt(h -> h)
                    .toArray();
            place(Arrays.copyOfRange(sorted, 0, homes.length / 2));
            place(Arrays.copyOfRange(sorted, homes.length / 2, homes.length));
        }
    }
}

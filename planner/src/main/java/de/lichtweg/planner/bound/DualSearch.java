package de.lichtweg.planner.bound;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Local search in the dual. A dual ascent is greedy: who raises first takes what others would have used better. Here the cuts inside
 * a small window of the network are given back and raised anew, in another order and in other steps; the better prices stay. Order and
 * search follow {@link DualAscent}; the idea is large neighbourhood search (Shaw 1998) on the dual of Wong's formulation (1984).
 *
 * <p>Guarantee: at any time the bound is the sum of prices that no arc is charged more than its cost for, and it never falls. Integer
 * arithmetic, exact. Time of a step near O(w) for a window of w vertices.
 */
public final class DualSearch implements Dual {

    private static final double PATIENCE = 1.25;

    /** Unit of the order's keys: keys are sizes of cuts, blurred or not. */
    private static final long KEY = 256;

    private final Graph graph;
    private final SteinerProblem problem;
    private final int root;
    private final long[] reduced;
    private final Random random;
    private final List<List<Raise>> raises = new ArrayList<>();
    private long bound;
    private final boolean[] active;
    private final IndexedHeap order;
    private final int[] mark;
    private int round;
    private final int[] inside;
    private int window;
    private final IntList vertices = new IntList();
    private final IntList component = new IntList();
    private final IntList cut = new IntList();
    private final List<Raise> fresh = new ArrayList<>();
    private long freshSum;
    private long[] saved = new long[256];
    private boolean blurred;
    private boolean inParts;
    private long effort;

    /** A price of the cut around some vertices; the first one is the terminal that raised it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Raise(int[] set, long by) {}

    /** Begins with an ascent of its own from a terminal. */
    public DualSearch(SteinerProblem problem, int root, long seed) {
        this.problem = problem;
        this.graph = problem.graph();
        this.root = root;
        this.random = new Random(seed);
        int n = graph.vertices();
        reduced = new long[2 * graph.edges()];
        for (int a = 0; a < reduced.length; a++) {
            reduced[a] = graph.cost(a >> 1);
        }
        active = new boolean[n];
        order = new IndexedHeap(n);
        mark = new int[n];
        inside = new int[n];
        for (int v = 0; v < n; v++) {
            raises.add(problem.isTerminal(v) && v != root ? new ArrayList<>() : List.of());
            if (v != root) {
                vertices.add(v);
            }
        }
        inside[root] = -1;
        ascend();
        fresh.forEach(r -> raises.get(r.set[0]).add(r));
        bound = freshSum;
    }

    @Override
    public long bound() {
        return bound;
    }

    @Override
    public int root() {
        return root;
    }

    @Override
    public long[] reduced() {
        return reduced;
    }

    /** Steps around each terminal in turn, a number of times, until the budget is spent or the bound reaches a cost. */
    public void improve(int times, int size, long enough, Budget budget) {
        long noted = effort;
        for (int i = 0; i < times * problem.terminals() && bound < enough; i++) {
            if ((i & 15) == 0) {
                budget.spend(effort - noted);
                noted = effort;
                if (budget.isExhausted()) {
                    return;
                }
            }
            step(problem.terminal(random.nextInt(problem.terminals())), size / 2 + random.nextInt(size));
        }
        budget.spend(effort - noted);
    }

    private void step(int center, int size) {
        blurred = random.nextBoolean();
        inParts = random.nextBoolean();
        gather(center, size);
        save();
        long removed = 0;
        List<Raise> kept = new ArrayList<>();
        for (int i = 0; i < vertices.size(); i++) {
            for (Raise r : raises.get(vertices.get(i))) {
                if (isInside(r.set)) {
                    giveBack(r);
                    removed += r.by;
                } else {
                    kept.add(r);
                }
            }
        }
        if (removed == 0) {
            return;
        }
        ascend();
        if (freshSum < removed) {
            restore();
        } else {
            keep(kept);
            bound += freshSum - removed;
        }
    }

    private void gather(int center, int size) {
        window++;
        vertices.truncate(0);
        add(center);
        for (int at = 0; at < vertices.size() && vertices.size() < size; at++) {
            int v = vertices.get(at);
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                add(graph.target(slot));
            }
        }
        effort += 6L * vertices.size();
    }

    private void add(int v) {
        if (v != root && inside[v] != window) {
            inside[v] = window;
            vertices.add(v);
        }
    }

    private boolean isInside(int[] set) {
        for (int v : set) {
            if (inside[v] != window) {
                return false;
            }
        }
        return true;
    }

    private void giveBack(Raise r) {
        round++;
        for (int v : r.set) {
            mark[v] = round;
        }
        for (int v : r.set) {
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                if (mark[graph.target(slot)] != round) {
                    reduced[graph.arc(slot) ^ 1] += r.by;
                }
            }
        }
    }

    private void keep(List<Raise> kept) {
        for (int i = 0; i < vertices.size(); i++) {
            List<Raise> own = raises.get(vertices.get(i));
            if (!own.isEmpty()) {
                own.clear();
            }
        }
        kept.forEach(r -> raises.get(r.set[0]).add(r));
        fresh.forEach(r -> raises.get(r.set[0]).add(r));
    }

    /** Remembers the arcs into the window: only they change. */
    private void save() {
        int at = 0;
        for (int i = 0; i < vertices.size(); i++) {
            int v = vertices.get(i);
            if (at + graph.degree(v) > saved.length) {
                saved = Arrays.copyOf(saved, 2 * at + graph.degree(v));
            }
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                saved[at++] = reduced[graph.arc(slot) ^ 1];
            }
        }
    }

    private void restore() {
        int at = 0;
        for (int i = 0; i < vertices.size(); i++) {
            int v = vertices.get(i);
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                reduced[graph.arc(slot) ^ 1] = saved[at++];
            }
        }
    }

    private void ascend() {
        fresh.clear();
        freshSum = 0;
        for (int i = 0; i < vertices.size(); i++) {
            int t = vertices.get(i);
            if (problem.isTerminal(t)) {
                active[t] = true;
                order.offer(t, key(graph.degree(t)));
            }
        }
        while (!order.isEmpty()) {
            int t = order.pop();
            active[t] = raise(t);
        }
    }

    private long key(int size) {
        return blurred ? size * (KEY / 2 + random.nextInt((int) KEY)) : size * KEY;
    }

    /** Raises the cut around a terminal while it is the smallest; false when it needs no more raise of its own. */
    private boolean raise(int t) {
        round++;
        component.truncate(0);
        cut.truncate(0);
        mark[t] = round;
        component.add(t);
        int searched = 0;
        while (true) {
            searched = search(searched);
            if (searched < 0) {
                return false;
            }
            long smallest = sift();
            if (cut.isEmpty()) {
                throw new IllegalStateException("the root does not reach terminal " + t);
            }
            if (!order.isEmpty() && cut.size() * KEY > PATIENCE * order.minKey()) {
                order.offer(t, key(cut.size()));
                return true;
            }
            boolean part = inParts && smallest > 1 && random.nextBoolean();
            long by = part ? 1 + (long) (random.nextDouble() * (smallest - 1)) : smallest;
            fresh.add(new Raise(component.toArray(), by));
            freshSum += by;
            if (!lower(by)) {
                return false;
            }
            if (part) {
                order.offer(t, key(cut.size() + 1));
                return true;
            }
        }
    }

    /** Follows free arcs backwards; -1 if they lead out of the window or to a terminal that still raises for both. */
    private int search(int from) {
        int at = from;
        while (at < component.size()) {
            int v = component.get(at++);
            int end = graph.end(v);
            effort += end - graph.begin(v);
            for (int slot = graph.begin(v); slot < end; slot++) {
                int u = graph.target(slot);
                if (mark[u] == round) {
                    continue;
                }
                int into = graph.arc(slot) ^ 1;
                if (reduced[into] > 0) {
                    cut.add(into);
                } else if (!enter(u)) {
                    return -1;
                }
            }
        }
        return at;
    }

    private boolean enter(int u) {
        if (inside[u] != window || active[u]) {
            return false;
        }
        mark[u] = round;
        component.add(u);
        return true;
    }

    /** Keeps the arcs of the cut that still lead in from outside; their smallest reduced cost. */
    private long sift() {
        int kept = 0;
        long smallest = Long.MAX_VALUE;
        effort += cut.size();
        for (int i = 0; i < cut.size(); i++) {
            int a = cut.get(i);
            if (mark[graph.from(a)] != round) {
                cut.set(kept++, a);
                smallest = Math.min(smallest, reduced[a]);
            }
        }
        cut.truncate(kept);
        return smallest;
    }

    private boolean lower(long by) {
        boolean separated = true;
        for (int i = 0; i < cut.size(); i++) {
            int a = cut.get(i);
            reduced[a] -= by;
            if (reduced[a] == 0) {
                int u = graph.from(a);
                separated &= mark[u] == round || enter(u);
            }
        }
        return separated;
    }
}

package de.lichtweg.planner.prize;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;

/**
 * Lower bound of the prize-collecting problem at a price per unit of weight, and the edges that lie at it without cost: dual ascent in
 * which a vertex pays for the cut around what it reaches from its own prize and stops when that is spent (Leitner, Ljubić,
 * Luipersbeck and Sinnl 2018, without the auxiliary terminals of their transformation).
 *
 * <p>Vertices that reach each other without cost have the same cut for ever, so they pay from one purse from then on, as the moats
 * of Goemans and Williamson (1995) do; without that, every house of a village pays for the road to it on its own.
 *
 * <p>Guarantee: at every price the sum of all raises is at most cost of edges plus prizes forgone of every tree at the root. Time as
 * of {@link de.lichtweg.planner.bound.DualAscent}.
 */
final class PrizeAscent {

    private static final double PATIENCE = 1.25;

    private final Graph graph;
    private final int root;
    private final long[] reduced;
    private final long[] purse;
    private final IndexedHeap order;
    private final int[] mark;
    private final IntList component = new IntList();
    private final IntList cut = new IntList();
    private final int[] twin;
    private final IntList twins = new IntList();
    private final boolean complete;
    private int round;
    private long bound;
    private long effort;

    /**
     * Ascends at once, or as far as the budget lets it: the bound is valid at any time.
     *
     * @param weights of the vertices; they must be reachable from the root
     * @param scale costs are multiplied by it, and so are bound and price
     * @param price forgone for every unit of weight that is not connected
     */
    PrizeAscent(Graph graph, int root, long[] weights, long scale, long price, Budget budget) {
        this.graph = graph;
        this.root = root;
        reduced = new long[2 * graph.edges()];
        for (int e = 0; e < graph.edges(); e++) {
            reduced[2 * e] = graph.cost(e) * scale;
            reduced[2 * e + 1] = graph.cost(e) * scale;
        }
        int n = graph.vertices();
        purse = new long[n];
        order = new IndexedHeap(n);
        mark = new int[n];
        twin = new int[n];
        for (int v = 0; v < n; v++) {
            if (weights[v] > 0 && v != root) {
                purse[v] = Math.multiplyExact(price, weights[v]);
                order.offer(v, graph.degree(v));
            }
        }
        complete = ascend(budget);
    }

    /** No tree has less cost of edges and prizes forgone at the price. */
    long bound() {
        return bound;
    }

    /** Whether the ascent came to its end. */
    boolean isComplete() {
        return complete;
    }

    /** Goes on until every vertex is connected or has spent its prize; false if the budget ended before. */
    private boolean ascend(Budget budget) {
        long noted = effort;
        while (!order.isEmpty()) {
            if (effort - noted > 100_000) {
                budget.spend(effort - noted);
                noted = effort;
                if (budget.isExhausted()) {
                    return false;
                }
            }
            int t = order.pop();
            if (purse[t] > 0) {
                raise(t);
            }
        }
        budget.spend(effort - noted);
        return true;
    }

    /** Edges that cost nothing any more in one direction. */
    int[] freeEdges() {
        IntList free = new IntList();
        for (int e = 0; e < graph.edges(); e++) {
            if (reduced[2 * e] == 0 || reduced[2 * e + 1] == 0) {
                free.add(e);
            }
        }
        return free.toArray();
    }

    /** Pays for the cut around a vertex while it is the smallest, until it is connected or has spent its prize. */
    private void raise(int t) {
        round++;
        component.truncate(0);
        cut.truncate(0);
        mark[t] = round;
        component.add(t);
        int searched = 0;
        while (true) {
            searched = search(searched);
            if (searched < 0) {
                return;
            }
            shareWithTwins(t);
            long smallest = Math.min(purse[t], sift());
            // large surroundings wait: searching them again and again is what takes time
            int size = cut.size() + component.size();
            if (!order.isEmpty() && size > PATIENCE * order.minKey()) {
                order.offer(t, size);
                return;
            }
            if (!lower(t, smallest) || purse[t] == 0) {
                return;
            }
        }
    }

    /** Vertices that reach each other for nothing have the same cut: this one pays for all of them from now on. */
    private void shareWithTwins(int t) {
        twins.truncate(0);
        twins.add(t);
        twin[t] = round;
        for (int at = 0; at < twins.size(); at++) {
            int v = twins.get(at);
            effort += graph.degree(v);
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int u = graph.target(slot);
                if (mark[u] == round && twin[u] != round && reduced[graph.arc(slot)] == 0) {
                    twin[u] = round;
                    twins.add(u);
                    purse[t] += purse[u];
                    purse[u] = 0;
                }
            }
        }
    }

    /** Follows free arcs backwards; -1 if they lead to the root. */
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
        if (u == root) {
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

    private boolean lower(int t, long by) {
        bound += by;
        purse[t] -= by;
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

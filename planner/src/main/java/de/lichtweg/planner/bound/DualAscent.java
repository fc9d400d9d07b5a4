package de.lichtweg.planner.bound;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;

/**
 * Lower bound by dual ascent: R. T. Wong, "A dual ascent approach for Steiner tree problems on a directed graph" (1984), with
 * the order by size of the cut and the incremental search of Pajor, Uchoa and Werneck (2018). Raises the dual variable of the
 * cut around a component that the root does not reach until an arc into it costs nothing any more, and repeats until the root
 * reaches every terminal.
 *
 * <p>Guarantee: the sum of all raises is at most the cost of every arborescence from the root, and so of every tree. What is
 * left of the costs, the reduced costs, says how much a solution with an arc costs at least. Integer arithmetic, exact.
 *
 * <p>Time O(E · min(T V, E)) at worst; in street networks near E log E.
 */
public final class DualAscent implements Dual {

    private static final double PATIENCE = 1.25;

    private final Graph graph;
    private final int root;
    private final long[] reduced;
    private final boolean[] active;
    private final IndexedHeap order;
    private final int[] mark;
    private int round;
    private final IntList component = new IntList();
    private final IntList cut = new IntList();
    private long bound;
    private long effort;

    /**
     * Ascends at once, or as far as the budget lets it: the bound is valid at any time.
     *
     * @param arcCost cost of each arc; the array becomes the reduced costs
     * @param terminals vertices that the root must reach
     */
    public DualAscent(Graph graph, long[] arcCost, int root, int[] terminals, Budget budget) {
        this.graph = graph;
        this.root = root;
        this.reduced = arcCost;
        active = new boolean[graph.vertices()];
        order = new IndexedHeap(graph.vertices());
        mark = new int[graph.vertices()];
        for (int t : terminals) {
            if (t != root) {
                active[t] = true;
                order.offer(t, graph.degree(t));
            }
        }
        ascend(budget);
    }

    /** The bound of an undirected problem from one of its terminals. */
    public static DualAscent of(SteinerProblem problem, int root, Budget budget) {
        Graph graph = problem.graph();
        long[] arcCost = new long[2 * graph.edges()];
        for (int e = 0; e < graph.edges(); e++) {
            arcCost[2 * e] = graph.cost(e);
            arcCost[2 * e + 1] = graph.cost(e);
        }
        return new DualAscent(graph, arcCost, root, problem.terminalList(), budget);
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

    /** Whether the root reaches every terminal without cost; false if the budget ended before. */
    public boolean isComplete() {
        return order.isEmpty();
    }

    private void ascend(Budget budget) {
        long noted = 0;
        while (!order.isEmpty()) {
            if (effort - noted > 100_000) {
                budget.spend(effort - noted);
                noted = effort;
                if (budget.isExhausted()) {
                    return;
                }
            }
            int t = order.pop();
            if (!raise(t)) {
                active[t] = false;
            }
        }
        budget.spend(effort - noted);
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
            if (!order.isEmpty() && cut.size() > PATIENCE * order.minKey()) {
                order.offer(t, cut.size());
                return true;
            }
            if (!lower(smallest)) {
                return false;
            }
        }
    }

    /** Follows free arcs backwards; -1 if they lead to the root or to a terminal that still raises for both. */
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
        if (u == root || active[u]) {
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
        bound += by;
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

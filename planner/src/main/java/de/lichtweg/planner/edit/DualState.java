package de.lichtweg.planner.edit;

import de.lichtweg.planner.bound.DualAscent;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;

/**
 * The dual ascent of a problem that is edited: root, reduced costs, bound. Invariant: every tree that holds root and terminals costs at
 * least the bound plus the reduced costs of its arcs away from the root. Which cuts were raised is not remembered; what an edit may
 * break of them is estimated from above by what was taken off the costs of arcs on ways, see the methods. After Wong (1984); time
 * O(E log V) an edit at worst.
 */
final class DualState {

    private final int root;
    private final long[] reduced;
    private long bound;

    /** Ascends from the first terminal. */
    DualState(SteinerProblem problem, Budget budget) {
        DualAscent ascent = DualAscent.of(problem, problem.terminal(0), budget);
        root = ascent.root();
        reduced = ascent.reduced();
        bound = ascent.bound();
    }

    private DualState(int root, long[] reduced, long bound) {
        this.root = root;
        this.reduced = reduced;
        this.bound = bound;
    }

    DualState copy(int edges) {
        return new DualState(root, Arrays.copyOf(reduced, 2 * edges), bound);
    }

    int root() {
        return root;
    }

    /** No tree costs less. */
    long bound() {
        return Math.max(0, bound);
    }

    /**
     * An edge costs something else. What its arcs lack then is taken off: a tree uses only one of both, so the larger lack is enough.
     */
    void reprice(int edge, long by) {
        long lack = Math.max(lower(2 * edge, -by), lower(2 * edge + 1, -by));
        bound -= lack;
    }

    private long lower(int arc, long by) {
        long left = reduced[arc] - by;
        reduced[arc] = Math.max(0, left);
        return Math.max(0, -left);
    }

    /**
     * A new edge. Cuts that hold its head and not its tail were raised by no more than what was taken off the arcs of any way from tail
     * to head, as each such cut is entered by the way.
     */
    void add(Graph before, int edge, int tail, int head, long cost) {
        long there = taken(before, head, tail);
        long back = taken(before, tail, head);
        reduced[2 * edge] = Math.max(0, cost - there);
        reduced[2 * edge + 1] = Math.max(0, cost - back);
        bound -= Math.max(0, Math.max(there, back) - cost);
    }

    /**
     * A terminal that is one no more. Cuts that hold it and no other terminal were raised by no more than what was taken off the arcs of
     * any way to it from another terminal or from the root, as each such cut is entered by the way.
     */
    void disconnect(SteinerProblem after, int terminal) {
        int[] sources = Arrays.copyOf(after.terminalList(), after.terminals() + 1);
        sources[after.terminals()] = root;
        bound -= taken(after.graph(), terminal, sources);
    }

    /** Least sum of what was taken off the arcs of a way from one of some vertices to another. */
    private long taken(Graph graph, int to, int... from) {
        boolean[] source = new boolean[graph.vertices()];
        for (int v : from) {
            source[v] = true;
        }
        long[] sum = new long[graph.vertices()];
        Arrays.fill(sum, Long.MAX_VALUE);
        IndexedHeap heap = new IndexedHeap(graph.vertices());
        sum[to] = 0;
        heap.offer(to, 0);
        while (!heap.isEmpty()) {
            int v = heap.pop();
            if (source[v]) {
                return sum[v];
            }
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int into = graph.arc(slot) ^ 1;
                long d = sum[v] + Math.max(0, graph.cost(into >> 1) - reduced[into]);
                if (d < sum[graph.target(slot)]) {
                    sum[graph.target(slot)] = d;
                    heap.offer(graph.target(slot), d);
                }
            }
        }
        throw new IllegalStateException("no way to vertex " + to);
    }

    /** Goes on with the ascent where terminals lie apart from the root under the reduced costs. */
    void ascend(SteinerProblem problem, Budget budget) {
        bound += new DualAscent(problem.graph(), reduced, root, problem.terminalList(), budget).bound();
    }
}

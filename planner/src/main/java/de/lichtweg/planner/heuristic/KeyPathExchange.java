package de.lichtweg.planner.heuristic;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.Pruning;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Local search by exchange of key paths: Uchoa and Werneck, "Fast local search for the Steiner problem in graphs" (2012), in a plainer
 * form. A link is a shortest way between two vertices of the tree through its surroundings (a boundary edge of their Voronoi regions);
 * it closes a circle, of which the dearest part between two forks, terminals or ends of the link may go. Exchanges whose circles share
 * no vertex are made at once, the most useful first; then the regions are measured anew.
 *
 * <p>Guarantee: the tree never becomes dearer. Time of a round O(E log V + L p) for L links and circles of p vertices.
 */
public final class KeyPathExchange {

    private static final int NONE = -1;

    private final SteinerProblem problem;
    private final Graph graph;
    private final Pruning pruning;
    private final IndexedHeap heap;
    private final long[] distance;
    private final int[] base;
    private final int[] via;
    private final int[] up;
    private final int[] upEdge;
    private final int[] level;
    private final int[] degree;
    private final boolean[] used;
    private final int[] mark;
    private int round;

    /** A search for trees of a problem. */
    public KeyPathExchange(SteinerProblem problem) {
        this.problem = problem;
        this.graph = problem.graph();
        pruning = new Pruning(problem);
        int n = graph.vertices();
        heap = new IndexedHeap(n);
        distance = new long[n];
        base = new int[n];
        via = new int[n];
        up = new int[n];
        upEdge = new int[n];
        level = new int[n];
        degree = new int[n];
        used = new boolean[graph.edges()];
        mark = new int[n];
    }

    /** A link and the part of its circle that it replaces: upwards from one or two vertices to the top. */
    private record Exchange(int edge, long gain, int fromA, int fromB, int top) {}

    /** The tree after exchanges, until a round brings nothing or the rounds or the budget are spent. */
    public Tree improve(Tree start, int rounds, Budget budget) {
        Tree best = start;
        for (int i = 0; i < rounds && !budget.isExhausted(); i++) {
            budget.spend(2L * graph.edges());
            hang(best);
            measure();
            Tree better = exchange(best, candidates());
            if (better.cost() >= best.cost()) {
                return best;
            }
            best = better;
        }
        return best;
    }

    private void hang(Tree tree) {
        Arrays.fill(used, false);
        Arrays.fill(degree, 0);
        Arrays.fill(level, NONE);
        for (int e : tree.edges()) {
            used[e] = true;
            degree[graph.tail(e)]++;
            degree[graph.head(e)]++;
        }
        IntList order = new IntList();
        int root = problem.terminal(0);
        level[root] = 0;
        up[root] = NONE;
        order.add(root);
        for (int at = 0; at < order.size(); at++) {
            int v = order.get(at);
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                if (used[graph.edge(slot)] && level[w] == NONE) {
                    level[w] = level[v] + 1;
                    up[w] = v;
                    upEdge[w] = graph.edge(slot);
                    order.add(w);
                }
            }
        }
    }

    /** Voronoi regions of the vertices of the tree. */
    private void measure() {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(base, NONE);
        for (int v = 0; v < level.length; v++) {
            if (level[v] != NONE) {
                distance[v] = 0;
                base[v] = v;
            }
        }
        for (int v = 0; v < level.length; v++) {
            if (level[v] != NONE && graph.degree(v) > degree[v]) {
                relax(v);
            }
        }
        while (!heap.isEmpty()) {
            relax(heap.pop());
        }
    }

    private void relax(int v) {
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            int w = graph.target(slot);
            long d = distance[v] + graph.cost(graph.edge(slot));
            if (d < distance[w]) {
                distance[w] = d;
                base[w] = base[v];
                via[w] = graph.edge(slot);
                heap.offer(w, d);
            }
        }
    }

    private List<Exchange> candidates() {
        List<Exchange> found = new ArrayList<>();
        for (int e = 0; e < graph.edges(); e++) {
            int a = base[graph.tail(e)];
            int b = base[graph.head(e)];
            if (!used[e] && a != b && a != NONE && b != NONE) {
                long cost = distance[graph.tail(e)] + graph.cost(e) + distance[graph.head(e)];
                Exchange exchange = dearest(e, a, b, cost);
                if (exchange.gain > 0) {
                    found.add(exchange);
                }
            }
        }
        found.sort(Comparator.comparingLong(Exchange::gain).reversed().thenComparing(Exchange::edge));
        return found;
    }

    /** The dearest part of the way in the tree between two vertices. */
    private Exchange dearest(int edge, int a, int b, long linkCost) {
        int x = a;
        int y = b;
        int fromX = a;
        int fromY = b;
        long partX = 0;
        long partY = 0;
        Exchange best = new Exchange(edge, -linkCost, a, a, a);
        while (x != y) {
            if (level[x] >= level[y]) {
                partX += graph.cost(upEdge[x]);
                x = up[x];
                if (isKey(x) && x != y) {
                    best = better(best, partX - linkCost, fromX, x, x);
                    fromX = x;
                    partX = 0;
                }
            } else {
                partY += graph.cost(upEdge[y]);
                y = up[y];
                if (isKey(y) && x != y) {
                    best = better(best, partY - linkCost, fromY, y, y);
                    fromY = y;
                    partY = 0;
                }
            }
        }
        if (isKey(x) || x == a || x == b) {
            best = better(best, partX - linkCost, fromX, x, x);
            return better(best, partY - linkCost, fromY, x, x);
        }
        return better(best, partX + partY - linkCost, fromX, fromY, x);
    }

    private static Exchange better(Exchange best, long gain, int fromA, int fromB, int top) {
        return gain > best.gain ? new Exchange(best.edge, gain, fromA, fromB, top) : best;
    }

    private boolean isKey(int v) {
        return degree[v] > 2 || problem.isTerminal(v);
    }

    private Tree exchange(Tree tree, List<Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return tree;
        }
        round++;
        IntList added = new IntList();
        for (Exchange exchange : exchanges) {
            int a = base[graph.tail(exchange.edge)];
            int b = base[graph.head(exchange.edge)];
            if (isFree(a, b)) {
                take(a, b);
                remove(exchange.fromA, exchange.top);
                remove(exchange.fromB, exchange.top);
                added.add(exchange.edge);
                addWay(graph.tail(exchange.edge), added);
                addWay(graph.head(exchange.edge), added);
            }
        }
        for (int e : tree.edges()) {
            if (used[e]) {
                added.add(e);
            }
        }
        return pruning.prune(added.toArray());
    }

    private boolean isFree(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (mark[x] == round || mark[y] == round) {
                return false;
            }
            if (level[x] >= level[y]) {
                x = up[x];
            } else {
                y = up[y];
            }
        }
        return mark[x] != round;
    }

    private void take(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (level[x] >= level[y]) {
                mark[x] = round;
                x = up[x];
            } else {
                mark[y] = round;
                y = up[y];
            }
        }
        mark[x] = round;
    }

    private void remove(int from, int top) {
        for (int v = from; v != top; v = up[v]) {
            used[upEdge[v]] = false;
        }
    }

    private void addWay(int from, IntList added) {
        int v = from;
        while (level[v] == NONE) {
            added.add(via[v]);
            v = graph.tail(via[v]) == v ? graph.head(via[v]) : graph.tail(via[v]);
        }
    }
}

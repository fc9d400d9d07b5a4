package de.lichtweg.planner.reduction;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;

/**
 * A problem that becomes smaller: edges and vertices go, vertices melt together, a vertex is replaced by edges between its
 * neighbours. Every edge remembers what it was made of, so a tree of the small problem becomes one of the first problem.
 *
 * <p>Invariant: no loops, no parallel edges. Edges with ids below {@link #originals} are those of the first problem; a later
 * one stands for two earlier ones.
 */
public final class DynamicGraph {

    private static final int NONE = -1;

    final int vertices;
    final int originals;
    private int[] tail;
    private int[] head;
    private long[] cost;
    private int[] partA;
    private int[] partB;
    private int edges;
    private int[] next;
    private int[] previous;
    private final int[] first;
    private final int[] degree;
    private final boolean[] terminal;
    private final boolean[] alive;
    private boolean[] edgeAlive;
    private int terminals;
    private int liveEdges;
    private final IntList fixed = new IntList();
    private long fixedCost;
    private final int[] edgeTo;
    private final int[] stamp;
    private int round;
    private final IntList touched = new IntList();
    private boolean[] changed;

    /** The problem as it is at first. */
    public DynamicGraph(SteinerProblem problem) {
        Graph graph = problem.graph();
        vertices = graph.vertices();
        originals = graph.edges();
        int room = originals + 16;
        tail = new int[room];
        head = new int[room];
        cost = new long[room];
        partA = new int[room];
        partB = new int[room];
        edgeAlive = new boolean[room];
        next = new int[2 * room];
        previous = new int[2 * room];
        first = new int[vertices];
        degree = new int[vertices];
        terminal = new boolean[vertices];
        alive = new boolean[vertices];
        changed = new boolean[vertices];
        edgeTo = new int[vertices];
        stamp = new int[vertices];
        Arrays.fill(first, NONE);
        Arrays.fill(alive, true);
        for (int i = 0; i < problem.terminals(); i++) {
            terminal[problem.terminal(i)] = true;
        }
        terminals = problem.terminals();
        for (int e = 0; e < originals; e++) {
            append(graph.tail(e), graph.head(e), graph.cost(e), NONE, NONE);
            if (graph.tail(e) == graph.head(e)) {
                remove(e);
            }
        }
        removeParallels();
    }

    private void removeParallels() {
        for (int v = 0; v < vertices; v++) {
            round++;
            for (int a = first[v]; a != NONE; a = next[a]) {
                keepCheaper(to(a), a >> 1);
            }
        }
    }

    private void keepCheaper(int neighbour, int edge) {
        if (stamp[neighbour] != round) {
            stamp[neighbour] = round;
            edgeTo[neighbour] = edge;
        } else if (cost[edge] < cost[edgeTo[neighbour]]) {
            remove(edgeTo[neighbour]);
            edgeTo[neighbour] = edge;
        } else {
            remove(edge);
        }
    }

    private int append(int a, int b, long c, int from, int and) {
        if (edges == tail.length) {
            grow();
        }
        int e = edges++;
        tail[e] = a;
        head[e] = b;
        cost[e] = c;
        partA[e] = from;
        partB[e] = and;
        edgeAlive[e] = true;
        liveEdges++;
        link(2 * e, a);
        link(2 * e + 1, b);
        return e;
    }

    private void grow() {
        int room = edges + edges / 2 + 16;
        tail = Arrays.copyOf(tail, room);
        head = Arrays.copyOf(head, room);
        cost = Arrays.copyOf(cost, room);
        partA = Arrays.copyOf(partA, room);
        partB = Arrays.copyOf(partB, room);
        edgeAlive = Arrays.copyOf(edgeAlive, room);
        next = Arrays.copyOf(next, 2 * room);
        previous = Arrays.copyOf(previous, 2 * room);
    }

    private void link(int arc, int v) {
        next[arc] = first[v];
        previous[arc] = NONE;
        if (first[v] != NONE) {
            previous[first[v]] = arc;
        }
        first[v] = arc;
        degree[v]++;
        changed[v] = true;
        touched.add(v);
    }

    private void unlink(int arc, int v) {
        if (previous[arc] == NONE) {
            first[v] = next[arc];
        } else {
            next[previous[arc]] = next[arc];
        }
        if (next[arc] != NONE) {
            previous[next[arc]] = previous[arc];
        }
        degree[v]--;
        changed[v] = true;
        touched.add(v);
    }

    /** Takes an edge away. */
    void remove(int edge) {
        edgeAlive[edge] = false;
        liveEdges--;
        unlink(2 * edge, tail[edge]);
        unlink(2 * edge + 1, head[edge]);
    }

    /** Takes a vertex that is no terminal away with all its edges. */
    public void removeVertex(int v) {
        while (first[v] != NONE) {
            remove(first[v] >> 1);
        }
        alive[v] = false;
    }

    /** Adds an edge that stands for two others, unless one between its ends is as cheap. */
    void join(int a, int b, long c, int from, int and) {
        int known = find(a, b);
        if (known == NONE) {
            append(a, b, c, from, and);
        } else if (c < cost[known]) {
            remove(known);
            append(a, b, c, from, and);
        }
    }

    /** Edge between two vertices, or -1. */
    int find(int a, int b) {
        int small = degree[a] <= degree[b] ? a : b;
        int other = small == a ? b : a;
        for (int arc = first[small]; arc != NONE; arc = next[arc]) {
            if (to(arc) == other) {
                return arc >> 1;
            }
        }
        return NONE;
    }

    /** Puts an edge into the solution: its ends become one terminal, the one that is returned. */
    int take(int edge) {
        fixed.add(edge);
        fixedCost += cost[edge];
        return melt(edge, true);
    }

    /** Makes one vertex of the ends of an edge without cost; it is a terminal if one of them was. */
    int shrink(int edge) {
        fixed.add(edge);
        return melt(edge, false);
    }

    private int melt(int edge, boolean becomesTerminal) {
        int a = tail[edge];
        int b = head[edge];
        int into = degree[a] >= degree[b] ? a : b;
        int gone = into == a ? b : a;
        remove(edge);
        int before = (terminal[a] ? 1 : 0) + (terminal[b] ? 1 : 0);
        terminal[into] |= terminal[gone] || becomesTerminal;
        terminal[gone] = false;
        terminals += (terminal[into] ? 1 : 0) - before;
        round++;
        for (int arc = first[into]; arc != NONE; arc = next[arc]) {
            stamp[to(arc)] = round;
            edgeTo[to(arc)] = arc >> 1;
        }
        while (first[gone] != NONE) {
            move(first[gone], gone, into);
        }
        alive[gone] = false;
        touched.add(into);
        return into;
    }

    private void move(int arc, int gone, int into) {
        int e = arc >> 1;
        int w = to(arc);
        if (stamp[w] == round && cost[edgeTo[w]] <= cost[e]) {
            remove(e);
            return;
        }
        if (stamp[w] == round) {
            remove(edgeTo[w]);
        }
        unlink(arc, gone);
        if ((arc & 1) == 0) {
            tail[e] = into;
        } else {
            head[e] = into;
        }
        link(arc, into);
        touched.add(w);
        stamp[w] = round;
        edgeTo[w] = e;
    }

    /** Makes a vertex a terminal. */
    public void require(int v) {
        if (!terminal[v]) {
            terminal[v] = true;
            terminals++;
        }
    }

    int first(int v) {
        return first[v];
    }

    int next(int arc) {
        return next[arc];
    }

    /** Vertex in which an arc ends. */
    int to(int arc) {
        return (arc & 1) == 0 ? head[arc >> 1] : tail[arc >> 1];
    }

    int tail(int edge) {
        return tail[edge];
    }

    int head(int edge) {
        return head[edge];
    }

    long cost(int edge) {
        return cost[edge];
    }

    int degree(int v) {
        return degree[v];
    }

    boolean isTerminal(int v) {
        return terminal[v];
    }

    boolean isAlive(int v) {
        return alive[v];
    }

    boolean isEdge(int edge) {
        return edgeAlive[edge];
    }

    int edgeIds() {
        return edges;
    }

    /** Number of edges that are left. */
    public int liveEdges() {
        return liveEdges;
    }

    /** Number of terminals that are left. */
    public int terminals() {
        return terminals;
    }

    /** Cost of what surely belongs to the solution. */
    public long fixedCost() {
        return fixedCost;
    }

    /** Vertices whose surroundings changed since the last call, some of them several times. */
    IntList touched() {
        return touched;
    }

    /** Counts every vertex as changed. */
    void lookEverywhere() {
        Arrays.fill(changed, true);
    }

    /** Vertices at most some edges away from one whose edges changed since the last call. */
    boolean[] nearChanges(int hops) {
        boolean[] result = changed;
        changed = new boolean[vertices];
        for (int i = 0; i < hops; i++) {
            boolean[] inner = result;
            result = inner.clone();
            for (int e = 0; e < edges; e++) {
                if (edgeAlive[e]) {
                    result[tail[e]] |= inner[head[e]];
                    result[head[e]] |= inner[tail[e]];
                }
            }
        }
        return result;
    }

    /** Edges of the first problem for edges of this one, those that are fixed included. */
    public int[] expand(int[] some) {
        boolean[] chosen = new boolean[originals];
        IntList stack = new IntList();
        for (int e : some) {
            stack.add(e);
        }
        for (int i = 0; i < fixed.size(); i++) {
            stack.add(fixed.get(i));
        }
        while (!stack.isEmpty()) {
            int e = stack.removeLast();
            if (e < originals) {
                chosen[e] = true;
            } else {
                stack.add(partA[e]);
                stack.add(partB[e]);
            }
        }
        IntList result = new IntList();
        for (int e = 0; e < originals; e++) {
            if (chosen[e]) {
                result.add(e);
            }
        }
        return result.toArray();
    }

    /** What is left as a problem of its own with dense ids; vertices without edges stay out unless they are terminals. */
    public Compact compact() {
        int[] id = new int[vertices];
        IntList vertexOf = new IntList();
        IntList terminalIds = new IntList();
        for (int v = 0; v < vertices; v++) {
            if (alive[v] && (degree[v] > 0 || terminal[v])) {
                id[v] = vertexOf.size();
                vertexOf.add(v);
                if (terminal[v]) {
                    terminalIds.add(id[v]);
                }
            }
        }
        int[] t = new int[liveEdges];
        int[] h = new int[liveEdges];
        long[] c = new long[liveEdges];
        int[] edgeOf = new int[liveEdges];
        int count = 0;
        for (int e = 0; e < edges; e++) {
            if (edgeAlive[e]) {
                t[count] = id[tail[e]];
                h[count] = id[head[e]];
                c[count] = cost[e];
                edgeOf[count++] = e;
            }
        }
        Graph graph = new Graph(vertexOf.size(), t, h, c);
        return new Compact(new SteinerProblem(graph, terminalIds.toArray()), vertexOf.toArray(), edgeOf);
    }

    /**
     * A snapshot with dense ids.
     *
     * @param problem what is left
     * @param vertexOf vertex of the dynamic graph for each vertex
     * @param edgeOf edge of the dynamic graph for each edge
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Compact(SteinerProblem problem, int[] vertexOf, int[] edgeOf) {

        /** Edges of the dynamic graph for edges of the snapshot. */
        public int[] original(int[] some) {
            int[] result = new int[some.length];
            for (int i = 0; i < some.length; i++) {
                result[i] = edgeOf[some[i]];
            }
            return result;
        }
    }
}

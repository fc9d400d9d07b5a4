package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;

/** Trenches and open points of presence while they are being planned. */
final class Trenches {

    private final Graph graph;
    private final boolean[] dug;
    private final boolean[] open;

    /** A tree of {@link Demand#trenches}: edges of the streets are dug, edges at the root open a site. */
    Trenches(HierarchyProblem problem, int... tree) {
        this.graph = problem.graph();
        dug = new boolean[graph.edges()];
        open = new boolean[graph.vertices()];
        for (int e : tree) {
            if (e < graph.edges()) {
                dug[e] = true;
            } else {
                open[problem.popSites()[e - graph.edges()]] = true;
            }
        }
    }

    /** The same once more. */
    Trenches(Trenches other) {
        this.graph = other.graph;
        this.dug = other.dug.clone();
        this.open = other.open.clone();
    }

    boolean isDug(int edge) {
        return dug[edge];
    }

    void dig(int edge) {
        dug[edge] = true;
    }

    void fill(int edge) {
        dug[edge] = false;
    }

    boolean isOpen(int vertex) {
        return open[vertex];
    }

    void open(int vertex) {
        open[vertex] = true;
    }

    void close(int vertex) {
        open[vertex] = false;
    }

    /** Vertices with an open point of presence, ascending. */
    int[] openSites() {
        IntList sites = new IntList();
        for (int v = 0; v < open.length; v++) {
            if (open[v]) {
                sites.add(v);
            }
        }
        return sites.toArray();
    }

    /** Dug edges, ascending. */
    int[] edges() {
        IntList edges = new IntList();
        for (int e = 0; e < dug.length; e++) {
            if (dug[e]) {
                edges.add(e);
            }
        }
        return edges.toArray();
    }

    /** Digs exactly these edges. */
    void replace(int... edges) {
        Arrays.fill(dug, false);
        for (int e : edges) {
            dug[e] = true;
        }
    }

    /** Vertices that lie at a dug edge or at an open site. */
    boolean[] touched() {
        boolean[] touched = open.clone();
        for (int e = 0; e < dug.length; e++) {
            if (dug[e]) {
                touched[graph.tail(e)] = true;
                touched[graph.head(e)] = true;
            }
        }
        return touched;
    }
}

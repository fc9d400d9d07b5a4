package de.lichtweg.planner.graph;

/** The Steiner tree problem in graphs: connect all terminals by edges whose costs have the smallest sum. */
public final class SteinerProblem {

    private final Graph graph;
    private final int[] terminals;
    private final boolean[] isTerminal;

    /** A problem; terminals are distinct vertices, at least one. */
    public SteinerProblem(Graph graph, int[] terminals) {
        if (terminals.length == 0) {
            throw new IllegalArgumentException("no terminal");
        }
        this.graph = graph;
        this.terminals = terminals;
        this.isTerminal = new boolean[graph.vertices()];
        for (int t : terminals) {
            if (isTerminal[t]) {
                throw new IllegalArgumentException("terminal " + t + " twice");
            }
            isTerminal[t] = true;
        }
    }

    /** The graph. */
    public Graph graph() {
        return graph;
    }

    /** Number of terminals. */
    public int terminals() {
        return terminals.length;
    }

    /** Terminal by its place in the list. */
    public int terminal(int index) {
        return terminals[index];
    }

    /** The terminals in a new array. */
    public int[] terminalList() {
        return terminals.clone();
    }

    /** Whether a vertex must be connected. */
    public boolean isTerminal(int vertex) {
        return isTerminal[vertex];
    }

    /** Whether all terminals lie in one connected part of the graph. */
    public boolean isConnected() {
        DisjointSets sets = new DisjointSets(graph.vertices());
        for (int e = 0; e < graph.edges(); e++) {
            sets.union(graph.tail(e), graph.head(e));
        }
        for (int t : terminals) {
            if (sets.find(t) != sets.find(terminals[0])) {
                return false;
            }
        }
        return true;
    }
}

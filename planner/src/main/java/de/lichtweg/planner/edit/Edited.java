package de.lichtweg.planner.edit;

import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;

/** What a problem becomes by an edit. Time O(V + E): graphs do not change, so a new one is made. */
final class Edited {

    private Edited() {}

    static SteinerProblem problem(SteinerProblem problem, Edit edit) {
        return switch (edit) {
            case Edit.Connect c -> connected(problem, c.vertex());
            case Edit.Disconnect d -> disconnected(problem, d.vertex());
            case Edit.AddEdge a -> {
                Edges edges = edges(problem.graph(), -1, 0, false);
                edges.add(vertex(problem, a.tail()), vertex(problem, a.head()), a.cost());
                yield with(problem, edges);
            }
            case Edit.RemoveEdge r -> with(problem, edges(problem.graph(), existing(problem, r.edge()), 0, true));
            case Edit.Reprice r -> with(problem, edges(problem.graph(), existing(problem, r.edge()), r.cost(), false));
        };
    }

    /** The edge that an edit is about, -1 if it is about none. */
    static int edge(SteinerProblem before, Edit edit) {
        return switch (edit) {
            case Edit.Connect c -> -1;
            case Edit.Disconnect d -> -1;
            case Edit.AddEdge a -> before.graph().edges();
            case Edit.RemoveEdge r -> r.edge();
            case Edit.Reprice r -> r.edge();
        };
    }

    /** Vertices at which an edit happens. */
    static int[] around(SteinerProblem before, Edit edit) {
        Graph graph = before.graph();
        return switch (edit) {
            case Edit.Connect c -> new int[] {c.vertex()};
            case Edit.Disconnect d -> new int[] {d.vertex()};
            case Edit.AddEdge a -> new int[] {a.tail(), a.head()};
            case Edit.RemoveEdge r -> new int[] {graph.tail(r.edge()), graph.head(r.edge())};
            case Edit.Reprice r -> new int[] {graph.tail(r.edge()), graph.head(r.edge())};
        };
    }

    private static SteinerProblem connected(SteinerProblem problem, int v) {
        if (problem.isTerminal(vertex(problem, v))) {
            throw new IllegalArgumentException("vertex " + v + " is connected already");
        }
        int[] terminals = Arrays.copyOf(problem.terminalList(), problem.terminals() + 1);
        terminals[problem.terminals()] = v;
        return new SteinerProblem(problem.graph(), terminals);
    }

    private static SteinerProblem disconnected(SteinerProblem problem, int v) {
        if (!problem.isTerminal(vertex(problem, v)) || problem.terminals() == 1) {
            throw new IllegalArgumentException("vertex " + v + " is no terminal, or the only one");
        }
        return new SteinerProblem(
                problem.graph(),
                Arrays.stream(problem.terminalList()).filter(t -> t != v).toArray());
    }

    private static SteinerProblem with(SteinerProblem problem, Edges edges) {
        return new SteinerProblem(edges.graph(problem.graph().vertices()), problem.terminalList());
    }

    private static Edges edges(Graph graph, int changed, long cost, boolean removed) {
        Edges edges = new Edges();
        for (int e = 0; e < graph.edges(); e++) {
            int head = removed && e == changed ? graph.tail(e) : graph.head(e);
            edges.add(graph.tail(e), head, e == changed ? cost : graph.cost(e));
        }
        return edges;
    }

    private static int vertex(SteinerProblem problem, int v) {
        if (v < 0 || v >= problem.graph().vertices()) {
            throw new IllegalArgumentException("vertex " + v + " does not exist");
        }
        return v;
    }

    private static int existing(SteinerProblem problem, int e) {
        if (e < 0
                || e >= problem.graph().edges()
                || problem.graph().tail(e) == problem.graph().head(e)) {
            throw new IllegalArgumentException("edge " + e + " does not exist");
        }
        return e;
    }
}

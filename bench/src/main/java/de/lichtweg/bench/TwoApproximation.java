package de.lichtweg.bench;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The calibration: a plain 2-approximation, K. Mehlhorn, "A faster approximation algorithm for the Steiner problem in graphs"
 * (1988), the way a textbook writes it, with the library of the JDK. Shares nothing with the planner.
 */
final class TwoApproximation {

    private TwoApproximation() {}

    private record Label(int vertex, long distance) {}

    private record Link(int edge, long length) {}

    /** Cost of the pruned tree. */
    static long cost(SteinerProblem problem) {
        Graph graph = problem.graph();
        int n = graph.vertices();
        long[] distance = new long[n];
        int[] base = new int[n];
        int[] by = new int[n];
        java.util.Arrays.fill(distance, Long.MAX_VALUE);
        PriorityQueue<Label> queue = new PriorityQueue<>(Comparator.comparingLong(Label::distance));
        for (int t : problem.terminalList()) {
            distance[t] = 0;
            base[t] = t;
            by[t] = -1;
            queue.add(new Label(t, 0));
        }
        while (!queue.isEmpty()) {
            Label label = queue.poll();
            int v = label.vertex;
            if (label.distance > distance[v]) {
                continue;
            }
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                long d = label.distance + graph.cost(graph.edge(slot));
                if (d < distance[w]) {
                    distance[w] = d;
                    base[w] = base[v];
                    by[w] = graph.edge(slot);
                    queue.add(new Label(w, d));
                }
            }
        }
        return cost(graph, distance, base, by);
    }

    private static long cost(Graph graph, long[] distance, int[] base, int[] by) {
        List<Link> links = new ArrayList<>();
        for (int e = 0; e < graph.edges(); e++) {
            int a = graph.tail(e);
            int b = graph.head(e);
            if (distance[a] < Long.MAX_VALUE && base[a] != base[b]) {
                links.add(new Link(e, distance[a] + graph.cost(e) + distance[b]));
            }
        }
        links.sort(Comparator.comparingLong(Link::length));
        int[] parent = java.util.stream.IntStream.range(0, graph.vertices()).toArray();
        boolean[] used = new boolean[graph.edges()];
        long sum = 0;
        for (Link link : links) {
            int a = find(parent, base[graph.tail(link.edge)]);
            int b = find(parent, base[graph.head(link.edge)]);
            if (a != b) {
                parent[a] = b;
                sum += use(graph, link.edge, used);
                for (int end : new int[] {graph.tail(link.edge), graph.head(link.edge)}) {
                    for (int v = end; by[v] >= 0; v = graph.tail(by[v]) == v ? graph.head(by[v]) : graph.tail(by[v])) {
                        sum += use(graph, by[v], used);
                    }
                }
            }
        }
        return sum;
    }

    private static long use(Graph graph, int edge, boolean[] used) {
        long cost = used[edge] ? 0 : graph.cost(edge);
        used[edge] = true;
        return cost;
    }

    private static int find(int[] parent, int start) {
        int v = start;
        while (parent[v] != v) {
            parent[v] = parent[parent[v]];
            v = parent[v];
        }
        return v;
    }
}

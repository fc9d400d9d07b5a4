package de.lichtweg.planner.edit;

import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.DisjointSets;
import de.lichtweg.planner.graph.Edges;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.Pruning;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import java.util.Arrays;

/**
 * The surroundings of some vertices as a problem of their own: what the tree digs outside stays and melts together. Its solution is at
 * least as good as what the tree does inside, so the tree never gets worse. A large neighbourhood search in the sense of Shaw (1998)
 * with one neighbourhood. Time of the exact solver on the window, and O(V + E) to cut it out.
 */
final class Window {

    private final SteinerProblem problem;
    private final Graph graph;
    private final boolean[] inside;

    /** The vertices that are nearest to some. */
    Window(SteinerProblem problem, int size, int... around) {
        this.problem = problem;
        this.graph = problem.graph();
        inside = new boolean[graph.vertices()];
        long[] distance = new long[graph.vertices()];
        Arrays.fill(distance, Long.MAX_VALUE);
        IndexedHeap heap = new IndexedHeap(graph.vertices());
        for (int v : around) {
            distance[v] = 0;
            heap.offer(v, 0);
        }
        for (int count = 0; count < size && !heap.isEmpty(); count++) {
            int v = heap.pop();
            inside[v] = true;
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                long d = distance[v] + graph.cost(graph.edge(slot));
                if (d < distance[w]) {
                    distance[w] = d;
                    heap.offer(w, d);
                }
            }
        }
    }

    /** The tree with the best that is possible inside while the outside stays. */
    Tree improve(Tree tree, long seed, Budget budget) {
        DisjointSets melted = new DisjointSets(graph.vertices());
        boolean[] required = new boolean[graph.vertices()];
        IntList outside = new IntList();
        for (int e : tree.edges()) {
            if (!inside[graph.tail(e)] || !inside[graph.head(e)]) {
                melted.union(graph.tail(e), graph.head(e));
                outside.add(e);
            }
        }
        for (int i = 0; i < outside.size(); i++) {
            required[melted.find(graph.tail(outside.get(i)))] = true;
        }
        for (int t : problem.terminalList()) {
            required[melted.find(t)] |= inside[t];
        }
        return solve(tree, melted, required, outside, seed, budget);
    }

    private Tree solve(Tree tree, DisjointSets melted, boolean[] required, IntList outside, long seed, Budget budget) {
        int[] id = new int[graph.vertices()];
        Arrays.fill(id, -1);
        int[] count = {0};
        Edges edges = new Edges();
        IntList edgeOf = new IntList();
        for (int e = 0; e < graph.edges(); e++) {
            int a = melted.find(graph.tail(e));
            int b = melted.find(graph.head(e));
            if (inside[graph.tail(e)] && inside[graph.head(e)] && a != b) {
                edges.add(number(a, id, count), number(b, id, count), graph.cost(e));
                edgeOf.add(e);
            }
        }
        IntList terminals = new IntList();
        for (int v = 0; v < id.length; v++) {
            if (required[v]) {
                terminals.add(number(v, id, count));
            }
        }
        if (terminals.size() < 2) {
            return tree;
        }
        SteinerProblem part = new SteinerProblem(edges.graph(count[0]), terminals.toArray());
        for (int e : new SteinerSolver(seed).solve(part, budget).tree().edges()) {
            outside.add(edgeOf.get(e));
        }
        Tree better = new Pruning(problem).prune(outside.toArray());
        return better.cost() < tree.cost() ? better : tree;
    }

    private static int number(int v, int[] id, int[] count) {
        if (id[v] < 0) {
            id[v] = count[0]++;
        }
        return id[v];
    }
}

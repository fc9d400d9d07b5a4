package de.lichtweg.planner.exact;

import de.lichtweg.planner.graph.IntList;
import de.lichtweg.planner.graph.Pruning;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.reduction.DynamicGraph;
import java.util.List;
import java.util.Optional;

/**
 * A problem inside the search, what is known about it, and what it was divided into. Of interest are only trees cheaper than a
 * limit. Invariant: no tree costs less than {@link #lower()}, or none is cheaper than the limit and the bound says so.
 */
final class Node {

    final SteinerProblem problem;
    private long limit;
    DynamicGraph reduced;
    private final Pruning pruning;
    private Tree best;
    private Tree last;
    private long lower;
    private DynamicGraph.Compact rest;
    private List<Node> parts = List.of();
    private List<int[]> edgesOfParts = List.of();
    private boolean alternatives;
    private boolean polished;

    Node(SteinerProblem problem, long limit) {
        this.problem = problem;
        this.limit = limit;
        this.reduced = new DynamicGraph(problem);
        this.pruning = new Pruning(problem);
    }

    /** Takes over what is known of the problem. */
    void begin(Solution known) {
        best = known.tree();
        lower = known.lowerBound();
    }

    /** Snapshot of what reductions left; kept until they go on. */
    DynamicGraph.Compact snapshot() {
        if (rest == null) {
            rest = reduced.compact();
        }
        return rest;
    }

    void reductionsGoOn() {
        rest = null;
        last = null;
    }

    /** Takes over a tree of the snapshot if it is better. */
    boolean offer(Tree treeOfSnapshot) {
        if (best != null && reduced.fixedCost() + treeOfSnapshot.cost() >= best.cost()) {
            return false;
        }
        last = treeOfSnapshot;
        return offerOwn(pruning.prune(reduced.expand(snapshot().original(treeOfSnapshot.edges()))));
    }

    /** The best tree, if it still lies in the snapshot. */
    Optional<Tree> treeOfSnapshot() {
        return Optional.ofNullable(last);
    }

    /** Edges that are left. */
    int size() {
        return reduced == null ? 0 : reduced.liveEdges();
    }

    private boolean offerOwn(Tree tree) {
        if (best != null && tree.cost() >= best.cost()) {
            return false;
        }
        best = tree;
        return true;
    }

    /** No tree costs less than this, fixed cost included. */
    void raiseTo(long bound) {
        lower = Math.max(lower, bound);
    }

    /** Takes over a bound of the snapshot. */
    void raise(long boundOfSnapshot) {
        lower = Math.max(lower, reduced.fixedCost() + boundOfSnapshot);
    }

    /** Nothing better than the limit or the best tree exists. */
    void close() {
        lower = Math.max(lower, upper());
    }

    /** Divides into problems that are solved apart and added. */
    void splitInto(List<Node> nodes, List<int[]> edges) {
        parts = nodes;
        edgesOfParts = edges;
    }

    /** Divides into problems of which one contains the best tree; they share the vertices and edges of the snapshot. */
    void branchInto(Node first, Node second, List<int[]> edges) {
        parts = List.of(first, second);
        edgesOfParts = edges;
        alternatives = true;
    }

    /** Notes that trees were recombined. */
    void polish() {
        polished = true;
    }

    boolean isPolished() {
        return polished;
    }

    /** Forgets what is only needed to go on. */
    void release() {
        parts = List.of();
        edgesOfParts = List.of();
        rest = null;
        reduced = null;
    }

    List<Node> parts() {
        return parts;
    }

    /** Edges of the snapshot for a tree of a part. */
    private Tree ofSnapshot(int part) {
        int[] edges = parts.get(part).best.edges();
        int[] mapped = new int[edges.length];
        for (int i = 0; i < edges.length; i++) {
            mapped[i] = edgesOfParts.get(part)[edges[i]];
        }
        return new Tree(snapshot().problem().graph(), mapped);
    }

    /** Cost from which on a tree is of no interest any more. */
    long upper() {
        return best == null ? limit : Math.min(limit, best.cost());
    }

    /** Cost from which on a tree is of no interest, as far as somebody outside knows. */
    void limit(long newLimit) {
        limit = Math.min(limit, newLimit);
    }

    /** Takes over what the parts found meanwhile. */
    void collect() {
        if (parts.isEmpty() || isClosed()) {
            return;
        }
        parts.forEach(Node::collect);
        if (alternatives) {
            collectAlternatives();
        } else {
            collectSum();
        }
    }

    private void collectAlternatives() {
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < parts.size(); i++) {
            smallest = Math.min(smallest, parts.get(i).lower());
            if (parts.get(i).best != null) {
                offer(ofSnapshot(i));
            }
        }
        lower = Math.max(lower, Math.min(upper(), reduced.fixedCost() + smallest));
    }

    private void collectSum() {
        long sum = reduced.fixedCost();
        IntList edges = new IntList();
        boolean complete = true;
        for (int i = 0; i < parts.size(); i++) {
            sum += parts.get(i).lower();
            complete &= parts.get(i).best != null;
            for (int e : complete ? ofSnapshot(i).edges() : new int[0]) {
                edges.add(e);
            }
        }
        if (complete) {
            offer(new Tree(snapshot().problem().graph(), edges.toArray()));
        }
        lower = Math.max(lower, Math.min(upper(), sum));
    }

    /** The best tree so far, or null. */
    Tree best() {
        return best;
    }

    /** No tree costs less, unless it costs at least the limit. */
    long lower() {
        return Math.min(lower, upper());
    }

    /** Whether nothing is left to find. */
    boolean isClosed() {
        return lower >= upper();
    }
}

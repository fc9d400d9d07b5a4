package de.lichtweg.planning.ground;

import de.lichtweg.planner.cost.Crossing;
import de.lichtweg.planner.cost.TrenchWork;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Streets as a graph, the houses at it, and what vertices and edges are on the ground. Never changes. A house connection is an edge
 * of its own from the vertex at which it leaves the trench; since every house has exactly one, they are kept apart from the graph.
 *
 * @param graph costs are cents
 * @param edges what each edge is
 * @param connections the houses that can be connected
 * @param left houses that cannot
 * @param islands parts of the streets that do not hang together
 * @param assumptions what the data did not say
 */
public record GroundNetwork(
        Graph graph,
        List<Edge> edges,
        List<Connection> connections,
        List<Left> left,
        List<Island> islands,
        List<Assumption> assumptions) {

    /**
     * An edge on the ground.
     *
     * @param street name of the street, empty without one
     * @param source what the source calls the street, empty without one
     * @param lengthMm length on the ground
     * @param xy its line from tail to head, metres of the UTM system
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Edge(GroundEdge kind, Work work, String street, String source, long lengthMm, double[] xy) {

        /** What it gets across, priced by the piece. */
        public Optional<Crossing> crossing() {
            return kind == GroundEdge.CROSSING ? Optional.of(Crossing.ROAD) : Optional.empty();
        }
    }

    /**
     * A house connection.
     *
     * @param vertex vertex of the graph at which it leaves the trench
     * @param lengthMm length on the ground from there to the house
     * @param street name of the street at which it lies, empty without one
     * @param xy its line from the trench to the house
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Connection(House house, int vertex, long lengthMm, String street, double[] xy) {}

    /** Why a house is not in the plan. */
    public enum Why {
        /** No street that carries trenches lies in reach. */
        NO_STREET,
        /** Its street does not hang together with the others, and lies too far away to be joined. */
        ISLAND
    }

    /** A house that is not in the plan. */
    public record Left(House house, Why why) {}

    /** Copies the lists. */
    public GroundNetwork {
        edges = List.copyOf(edges);
        connections = List.copyOf(connections);
        left = List.copyOf(left);
        islands = List.copyOf(islands);
        assumptions = List.copyOf(assumptions);
    }

    /** Trenches to all houses: every vertex at which a house connection begins is a terminal. */
    public SteinerProblem problem() {
        return new SteinerProblem(
                graph,
                connections.stream()
                        .mapToInt(Connection::vertex)
                        .distinct()
                        .sorted()
                        .toArray());
    }

    /** Lengths of all edges in millimetres. */
    public long[] lengths() {
        return edges.stream().mapToLong(Edge::lengthMm).toArray();
    }

    /** What has to be done at every edge. */
    public TrenchWork work() {
        TrenchWork work = new TrenchWork(edges.size());
        for (int e = 0; e < edges.size(); e++) {
            int at = e;
            Edge edge = edges.get(e);
            work.set(e, edge.work.surface(), edge.work.method());
            edge.crossing().ifPresent(c -> work.cross(at, c));
        }
        return work;
    }

    /** Position of a vertex: an end of one of its edges. */
    public double[] place(int vertex) {
        if (graph.degree(vertex) == 0) {
            throw new IllegalArgumentException("vertex " + vertex + " has no edge");
        }
        int edge = graph.edge(graph.begin(vertex));
        double[] xy = edges.get(edge).xy;
        return graph.tail(edge) == vertex ? Arrays.copyOf(xy, 2) : Arrays.copyOfRange(xy, xy.length - 2, xy.length);
    }
}

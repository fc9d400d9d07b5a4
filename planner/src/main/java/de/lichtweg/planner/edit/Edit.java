package de.lichtweg.planner.edit;

/** A change of a Steiner tree problem. Ids of edges stay; a new edge gets the next one. */
public sealed interface Edit {

    /** A vertex becomes a terminal: an address is added. */
    record Connect(int vertex) implements Edit {}

    /** A terminal becomes an ordinary vertex: an address is taken away. */
    record Disconnect(int vertex) implements Edit {}

    /** A street is added. */
    record AddEdge(int tail, int head, long cost) implements Edit {}

    /** A street is taken away; its id remains, as that of a loop nobody uses. */
    record RemoveEdge(int edge) implements Edit {}

    /** A street costs something else. */
    record Reprice(int edge, long cost) implements Edit {}
}

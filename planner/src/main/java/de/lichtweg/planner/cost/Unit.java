package de.lichtweg.planner.cost;

/** What a price is for. */
public enum Unit {
    /** One metre; quantities are millimetres. */
    METRE,
    /** One piece; quantities are pieces. */
    PIECE
}

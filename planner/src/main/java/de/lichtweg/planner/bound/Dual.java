package de.lichtweg.planner.bound;

/** Prices of cuts as they are left: what they add up to, and what they leave of the cost of each arc. */
public interface Dual {

    /** No solution costs less. */
    long bound();

    /** Vertex from which the cuts keep terminals apart. */
    int root();

    /** What is left of the cost of each arc. */
    long[] reduced();
}

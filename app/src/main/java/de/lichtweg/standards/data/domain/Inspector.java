package de.lichtweg.standards.data.domain;

/** One rule at work on one delivery. */
interface Inspector {

    /** The rule. */
    Rule rule();

    /** Whether it has to see the rows of a layer before it looks at its own. */
    default boolean learnsFrom(String layer) {
        return false;
    }

    /** A row of a layer that it learns from. */
    default void learn(Line line) {}

    /** A row of its own layer. */
    void look(Line line);

    /** All rows were seen. */
    default void end() {}
}

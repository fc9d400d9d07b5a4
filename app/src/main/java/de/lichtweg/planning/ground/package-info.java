/**
 * From streets and houses to a graph on which trenches can be planned: which ways carry them, both sides of a street, crossings,
 * house connections, and what the network does not hold together. Knows no file: rows come from {@code io}.
 *
 * <p>Lengths are whole millimetres on the ground, costs whole cents. Whatever is not in the data but assumed is counted in {@link
 * de.lichtweg.planning.ground.Assumptions}. Easy to get wrong: left and right of a piece are seen from its beginning, left and
 * right of an arm from its junction.
 */
@NullMarked
package de.lichtweg.planning.ground;

import org.jspecify.annotations.NullMarked;

/**
 * Chapter 3: what every tree costs at least. Direct all edges both ways and choose a root among the terminals: a tree becomes an
 * arborescence, and into every set of vertices that holds a terminal but not the root leads at least one of its arcs. Give such
 * cuts prices so that no arc is charged more than its cost; then the sum of the prices is paid by every tree. {@link
 * de.lichtweg.planner.bound.DualAscent} finds such prices greedily. On street networks they come within a few hundredths of a
 * percent of the optimum, without any linear programming; {@link de.lichtweg.planner.bound.DualSearch} gives some back and raises
 * them better. What is left of the costs says what an arc would cost extra ({@link de.lichtweg.planner.bound.ReducedDistances}).
 */
package de.lichtweg.planner.bound;

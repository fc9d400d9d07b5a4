/**
 * Chapter 2: making a problem small. Every test says of an edge or a vertex: some optimal tree contains it, or some optimal tree
 * does without it. Then it is taken, or goes. A dead end falls; a bend becomes one edge; a street that a way over other houses
 * bypasses (<em>special distance</em>) is not needed; the shortest way out of a terminal's surroundings is taken. What single edges
 * do not show, small trees that are extended do ({@link de.lichtweg.planner.reduction.ExtensionTest}). A {@link
 * de.lichtweg.planner.reduction.DynamicGraph} remembers what every edge was made of:
 *
 * <pre>
 *   a ──3── v ──4── b      becomes      a ──7── b     edge 9 = (edge 4, edge 6)
 * </pre>
 *
 * <p>With a bound and a known tree even more goes: what can only be in trees that are no better ({@link
 * de.lichtweg.planner.reduction.BoundTest}). At last the rest falls apart at articulation points ({@link
 * de.lichtweg.planner.reduction.Blocks}). The chapter follows Duin and Volgenant (1989) and Polzin and Vahdati Daneshmand (2001).
 */
package de.lichtweg.planner.reduction;

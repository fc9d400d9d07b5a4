/**
 * Chapter 5: closing the gap. The solver reduces, bounds, cuts at articulation points, solves unions of trees, assumes that a much
 * better tree exists (and finds it, or has raised the bound), and at last branches: with a vertex, or without it. Each node keeps
 * its bound, so at any time
 *
 * <pre>
 *   bound of a sum of parts   = fixed + sum of their bounds
 *   bound of alternatives     = the smaller of theirs
 * </pre>
 *
 * <p>and the root's bound is one of the whole. Entrance: {@link de.lichtweg.planner.exact.SteinerSolver}.
 */
package de.lichtweg.planner.exact;

/**
 * Chapter 6: which addresses are worth it, and what a budget reaches. Every vertex may have a prize; a tree at the root pays its
 * edges, and for every vertex that it leaves out the prize. {@link de.lichtweg.planner.prize.PrizeSolver} makes a Steiner tree
 * problem of that and solves it exactly:
 *
 * <pre>
 *   v ──M── t ──M + prize── root        t is a new terminal; M is so large that nobody travels through t
 * </pre>
 *
 * <p>"Most addresses for at most x euros" is harder, but a price λ per address relates the two (Lagrangean relaxation): if every
 * tree costs, forgone prizes included, at least L(λ), then a tree for x euros reaches at most W − (L(λ) − x) / λ of W addresses.
 * {@link de.lichtweg.planner.prize.Frontier} asks prices that enclose the budgets and takes the smallest such number as proof for each.
 */
package de.lichtweg.planner.prize;

/**
 * Chapter 8: a network with levels. A house is reached from a distributor, a distributor from a point of presence; ducts and cables
 * of all levels share the trenches.
 *
 * <pre>
 *   PoP ═══feeder═══╤═════════ NVt ──drop── house          trench: one, whatever lies in it
 *                   ╘═══ NVt ──┬─drop── house              duct, cable: one per house and per distributor
 *                              └─drop── house
 * </pre>
 *
 * <p>What is dug makes up most of the cost, and is a Steiner tree: the streets, an edge from a common root to every site of a point of
 * presence that costs what opening it costs, and all houses as terminals. So {@link
 * de.lichtweg.planner.hierarchy.HierarchyPlanner} first solves that tree, then shortens what the rules find too long, then places
 * distributors in it, and at last proves how much any other network costs at least.
 *
 * <p><b>The bound of the whole.</b> The cost of a network is the sum of parts that have nothing in common, so bounds of the parts
 * add up:
 *
 * <pre>
 *   trenches + points of presence  ≥  bound of the Steiner tree above
 *   distributors + ducts + cables  ≥  bound of a facility location problem in which every way is the shortest of the graph
 *   house connections              =  the same in every network
 * </pre>
 *
 * <p>Easy to get wrong: capacities count units, not houses, and keep the reserve free; a drop includes the house connection; the
 * bound is about networks that serve the same houses.
 */
package de.lichtweg.planner.hierarchy;

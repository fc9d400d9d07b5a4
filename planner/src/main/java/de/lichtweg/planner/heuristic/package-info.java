/**
 * Chapter 4: good trees quickly. {@link de.lichtweg.planner.heuristic.ShortestPathHeuristic} grows a tree by the nearest missing
 * terminal; on the free edges of a dual ascent it grows better ones ({@link de.lichtweg.planner.heuristic.AscendAndPrune}).
 * {@link de.lichtweg.planner.heuristic.KeyPathExchange} makes each of them better: it closes a circle and opens it at its dearest part.
 * Several different trees are worth more than their best: {@code exact} solves their union.
 */
package de.lichtweg.planner.heuristic;

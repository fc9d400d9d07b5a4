/**
 * Chapter 10: edits. An address more, a street that may not be dug: the plan changes near the edit and hardly elsewhere, so it is not
 * made anew. {@link de.lichtweg.planner.edit.EditSession} keeps three things and mends each of them:
 *
 * <pre>
 *   tree    what is left of it is free, the missing ways are grown, and a window around the edit is solved exactly
 *   bound   an edit can make the optimum smaller by so much at most:
 *             terminal added, edge removed or dearer    0
 *             edge cheaper by δ                          δ
 *             terminal removed                           its distance to the nearest other one
 *             edge added for c                           distance of its ends before, minus c
 *   dual    prices of cuts stay valid but for what the edit breaks, which is taken off; then the ascent goes on
 * </pre>
 *
 * <p>The larger of both bounds counts. Easy to get wrong: a bound that is carried over a thousand edits gets loose; {@link
 * de.lichtweg.planner.edit.EditSession#improve} searches the whole problem, beginning with what is known.
 */
package de.lichtweg.planner.edit;

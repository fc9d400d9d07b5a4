/**
 * The plan of an area: from the ground network to points of presence, distributors, ducts, cables, quantities and costs, and what
 * a budget reaches. Knows neither files nor pages.
 *
 * <p>Easy to get wrong: a bound is about the houses that the plan serves, under its rules and at its likely prices; the gap of the
 * trenches leaves house connections out, since every plan has them.
 */
@NullMarked
package de.lichtweg.planning.area;

import org.jspecify.annotations.NullMarked;

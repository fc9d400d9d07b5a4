/**
 * Chapter 9: what it costs. A {@link de.lichtweg.planner.cost.PriceBook} holds a low, a likely and a high price for every item, each
 * with its source; nothing costs anything that is not in it. {@link de.lichtweg.planner.cost.TrenchWork} says of every edge what lies
 * on the ground and how the duct gets into it, which prices the graph before planning; {@link
 * de.lichtweg.planner.cost.BillBuilder} counts afterwards what the plan builds:
 *
 * <pre>
 *   12 km  trench:pavement_asphalt:open_trench   × 110 | 140 | 180 €/m
 *    8 km  trench:unsealed:plough                ×  15 |  25 |  35 €/m
 *    9     distributor:96                        × …
 *                                        sum     =  net, low | likely | high
 *              planning 6 | 8 | 10 % of the net  +  surcharges
 * </pre>
 *
 * <p>A duct that is there and a trench that somebody else opens are methods like others, only cheaper: the planner then prefers them
 * by itself.
 *
 * <p>{@link de.lichtweg.planner.cost.EconomicGap} sets costs against revenues over the years, {@link
 * de.lichtweg.planner.cost.FunderSplit} says who pays what is missing.
 *
 * <p>Easy to get wrong: money is integer cents, lengths are millimetres; a product is rounded half up once, at the end of its line;
 * of a split the last one takes the rest, so that no cent gets lost.
 */
package de.lichtweg.planner.cost;

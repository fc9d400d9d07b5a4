/**
 * Routes of networks with proof of quality. What is dug is a tree in the graph of streets; this library finds trees that cost
 * little and proves how much cheaper a better one could be at most. It uses the JDK only, counts in {@code long}, numbers
 * vertices and edges densely from 0, and knows no streets; only {@code cost} knows euros.
 *
 * <p>Read in this order: {@code graph} (what a problem is), {@code reduction} (making it small without losing the best tree),
 * {@code bound} (what every tree costs at least), {@code heuristic} (good trees quickly), {@code exact} (closing the gap),
 * {@code prize} (which addresses are worth it, and what a budget reaches), {@code text} (files), {@code hierarchy} (points of presence,
 * distributors, cables), {@code cost} (quantities, money, the economic gap), {@code edit} (changing what is solved), {@code verify} (trust
 * nobody).
 *
 * <p>Easy to get wrong: a reduction by bound keeps only trees that are really better than the best known one, so keep that one; a
 * bound of the reduced problem needs the fixed cost added; costs of files with decimals are scaled.
 */
package de.lichtweg.planner;

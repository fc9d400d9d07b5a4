package de.lichtweg.planner.exact;

import de.lichtweg.planner.graph.Tree;

/**
 * A tree and what is proven about it.
 *
 * @param tree connects all terminals
 * @param lowerBound no tree that does costs less
 */
public record Solution(Tree tree, long lowerBound) {

    /** Refuses a bound that lies above the cost: one of both would be wrong. */
    public Solution {
        if (lowerBound > tree.cost()) {
            throw new IllegalArgumentException("bound " + lowerBound + " above cost " + tree.cost());
        }
    }

    /** Whether no cheaper tree exists. */
    public boolean isOptimal() {
        return lowerBound == tree.cost();
    }

    /** How much more than the cheapest possible tree this one costs at most, in percent of the bound. */
    public double gapPercent() {
        return isOptimal()
                ? 0
                : lowerBound <= 0 ? Double.POSITIVE_INFINITY : 100.0 * (tree.cost() - lowerBound) / lowerBound;
    }
}

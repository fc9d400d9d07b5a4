package de.lichtweg.planner.cost;

/**
 * What a network costs, in the words of a decision.
 *
 * @param total everything
 * @param homesPassed units whose street has a network
 * @param homesConnected units with a house connection
 */
public record CostRange(Amount total, long homesPassed, long homesConnected) {

    /** Refuses more connected than passed. */
    public CostRange {
        if (homesConnected < 0 || homesConnected > homesPassed) {
            throw new IllegalArgumentException(homesConnected + " connected of " + homesPassed + " passed");
        }
    }

    /** For one of the units that the network passes; nothing if it passes none. */
    public Amount perHomePassed() {
        return homesPassed == 0 ? Amount.NONE : total.dividedBy(homesPassed);
    }

    /** For one of the units that are connected; nothing if none is. */
    public Amount perHomeConnected() {
        return homesConnected == 0 ? Amount.NONE : total.dividedBy(homesConnected);
    }
}

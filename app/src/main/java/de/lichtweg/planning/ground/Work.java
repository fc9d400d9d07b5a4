package de.lichtweg.planning.ground;

import de.lichtweg.planner.cost.Item;
import de.lichtweg.planner.cost.Method;
import de.lichtweg.planner.cost.Surface;

/**
 * How a trench is made: what lies on the ground, and how the duct gets into it.
 *
 * @param surface what has to be restored
 * @param method how it is laid
 */
public record Work(Surface surface, Method method) {

    /**
     * The work of words as the price book has them: {@code paving:open_trench}.
     *
     * @throws IllegalArgumentException with a sentence if there is none
     */
    public static Work of(String words) {
        Item.Trench trench = (Item.Trench) Item.of("trench:" + words.strip());
        return new Work(trench.surface(), trench.method());
    }

    /** Its position in a price book. */
    public Item item() {
        return new Item.Trench(surface, method);
    }

    /** Whether the surface is sealed: 11 instead of 12 in the GIS conditions of the federal programme. */
    public boolean isSealed() {
        return surface != Surface.UNSEALED;
    }
}

package de.lichtweg.planner.cost;

/** What lies on the ground where a trench is to be dug, and has to be restored afterwards. */
public enum Surface {
    /** Carriageway of asphalt. */
    CARRIAGEWAY_ASPHALT,
    /** Pavement of asphalt. */
    PAVEMENT_ASPHALT,
    /** Paving stones or slabs. */
    PAVING,
    /** Natural stone, as in old towns. */
    NATURAL_STONE,
    /** Verge, green, field. */
    UNSEALED
}

package de.lichtweg.planning.ground;

/**
 * A street or path as a file holds it.
 *
 * @param id what the source calls it
 * @param name name, empty without one
 * @param kind word of OpenStreetMap's {@code highway}, empty where the source does not say
 * @param surface as the source writes it, empty if it does not
 * @param access who may use it, as OpenStreetMap writes it; empty if nothing is said
 * @param xy positions in metres of a UTM system: x0, y0, x1, y1 …; lines that meet share a position
 */
@SuppressWarnings("ArrayRecordComponent")
public record StreetLine(
        String id,
        String name,
        String kind,
        String surface,
        String access,
        boolean bridge,
        boolean tunnel,
        double[] xy) {

    /** Number of positions. */
    int size() {
        return xy.length / 2;
    }

    /** The same street with other positions. */
    public StreetLine withPositions(double[] other) {
        return new StreetLine(id, name, kind, surface, access, bridge, tunnel, other);
    }
}

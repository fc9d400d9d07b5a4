package de.lichtweg.planner.hierarchy;

/**
 * Houses to be connected, as parallel arrays.
 *
 * @param vertex vertex of the street graph at which the house connection begins
 * @param units homes and businesses in the house, at least 1
 * @param connectionMm length of the house connection from that vertex to the wall, in millimetres
 */
@SuppressWarnings("ArrayRecordComponent")
public record Homes(int[] vertex, int[] units, long[] connectionMm) {

    /** Refuses arrays of different length, houses without a unit and negative lengths. */
    public Homes {
        if (vertex.length != units.length || vertex.length != connectionMm.length) {
            throw new IllegalArgumentException("arrays of different length");
        }
        for (int h = 0; h < vertex.length; h++) {
            if (units[h] < 1 || connectionMm[h] < 0) {
                throw new IllegalArgumentException(
                        "house " + h + ": " + units[h] + " units, " + connectionMm[h] + " mm");
            }
        }
    }

    /** Number of houses. */
    public int size() {
        return vertex.length;
    }
}

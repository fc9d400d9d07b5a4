package de.lichtweg.planner.cost;

/**
 * Money as a range, in cents: what something costs if it goes well, most likely, and if it does not.
 *
 * @param lowCents favourable
 * @param likelyCents most likely
 * @param highCents unfavourable
 */
public record Amount(long lowCents, long likelyCents, long highCents) {

    /** Nothing. */
    public static final Amount NONE = new Amount(0, 0, 0);

    /** Refuses a range whose ends are exchanged. */
    public Amount {
        if (lowCents > likelyCents || likelyCents > highCents) {
            throw new IllegalArgumentException(
                    "Die Spanne muss aufsteigen: " + lowCents + ", " + likelyCents + ", " + highCents + " Cent.");
        }
    }

    /** Sum of two ranges; a sum of high prices is more cautious than likely, as not everything goes wrong at once. */
    public Amount plus(Amount other) {
        return new Amount(
                Math.addExact(lowCents, other.lowCents),
                Math.addExact(likelyCents, other.likelyCents),
                Math.addExact(highCents, other.highCents));
    }

    /** A share of every end for one of several, rounded half up. */
    public Amount dividedBy(long parts) {
        return new Amount(
                Rounding.divide(lowCents, parts),
                Rounding.divide(likelyCents, parts),
                Rounding.divide(highCents, parts));
    }
}

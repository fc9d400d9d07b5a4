package de.lichtweg.coverage.domain.explain;

/**
 * How an address stands in one state, for one figure and region.
 *
 * @param exists whether it is in the ledger at all
 * @param inRegion whether it lies in the region
 * @param counted whether it belongs to the denominator
 * @param fulfilled whether it belongs to the numerator
 * @param weight what it counts for: 1, its households, its businesses
 */
public record Standing(boolean exists, boolean inRegion, boolean counted, boolean fulfilled, int weight) {

    /** An address that is not in the ledger. */
    public static final Standing ABSENT = new Standing(false, false, false, false, 0);

    /** An address that is not there lies nowhere, and the numerator is counted among the denominator. */
    public Standing {
        if (inRegion && !exists || counted && !inRegion || fulfilled && !counted) {
            throw new IllegalArgumentException("unmöglicher Stand einer Adresse");
        }
    }

    /** What it adds to the numerator. */
    public long numerator() {
        return fulfilled ? weight : 0;
    }

    /** What it adds to the denominator. */
    public long denominator() {
        return counted ? weight : 0;
    }

    /** Whether both belong to numerator and denominator alike, whatever they weigh. */
    public boolean standsLike(Standing other) {
        return counted == other.counted && fulfilled == other.fulfilled;
    }

    /** Whether it counts for the same as another. */
    public boolean countsLike(Standing other) {
        return standsLike(other) && (!counted || weight == other.weight);
    }
}

package de.lichtweg.survey.domain;

/**
 * What the ledger says of the addresses of a commitment.
 *
 * @param addresses how many there are
 * @param delivered how many its operator supplies today as promised
 * @param inTime how many of these since the last day of the commitment or earlier
 */
public record Delivered(int addresses, int delivered, int inTime) {

    /** Whether a share of the addresses is supplied; never of none. */
    boolean reaches(int percent) {
        return addresses > 0 && 100L * delivered >= (long) percent * addresses;
    }

    /** How many are still missing. */
    public int missing() {
        return addresses - delivered;
    }

    /** How many came after the last day. */
    public int late() {
        return delivered - inTime;
    }
}

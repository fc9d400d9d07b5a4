package de.lichtweg.survey.domain;

/**
 * What became of addresses that were due. Each counts once, however many commitments of the group name it.
 *
 * @param inTime supplied as promised by the last day of every commitment that names it
 * @param late supplied after it
 * @param missing not supplied yet
 * @param withdrawn given up before the last day
 */
public record Outcomes(int inTime, int late, int missing, int withdrawn) {

    /** Nothing was due. */
    static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

    /** What became of one address, the worst first; of several promises the worst counts. */
    public enum Outcome {
        MISSING,
        WITHDRAWN,
        LATE,
        IN_TIME
    }

    /**
     * A commitment whose addresses were due.
     *
     * @param group what is counted together
     * @param withdrawn whether it was given up before
     */
    public record Owed(long commitment, String group, boolean withdrawn) {}
}

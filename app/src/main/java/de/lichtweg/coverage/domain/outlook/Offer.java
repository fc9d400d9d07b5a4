package de.lichtweg.coverage.domain.outlook;

import de.lichtweg.kernel.Technology;

/**
 * What one network offers at an address.
 *
 * @param operator id of the operator
 * @param technology its technology, never {@link Technology#NONE}
 * @param downKbps reliable download in kbit/s
 * @param upKbps reliable upload in kbit/s
 */
public record Offer(int operator, Technology technology, int downKbps, int upKbps) {

    /** Whether cable television reaches a gigabit here. */
    boolean gigabitCable() {
        return technology == Technology.CATV && downKbps >= RuleSet.GIGABIT_KBPS;
    }

    /** Whether this line is better than another: download, then upload, then fibre before cable before copper. */
    boolean betterThan(Offer other) {
        if (downKbps != other.downKbps) {
            return downKbps > other.downKbps;
        }
        return upKbps != other.upKbps ? upKbps > other.upKbps : technology.code() < other.technology.code();
    }
}

package de.lichtweg.coverage.domain.correction;

import de.lichtweg.platform.error.RuleViolation;

/**
 * Why something is believed against a register or a network.
 *
 * @param kind how good it is
 * @param text what it is and where it lies: letter, file number, measurement; 1 to 1,000 characters
 */
public record Evidence(Kind kind, String text) {

    /** Longest text. */
    public static final int LONGEST = 1000;

    /** How good evidence is, from the weakest up. */
    public enum Kind {
        /** Somebody says so. */
        CLAIMED,
        /** There is a document. */
        DOCUMENTED,
        /** Somebody measured it. */
        MEASURED,
        /** Somebody of the office was there. */
        INSPECTED
    }

    /**
     * Evidence says something.
     *
     * @throws RuleViolation "correction.evidence" for a blank text, "text.long" for one that is too long
     */
    public Evidence {
        text = text.strip();
        if (text.isEmpty()) {
            throw new RuleViolation("correction.evidence");
        }
        if (text.length() > LONGEST) {
            throw new RuleViolation("correction.evidence.long", LONGEST);
        }
    }
}

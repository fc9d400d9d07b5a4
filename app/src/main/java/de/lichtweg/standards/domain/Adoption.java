package de.lichtweg.standards.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was said about a district or a municipality and a version; the newest statement counts.
 *
 * @param since first day on which it is so
 * @param reason why it deviates; a note otherwise, may be empty
 * @param organisation name of whose person said it, may be empty
 */
public record Adoption(
        String standard,
        int number,
        RegionKey region,
        Stand stand,
        LocalDate since,
        String reason,
        String organisation,
        String saidBy,
        Instant saidAt,
        boolean demo) {

    /** Longest reason. */
    public static final int REASON = 500;

    /** What is said. */
    public enum Stand {
        ADOPTED,
        DEVIATES,
        /** Taken back. */
        OPEN
    }

    /** Deviating takes a reason. */
    public Adoption {
        if (reason.length() > REASON || stand == Stand.DEVIATES && reason.isBlank()) {
            throw new RuleViolation("standards.adoption.reason", REASON);
        }
    }
}

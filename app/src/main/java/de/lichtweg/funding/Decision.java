package de.lichtweg.funding;

import java.time.LocalDate;

/**
 * What a funding authority decided, as its notice says it. It is never changed: the next one follows it.
 *
 * @param total what the whole costs; that the shares add up to it is checked, not assumed
 * @param source where it is published, empty for what the office has on paper
 * @param generated whether amounts are invented for the demo
 */
public record Decision(
        Kind kind, LocalDate on, Money total, Shares shares, String fileNumber, String source, boolean generated) {

    /** What kind of notice. */
    public enum Kind {
        /** Bescheid in vorläufiger Höhe: on an estimate, before the tender. */
        PROVISIONAL,
        /** Bescheid in abschließender Höhe: equal to the offer that won. */
        FINAL,
        /** Änderungsbescheid. */
        AMENDMENT,
        /** No notice: what was typed wrongly before, put right. */
        CORRECTION
    }
}

package de.lichtweg.funding.domain;

import java.util.List;

/**
 * Something about the money of a grant that cannot be, or that somebody should look at.
 *
 * @param key stable key; its sentence is the message {@code error.funding.<key>} with the arguments
 * @param arguments amounts, days and shares as German text, so that the sentence names them; a funder as its place in
 *     {@link de.lichtweg.funding.Funder}
 */
public record Violation(String key, Severity severity, List<Object> arguments) {

    /** What follows from it. */
    public enum Severity {
        /** It is not written down like this. */
        REFUSED,
        /** It is written down, and shown until it is settled. */
        WARNING
    }

    /** Code of its sentence. */
    public String code() {
        return "funding." + key;
    }

    /** Whether it keeps a grant from being written down. */
    public boolean refuses() {
        return severity == Severity.REFUSED;
    }
}

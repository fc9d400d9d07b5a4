package de.lichtweg.cooperation.domain;

import java.time.Instant;

/**
 * Something that was said or done about a request. Both sides read it.
 *
 * @param what {@code asked}, {@code take}, {@code say}, {@code ask}, {@code answer}, {@code close}, {@code reopen}, {@code keeper},
 *     {@code link}, {@code topic}
 * @param office whether the office did it
 * @param body what was said, may be empty
 * @param fromText the text that it began with, such as {@code "eingang 2"}, empty without one
 * @param name who did it
 */
public record RequestEvent(String what, boolean office, String body, String fromText, String name, Instant at) {

    /** Whether somebody said something, in contrast to what the program notes. */
    public boolean isMessage() {
        return !body.isEmpty() && !what.equals("keeper") && !what.equals("link") && !what.equals("topic");
    }
}

package de.lichtweg.portal.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.time.Instant;

/**
 * A barrier that a reader reported.
 *
 * @param page where it is, as the reader says; may be empty
 * @param contact how to answer; may be empty, and is emptied when it is settled
 * @param answer what the office did about it
 */
public record Barrier(
        long id, int version, String body, String page, String contact, Instant at, boolean settled, String answer) {

    private static final int BODY = 4000;
    private static final int LINE = 200;

    /**
     * Texts are stripped and bounded.
     *
     * @throws RuleViolation "barrier.body" without a text, "barrier.long"
     */
    public Barrier {
        body = body.strip();
        page = page.strip();
        contact = contact.strip();
        answer = answer.strip();
        if (body.isEmpty()) {
            throw new RuleViolation("barrier.body");
        }
        if (Math.max(body.length(), answer.length()) > BODY || Math.max(page.length(), contact.length()) > LINE) {
            throw new RuleViolation("barrier.long", BODY, LINE);
        }
    }
}

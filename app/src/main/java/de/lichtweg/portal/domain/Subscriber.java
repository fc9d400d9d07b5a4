package de.lichtweg.portal.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who confirmed to get mails.
 *
 * @param secret opens the page where it ends
 * @param toldUntil what was published by then is told
 * @param told what was last said about municipality and address
 * @param period week of the last mail, empty before the first
 */
public record Subscriber(
        long id, String email, String secret, String language, Wish wish, Instant toldUntil, Told told, String period) {

    /** The language of the mails. */
    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }
}

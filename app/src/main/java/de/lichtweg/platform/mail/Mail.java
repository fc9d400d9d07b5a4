package de.lichtweg.platform.mail;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient.
 *
 * @param to address
 * @param text as plain text; every mail has one
 * @param html the same for who wants it so
 * @param about what it is about
 * @param dataClass class of what stands in it: who may see that class raw in the territory may read the mail in the outbox
 * @param territory where its subject belongs
 * @param secret part of the text that nobody but the recipient may read, such as the token of a personal link
 * @param once a mail with the same key is never put into the outbox again
 * @param calendar an invitation as iCalendar (RFC 5546) that goes with it, see {@link de.lichtweg.platform.calendar.Invitation}
 * @param unsubscribe address at which one request without a page ends mails of this kind (RFC 8058); {@code null} for mails that
 *     nobody subscribed to
 */
public record Mail(
        String to,
        String subject,
        String text,
        @Nullable String html,
        SubjectRef about,
        DataClass dataClass,
        RegionKey territory,
        @Nullable String secret,
        @Nullable String once,
        @Nullable String calendar,
        @Nullable String unsubscribe) {

    /** Stands in the stored text where the secret belongs. */
    static final String PLACE = "{{nur in der Mail}}";

    private static final int LONGEST_SUBJECT = 200;

    /** An address has one recipient, a subject one line; a secret stands in the text. */
    public Mail {
        if (!to.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+")) {
            throw new RuleViolation("mail.to", to);
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("subject of a mail: " + subject);
        }
        if (secret != null && (secret.isBlank() || !text.contains(secret))) {
            throw new IllegalArgumentException("the secret does not stand in the mail");
        }
    }

    /** Plain text without secret. */
    public static Mail of(
            String to, String subject, String text, SubjectRef about, DataClass dataClass, RegionKey territory) {
        return new Mail(to, subject, text, null, about, dataClass, territory, null, null, null, null);
    }

    /** The same as HTML too. */
    public Mail withHtml(String other) {
        return new Mail(to, subject, text, other, about, dataClass, territory, secret, once, calendar, unsubscribe);
    }

    /** A part of it is for the recipient alone. */
    public Mail withSecret(String part) {
        return new Mail(to, subject, text, html, about, dataClass, territory, part, once, calendar, unsubscribe);
    }

    /** Never twice by this key, such as {@code "digest:koordination:2026-W48"}. */
    public Mail once(String key) {
        return new Mail(to, subject, text, html, about, dataClass, territory, secret, key, calendar, unsubscribe);
    }

    /** With an invitation that calendar programs understand. */
    public Mail withCalendar(String invitation) {
        return new Mail(to, subject, text, html, about, dataClass, territory, secret, once, invitation, unsubscribe);
    }

    /** With an address at which one request ends mails of this kind; mail programs offer it as a button. */
    public Mail withUnsubscribe(String url) {
        return new Mail(to, subject, text, html, about, dataClass, territory, secret, once, calendar, url);
    }

    /** Part of the mail as it is stored. */
    @Nullable
    String veiled(@Nullable String part) {
        return part == null || secret == null ? part : part.replace(secret, PLACE);
    }
}

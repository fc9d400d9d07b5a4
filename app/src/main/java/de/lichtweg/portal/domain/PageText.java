package de.lichtweg.portal.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A version of a text of the public pages.
 *
 * @param bodyDe Markdown; empty where what the program brings counts
 * @param bodyEn empty where readers of English see the German text
 * @param note what changed
 */
public record PageText(Page page, int version, String bodyDe, String bodyEn, String note, Instant at, String actor) {

    private static final int BODY = 40_000;
    private static final int NOTE = 300;

    /**
     * Texts are stripped and bounded.
     *
     * @throws RuleViolation "text.half" for an English text without a German one, "text.long"
     */
    public PageText {
        bodyDe = bodyDe.strip();
        bodyEn = bodyEn.strip();
        note = note.strip();
        if (bodyDe.isEmpty() && !bodyEn.isEmpty()) {
            throw new RuleViolation("text.half");
        }
        if (Math.max(bodyDe.length(), bodyEn.length()) > BODY || note.length() > NOTE) {
            throw new RuleViolation("text.long", BODY, NOTE);
        }
    }

    /** The text in a language; empty where what the program brings counts. */
    public String body(boolean english) {
        return english && !bodyEn.isEmpty() ? bodyEn : bodyDe;
    }

    /** A text that the office can write. */
    public enum Page {
        IMPRINT("/impressum"),
        PRIVACY("/datenschutz"),
        ACCESSIBILITY("/barrierefreiheit"),
        /** Who we are, on the front door. */
        ABOUT("/"),
        CONTACT("/"),
        PARTNERS("/");

        private final String path;

        Page(String path) {
            this.path = path;
        }

        /** Page that shows it. */
        public String path() {
            return path;
        }

        /** Its name in addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The text of a name in an address. */
        public static Optional<Page> of(String key) {
            return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
        }
    }
}

package de.lichtweg.cooperation.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.time.Instant;
import java.util.Locale;

/**
 * A text to begin an answer with, in one version. {@code {titel}}, {@code {nummer}} and {@code {organisation}} stand for what the
 * request says.
 *
 * @param key stable over all versions
 * @param territory of the office that wrote it; empty for a proposal of the product
 * @param withdrawn whether it is offered no more
 */
public record AnswerText(
        String key,
        String territory,
        int version,
        String title,
        String text,
        boolean withdrawn,
        Instant writtenAt,
        String writtenBy) {

    static final int LINE = 80;

    /** It has a key, a title and a text. */
    public AnswerText {
        boolean lines = key.matches("[a-z0-9-]{1,60}") && !title.isBlank() && title.length() <= LINE;
        if (!lines || text.isBlank() || text.length() > NewRequest.TEXT) {
            throw new RuleViolation("cooperation.answer.text", LINE, NewRequest.TEXT);
        }
    }

    /** The text for a request. */
    public String of(Request request) {
        return text.replace("{titel}", request.title())
                .replace("{nummer}", Long.toString(request.id()))
                .replace("{organisation}", request.organisationName());
    }

    /** Key and version, as an answer names what it began with. */
    public String mark() {
        return key + " " + version;
    }

    /** A key made of a title. */
    public static String keyOf(String title) {
        String plain = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LINE / 2 ? plain : plain.substring(0, LINE / 2);
    }
}

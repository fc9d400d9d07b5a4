package de.lichtweg.activity.domain;

import de.lichtweg.platform.error.RuleViolation;

/**
 * A note, or what was said in a talk.
 *
 * @param text what, 1 to {@link Rules#TEXT} characters
 * @param contact with whom it was talked, on the phone or on the spot; empty for a note
 * @param fileNumber Aktenzeichen, may be empty
 */
public record Said(String text, String contact, String fileNumber) {

    /** What was typed; refused without a text, or where something is too long. */
    public static Said of(String text, String contact, String fileNumber) {
        String body = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (body.isEmpty() || body.length() > Rules.TEXT) {
            throw new RuleViolation("activity.note", Rules.TEXT);
        }
        return new Said(body, line(contact), line(fileNumber));
    }

    private static String line(String typed) {
        String line = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() > Rules.LINE) {
            throw new RuleViolation("activity.line", line.substring(0, 40), Rules.LINE);
        }
        return line;
    }
}

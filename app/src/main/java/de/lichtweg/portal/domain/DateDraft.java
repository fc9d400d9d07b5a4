package de.lichtweg.portal.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody writes about a date; times are those of Berlin.
 *
 * @param textDe Markdown, may be empty
 */
public record DateDraft(
        String titleDe,
        String titleEn,
        String textDe,
        String textEn,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        String place) {

    private static final int LINE = 160;
    private static final int BODY = 4000;

    /**
     * Texts are stripped and bounded.
     *
     * @throws RuleViolation "date.title", "date.times" where it ends before it begins, "date.long"
     */
    public DateDraft {
        titleDe = titleDe.strip();
        titleEn = titleEn.strip();
        textDe = textDe.strip();
        textEn = textEn.strip();
        place = place.strip();
        if (titleDe.isEmpty()) {
            throw new RuleViolation("date.title");
        }
        if (!from.isBefore(to)) {
            throw new RuleViolation("date.times");
        }
        if (Stream.of(titleDe, titleEn, place).anyMatch(t -> t.length() > LINE)
                || Stream.of(textDe, textEn).anyMatch(t -> t.length() > BODY)) {
            throw new RuleViolation("date.long", LINE, BODY);
        }
    }

    /**
     * As a form says it.
     *
     * @throws RuleViolation "date.day" for something that is no day or no time
     */
    public static DateDraft of(Map<String, String> typed) {
        try {
            return new DateDraft(
                    typed.getOrDefault("titel", ""),
                    typed.getOrDefault("titel_en", ""),
                    typed.getOrDefault("text", ""),
                    typed.getOrDefault("text_en", ""),
                    LocalDate.parse(typed.getOrDefault("tag", "")),
                    LocalTime.parse(typed.getOrDefault("von", "")),
                    LocalTime.parse(typed.getOrDefault("bis", "")),
                    typed.getOrDefault("ort", ""));
        } catch (DateTimeException e) {
            throw new RuleViolation("date.day");
        }
    }

    /** As a form shows it. */
    public Map<String, String> fields() {
        return Map.of(
                "titel", titleDe,
                "titel_en", titleEn,
                "text", textDe,
                "text_en", textEn,
                "tag", day.toString(),
                "von", from.toString(),
                "bis", to.toString(),
                "ort", place);
    }
}

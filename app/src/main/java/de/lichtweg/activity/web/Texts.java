package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.platform.ui.Wording;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import org.springframework.context.MessageSource;

/** Texts and days in the language of the request. */
final class Texts extends Wording {

    private Texts(MessageSource messages) {
        super(messages);
    }

    static Texts current(MessageSource messages) {
        return new Texts(messages);
    }

    /** {@code 03/2026}: a phase needs no day. */
    String month(LocalDate day) {
        return FORMATS.custom(day, "MM/yyyy", "MM/yyyy");
    }

    String kind(Activity activity) {
        return get("activity.kind." + activity.draft().basics().kind());
    }

    /** Name of the present phase. */
    String phase(Activity activity, Template template) {
        return template.find(activity.draft().course().present().phase())
                .map(p -> p.name(german()))
                .orElse("");
    }

    /** A name that may be broken where German joins words: a column of the ladder is narrow. */
    static String soft(String name) {
        return name.replaceAll("(?<=\\p{L}{4}ungs)(?=\\p{L}{4})", "\u00ad");
    }

    /** {@code +103 Tage}, {@code −7 Tage}, {@code pünktlich}. */
    String delay(int days) {
        return days == 0
                ? get("activity.ontime")
                : Math.abs(days) == 1
                        ? get("activity.delay.one", FORMATS.signed(days))
                        : get("activity.delay", FORMATS.signed(days));
    }

    /** A dash where there is nothing to say. */
    static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** {@code +15}, {@code −188}. */
    String signed(long difference) {
        return FORMATS.signed(difference);
    }

    /** A part of a whole: {@code 55,7 %}. */
    String percent(long part, long whole) {
        return FORMATS.percent(whole == 0 ? Double.NaN : part / (double) whole);
    }

    /** Metres as {@code 14,3 km}. */
    String kilometres(int metres) {
        return FORMATS.decimal(metres / 1000.0, 1) + "\u00a0km";
    }
}

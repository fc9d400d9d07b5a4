package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.standards.Template;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts and days in the language of the request. */
final class Texts {

    private static final Formats FORMATS = new Formats();

    private final MessageSource messages;
    private final Locale locale;

    private Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static Texts current(MessageSource messages) {
        return new Texts(messages, LocaleContextHolder.getLocale());
    }

    boolean german() {
        return !locale.getLanguage().equals("en");
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String getOr(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, locale);
        return text == null ? fallback : text;
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : FORMATS.date(day);
    }

    /** {@code 03/2026}: a phase needs no day. */
    String month(LocalDate day) {
        return FORMATS.custom(day, "MM/yyyy", "MM/yyyy");
    }

    String day(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    String number(long count) {
        return FORMATS.number(count);
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

package de.lichtweg.platform.ui;

import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What pages say, in the language of whoever reads: messages, days and numbers. Modules add their own words to it. */
public class Wording {

    protected static final Formats FORMATS = new Formats();

    private final MessageSource messages;

    /** Words of these messages. */
    public Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether the reader reads German. */
    public final boolean german() {
        return !LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    /** A message; a key without one is a fault of the program. */
    public final String get(String key, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    /** The same in a language of its own, for files and mails. */
    protected final String in(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A message, or something else where there is none. */
    public final String getOr(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, LocaleContextHolder.getLocale());
        return text == null ? fallback : text;
    }

    /** {@code 31.12.2027}; empty for no day. */
    public final String date(@Nullable LocalDate day) {
        return day == null ? "" : FORMATS.date(day);
    }

    /** The day of a moment, in Berlin. */
    public final String day(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    /** {@code 70.123}. */
    public final String number(long count) {
        return FORMATS.number(count);
    }
}

package de.lichtweg.reporting.web;

import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts and days of a language. */
final class Words {

    private static final Formats FORMATS = new Formats();

    private final MessageSource messages;
    private final Locale locale;

    private Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** In the language of the request. */
    static Words current(MessageSource messages) {
        return new Words(messages, LocaleContextHolder.getLocale());
    }

    /** In German, as reports are. */
    static Words german(MessageSource messages) {
        return new Words(messages, Locale.GERMAN);
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String date(LocalDate day) {
        return FORMATS.date(day);
    }

    String date(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    /** A count; a dash for one that is held back. */
    String count(long count) {
        return FORMATS.count(count);
    }

    String number(long number) {
        return FORMATS.number(number);
    }

    String percent(double share) {
        return FORMATS.percent(share);
    }
}

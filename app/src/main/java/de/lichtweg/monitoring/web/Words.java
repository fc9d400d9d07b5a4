package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Rhythm;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts, days and periods in the language of the request. */
final class Words {

    private static final Formats FORMATS = new Formats();

    private final MessageSource messages;
    private final Locale locale;

    private Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    static Words current(MessageSource messages) {
        return new Words(messages, LocaleContextHolder.getLocale());
    }

    boolean german() {
        return !locale.getLanguage().equals("en");
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String number(long count) {
        return FORMATS.number(count);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : FORMATS.date(day);
    }

    String day(@Nullable Instant moment) {
        return moment == null ? "" : FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    /** {@code 27.11.}, where the year is known. */
    String dayMonth(@Nullable Instant moment) {
        return moment == null ? "" : FORMATS.dayMonth(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    String time(Instant moment) {
        return FORMATS.dateTime(moment);
    }

    /** {@code November 2026}, {@code 4. Quartal 2026}. */
    String period(Period period) {
        return period.rhythm() == Rhythm.MONTH
                ? FORMATS.custom(period.first(), "MMMM yyyy", "MMMM yyyy")
                : get("monitoring.quarter", period.number(), Integer.toString(period.year()));
    }

    /** {@code Nov 2026}, {@code 4. Q. 2026}: the head of a column. */
    String shortPeriod(Period period) {
        return period.rhythm() == Rhythm.MONTH
                ? FORMATS.custom(period.first(), "MM/yyyy", "MM/yyyy")
                : FORMATS.quarter(period.first());
    }
}

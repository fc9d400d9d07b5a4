package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts and numbers in the language of the request. */
final class Words {

    static final String DASH = "–";
    private static final Formats FORMATS = new Formats();

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
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

    String getOr(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, locale);
        return text == null ? fallback : text;
    }

    /** A count; a suppressed one says so. */
    String number(long count) {
        return count < 0 ? get("coverage.suppressed") : FORMATS.number(count);
    }

    /** A difference with its sign. */
    String signed(long difference) {
        return FORMATS.signed(difference);
    }

    /** A share with unit: 55,7 %. */
    String percent(double share) {
        return FORMATS.percent(share);
    }

    /** A number with one decimal. */
    String decimal(double value) {
        return FORMATS.decimal(value, 1);
    }

    /** A number with as many decimals as it has. */
    String decimal(BigDecimal value) {
        return FORMATS.decimal(value.doubleValue(), value.scale());
    }

    /** Tenths of a percent, as they come from {@link Shares}. */
    String tenths(int tenths) {
        return decimal(tenths / 10.0);
    }

    String date(@Nullable LocalDate day) {
        return FORMATS.date(day);
    }

    String shortDate(LocalDate day) {
        return FORMATS.dayMonth(day);
    }

    String weekday(LocalDate day) {
        return FORMATS.weekday(day);
    }

    String date(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    /** A speed of the ledger in Mbit/s without the unit. */
    String mbit(int kbps) {
        return kbps < 0 ? DASH : FORMATS.decimal(kbps / 1000.0, kbps < 10_000 && kbps % 1000 != 0 ? 1 : 0);
    }

    /** A square by its side: 1 km × 1 km, 250 m × 250 m. */
    String side(int metres) {
        String side = metres % 1000 == 0 ? number(metres / 1000) + "\u00a0km" : number(metres) + "\u00a0m";
        return side + " × " + side;
    }

    String stage(Stage stage) {
        return get("coverage.stage." + stage.name());
    }

    String technology(@Nullable Technology technology) {
        return technology == null ? DASH : get("coverage.technology." + technology.name());
    }
}

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
public final class Words {

    public static final String DASH = "–";
    private static final Formats FORMATS = new Formats();

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public static Words current(MessageSource messages) {
        return new Words(messages, LocaleContextHolder.getLocale());
    }

    public boolean german() {
        return !locale.getLanguage().equals("en");
    }

    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String getOr(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, locale);
        return text == null ? fallback : text;
    }

    /** A count; a suppressed one says so. */
    public String number(long count) {
        return count < 0 ? get("coverage.suppressed") : FORMATS.number(count);
    }

    /** A difference with its sign. */
    public String signed(long difference) {
        return FORMATS.signed(difference);
    }

    /** A share with unit: 55,7 %. */
    public String percent(double share) {
        return FORMATS.percent(share);
    }

    /** A number with one decimal. */
    public String decimal(double value) {
        return FORMATS.decimal(value, 1);
    }

    /** A number with as many decimals as it has. */
    public String decimal(BigDecimal value) {
        return FORMATS.decimal(value.doubleValue(), value.scale());
    }

    /** Tenths of a percent, as they come from {@link Shares}. */
    public String tenths(int tenths) {
        return decimal(tenths / 10.0);
    }

    public String date(@Nullable LocalDate day) {
        return FORMATS.date(day);
    }

    public String shortDate(LocalDate day) {
        return FORMATS.dayMonth(day);
    }

    public String weekday(LocalDate day) {
        return FORMATS.weekday(day);
    }

    public String date(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    /** A speed of the ledger in Mbit/s without the unit. */
    public String mbit(int kbps) {
        return kbps < 0 ? DASH : FORMATS.decimal(kbps / 1000.0, kbps < 10_000 && kbps % 1000 != 0 ? 1 : 0);
    }

    /** A square by its side: 1 km × 1 km, 250 m × 250 m. */
    public String side(int metres) {
        String side = metres % 1000 == 0 ? number(metres / 1000) + "\u00a0km" : number(metres) + "\u00a0m";
        return side + " × " + side;
    }

    public String stage(Stage stage) {
        return get("coverage.stage." + stage.name());
    }

    public String technology(@Nullable Technology technology) {
        return technology == null ? DASH : get("coverage.technology." + technology.name());
    }
}

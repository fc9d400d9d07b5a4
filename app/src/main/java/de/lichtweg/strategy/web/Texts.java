package de.lichtweg.strategy.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.platform.ui.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts, numbers and links of a request. */
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

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : FORMATS.date(day);
    }

    String number(long count) {
        return FORMATS.number(count);
    }

    /** A share, 0 to 1. */
    String percent(double share) {
        return FORMATS.percent(share);
    }

    /** Hundredths of a percent with as many decimals as they have. */
    static String plain(int percentE2) {
        return percentE2 % 100 == 0
                ? Integer.toString(percentE2 / 100)
                : FORMATS.decimal(percentE2 / 100.0, percentE2 % 10 == 0 ? 1 : 2);
    }

    /** Percentage points with their sign. */
    static String points(double points) {
        return (points < -0.05 ? "−" : points > 0.05 ? "+" : "±") + FORMATS.decimal(Math.abs(points), 1);
    }

    /** The address list of a question. */
    static String addresses(AddressQuery query) {
        List<String> pairs = new ArrayList<>(List.of("region=" + query.region()));
        query.filters().forEach((key, values) -> values.forEach(v -> pairs.add(key + "=" + encoded(v))));
        return "/adressen?" + String.join("&", pairs);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

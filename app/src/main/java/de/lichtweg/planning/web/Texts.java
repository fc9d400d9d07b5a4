package de.lichtweg.planning.web;

import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Plan.Range;
import de.lichtweg.planning.io.BoundWords;
import de.lichtweg.planning.io.Words;
import de.lichtweg.platform.ui.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts and numbers of a request. */
final class Texts extends Wording {

    private static final String EURO = "\u00a0€";
    private static final long MILLION_CENTS = 100_000_000;

    private Texts(MessageSource messages) {
        super(messages);
    }

    static Texts current(MessageSource messages) {
        return new Texts(messages);
    }

    /** Words of plans in the language of the reader. */
    Words words() {
        return new Words(LocaleContextHolder.getLocale());
    }

    /** Whole euros. */
    String euros(long cents) {
        return number(Math.round(cents / 100.0)) + EURO;
    }

    /** Whole euros without the sign, for columns that name it. */
    String plain(long cents) {
        return number(Math.round(cents / 100.0));
    }

    /** An amount to be read at a glance: {@code 1,24 Mio. €}, below a million hundreds of euros. */
    String about(long cents) {
        return Math.abs(cents) >= MILLION_CENTS
                ? FORMATS.decimal(cents / (double) MILLION_CENTS, 2) + "\u00a0" + get("estimate.million")
                : number(100 * Math.round(cents / 10_000.0)) + EURO;
    }

    /** From favourable to unfavourable; what both ends are counted in is said once. */
    String span(Range range) {
        String high = about(range.high());
        String unit = high.substring(high.indexOf('\u00a0'));
        String low = about(range.low());
        return get("estimate.span", low.endsWith(unit) ? low.substring(0, low.length() - unit.length()) : low, high);
    }

    /** A price with cents. */
    String price(long cents) {
        return FORMATS.decimal(cents / 100.0, 2);
    }

    /** Metres of millimetres. */
    String metres(long mm) {
        return number(Math.round(mm / 1000.0)) + "\u00a0m";
    }

    /** Kilometres of millimetres. */
    String kilometres(long mm) {
        return FORMATS.decimal(mm / 1e6, 1) + "\u00a0km";
    }

    /** A share in thousandths as percent. */
    String perMille(int perMille) {
        return FORMATS.decimal(perMille / 10.0, 1) + "\u00a0%";
    }

    /** What is proven, in one sentence; empty where nothing is. */
    String proven(Plan plan) {
        double percent = plan.trenchGapPercent();
        return percent < 0 || plan.connected() == 0
                ? ""
                : String.join(" ", BoundWords.of(percent, plan.ofTrenches(), words()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

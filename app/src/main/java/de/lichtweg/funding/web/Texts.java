package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.domain.Violation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts, amounts and days in the language of the request. */
final class Texts {

    private static final Formats FORMATS = new Formats();
    private static final int CENTS = 100;
    private static final int MILLION = 100_000_000;

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

    /** The sentence of a violation. */
    String sentence(Violation violation) {
        return get("error." + violation.code(), violation.arguments().toArray());
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : FORMATS.date(day);
    }

    String day(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    String number(long count) {
        return FORMATS.number(count);
    }

    /** {@code 45.376.002,37 €}: to the cent, always. */
    String money(Money amount) {
        String euros = FORMATS.number(Math.abs(amount.cents() / CENTS));
        String sign = amount.cents() < 0 ? "\u2212" : "";
        return "%s%s%s%02d\u00a0€".formatted(sign, euros, german() ? "," : ".", Math.abs(amount.cents() % CENTS));
    }

    /** The same without the sign of the currency, for columns that name it in their head. */
    String bare(Money amount) {
        return money(amount).replace("\u00a0€", "");
    }

    /** {@code +1.234,00 €}: a difference. */
    String signed(Money amount) {
        return (amount.cents() > 0 ? "+" : "") + money(amount);
    }

    /** {@code 45,4 Mio. €}, for labels of a chart. */
    String millions(Money amount) {
        return FORMATS.decimal((double) amount.cents() / MILLION, 1);
    }

    /** {@code 61,2 %} of basis points. */
    String percent(int basisPoints) {
        return FORMATS.percent(basisPoints / (double) Money.WHOLE);
    }

    /** {@code Gigabit-Richtlinie 2.0, Fassung 2 (ab 30.04.2024)}. */
    String programme(ProgrammeVersion p) {
        return get("funding.programme", p.name(german()), p.version(), date(p.validFrom()));
    }

    /** The one with this reference in words; the reference where there is none; empty for none. */
    String programme(List<ProgrammeVersion> all, String reference) {
        return all.stream()
                .filter(p -> p.reference().equals(reference))
                .map(this::programme)
                .findFirst()
                .orElse(reference);
    }

    /** What is marked as invented: all of it, a part of it, nothing. */
    String mark(Grant grant) {
        boolean part = grant.draft().decisions().stream().anyMatch(d -> d.generated());
        return grant.draft().basics().generated() ? "all" : part ? "part" : "";
    }
}

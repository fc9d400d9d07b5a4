package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.domain.Violation;
import de.lichtweg.platform.ui.Wording;
import java.util.List;
import org.springframework.context.MessageSource;

/** Texts, amounts and days in the language of the request. */
final class Texts extends Wording {

    private static final int CENTS = 100;
    private static final int MILLION = 100_000_000;

    private Texts(MessageSource messages) {
        super(messages);
    }

    static Texts current(MessageSource messages) {
        return new Texts(messages);
    }

    /** The sentence of a violation. */
    String sentence(Violation violation) {
        return get("error." + violation.code(), violation.arguments().toArray());
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

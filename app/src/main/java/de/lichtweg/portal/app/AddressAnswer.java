package de.lichtweg.portal.app;

import de.lichtweg.coverage.PublicAddresses.Found;
import de.lichtweg.coverage.PublicAddresses.Next;
import de.lichtweg.coverage.PublicAddresses.Now;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.portal.domain.AddressSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What is said of an address: the sentence and the small facts, in the language of the reader. */
public final class AddressAnswer {

    private static final Formats FORMATS = new Formats();

    private final MessageSource messages;
    private final Locale locale;
    private final Found found;

    /** An answer in a language. */
    public AddressAnswer(MessageSource messages, Locale locale, Found found) {
        this.messages = messages;
        this.locale = locale;
        this.found = found;
    }

    /** A small fact: what it is, what it says. */
    public record Fact(String name, String text) {}

    /** One plain sentence. */
    public String sentence() {
        String parts = Stream.of(now(), next(), text("advice." + AddressSentence.advice(found)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return parts.substring(0, 1).toUpperCase(locale) + parts.substring(1) + ".";
    }

    private String now() {
        String key = "now." + AddressSentence.now(found);
        return found.now() == null ? text(key) : text(key, technology(found.now()), speed(found.now()));
    }

    private String technology(Now now) {
        return text("technology." + now.technology().name());
    }

    private String speed(Now now) {
        return text("speed." + AddressSentence.speed(now), FORMATS.number(now.band()));
    }

    private String next() {
        String key = AddressSentence.next(found);
        if (!AddressSentence.isComing(found)) {
            return key.isEmpty() ? "" : text("next." + key);
        }
        Next next = AddressSentence.coming(found);
        return text("next." + key, who(next), text("when." + AddressSentence.when(next), day(next)));
    }

    private String who(Next next) {
        return next.network().isEmpty() ? text("nobody") : next.network();
    }

    private static String day(Next next) {
        return next.expectedTo() == null ? "" : FORMATS.date(next.expectedTo());
    }

    /** The facts behind the sentence; only those that there are. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("today", today()));
        if (found.now() != null && !found.now().source().isEmpty()) {
            facts.add(fact("source", found.now().source()));
        }
        if (found.reportingDate() != null) {
            facts.add(fact("asof", FORMATS.date(Objects.requireNonNull(found.reportingDate()))));
        }
        String step = AddressSentence.next(found);
        if (!step.isEmpty()) {
            facts.add(fact("step", text("step." + step)));
        }
        if (AddressSentence.isComing(found)) {
            Next next = AddressSentence.coming(found);
            facts.add(fact("who", who(next)));
            facts.add(fact("until", next.expectedTo() == null ? text("until.none") : day(next)));
        }
        if (!found.rule().isEmpty()) {
            facts.add(fact("rule", found.rule()));
        }
        return facts;
    }

    private String today() {
        return found.now() == null
                ? text("today." + AddressSentence.now(found))
                : text("today.offer", text("kind." + found.now().technology().name()), speed(found.now()));
    }

    private Fact fact(String name, String value) {
        return new Fact(text("fact." + name), value);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("portal.address." + key, arguments, locale);
    }
}

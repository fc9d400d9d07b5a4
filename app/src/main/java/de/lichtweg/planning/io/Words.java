package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.Item;
import de.lichtweg.planning.ground.Assumption;
import de.lichtweg.platform.error.RuleViolation;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Words for what planning says, also where nothing of the application runs: at the command line and in its files, in German. */
public final class Words {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Locale locale;

    /** The words of planning and of reading files, in German. */
    public Words() {
        this(Locale.GERMANY);
    }

    /** The same in a language. */
    public Words(Locale locale) {
        this.locale = locale;
        messages.setBasenames("messages/planning", "messages/geodata");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** The text of a key. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A refusal as a sentence. */
    public String of(RuleViolation violation) {
        return of("error." + violation.code(), violation.arguments().toArray());
    }

    /** An assumption as a sentence. */
    public String of(Assumption assumption) {
        Object[] arguments = assumption.arguments().stream()
                .map(a -> a instanceof String code && code.startsWith("trench:") ? of(Item.of(code)) : a)
                .toArray();
        return of("plan.assumed." + assumption.code(), arguments);
    }

    /** A position of a bill: "Pflaster, offener Graben". */
    public String of(Item item) {
        return switch (item) {
            case Item.Trench t ->
                of(
                        "plan.item.trench",
                        of("plan.surface." + t.surface().name()),
                        of("plan.method." + t.method().name()));
            case Item.Passage p -> of("plan.item.crossing." + p.crossing().name());
            case Item.Distributor d -> of("plan.item.distributor", d.capacity());
            case Item.Cable c -> of("plan.item.cable", c.fibres());
            case Item.Part part -> of("plan.item." + part.name());
        };
    }

    /** Words of an enum below a key. */
    public String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }
}

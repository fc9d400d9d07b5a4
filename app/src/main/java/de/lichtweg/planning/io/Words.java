package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.Item;
import de.lichtweg.planning.ground.Assumption;
import de.lichtweg.platform.error.RuleViolation;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** German words for what planning says where nothing of the application runs: at the command line and in its files. */
public final class Words {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    /** The words of planning and of reading files. */
    public Words() {
        messages.setBasenames("messages/planning", "messages/geodata");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** The text of a key. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
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

package de.lichtweg.strategy.app;

import de.lichtweg.platform.ui.Formats;
import de.lichtweg.strategy.domain.NextStep;
import de.lichtweg.strategy.domain.Undertaking;
import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** A step in the words of its rule, in the language of the request. */
public final class StepWords {

    private static final Formats FORMATS = new Formats();

    private StepWords() {}

    /** Why it is suggested. */
    public static String reason(NextStep step, String municipality) {
        return fill(german() ? step.rule().reasonDe() : step.rule().reasonEn(), step, municipality);
    }

    /** Title of what is suggested. */
    public static String title(NextStep step, String municipality) {
        return fill(german() ? step.rule().titleDe() : step.rule().titleEn(), step, municipality);
    }

    private static boolean german() {
        return !LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private static String fill(String pattern, NextStep step, String municipality) {
        return new MessageFormat(pattern.replace("'", "''"), Locale.GERMANY).format(new Object[] {
            FORMATS.number(step.count()),
            municipality,
            step.before().map(Undertaking::title).orElse(""),
            step.before().map(u -> FORMATS.date(u.completedOn())).orElse("")
        });
    }
}

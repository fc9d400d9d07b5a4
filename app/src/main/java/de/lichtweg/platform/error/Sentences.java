package de.lichtweg.platform.error;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refused rule as one sentence, where no page does it: at the command line, in the log of a job. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence in German; the code itself where nobody wrote one. */
    public String german(RuleViolation violation) {
        String text = messages.getMessage(
                "error." + violation.code(), violation.arguments().toArray(), violation.getMessage(), Locale.GERMAN);
        return text == null ? violation.code() : text;
    }
}

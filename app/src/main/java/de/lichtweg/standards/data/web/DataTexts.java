package de.lichtweg.standards.data.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Messages in the reader's language. */
@Component
class DataTexts {

    private final MessageSource messages;

    DataTexts(MessageSource messages) {
        this.messages = messages;
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String german(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    static boolean isGerman() {
        return !locale().getLanguage().equals("en");
    }
}

package de.lichtweg.geodata.ingest.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The fields of profiles in words: {@code import.field.<profile>.<field>}, else {@code import.field.<field>}; the explanation
 * has {@code .what} behind it. The module that owns a profile keeps them among its messages.
 */
@Component
class FieldTexts {

    private final MessageSource messages;

    FieldTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What people call the field; its key where nobody named it. */
    String name(String profile, String field, Locale locale) {
        return text(profile + "." + field, field, "", field, locale);
    }

    /** What belongs into it, empty where nobody wrote it. */
    String what(String profile, String field, Locale locale) {
        return text(profile + "." + field, field, ".what", "", locale);
    }

    private String text(String special, String common, String suffix, String otherwise, Locale locale) {
        try {
            return messages.getMessage("import.field." + special + suffix, null, locale);
        } catch (NoSuchMessageException e) {
            String text = messages.getMessage("import.field." + common + suffix, null, otherwise, locale);
            return text == null ? otherwise : text;
        }
    }
}

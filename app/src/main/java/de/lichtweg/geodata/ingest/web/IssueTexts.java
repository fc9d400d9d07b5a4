package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.store.StoredIssue;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Issues in words. */
@Component
class IssueTexts {

    private final MessageSource messages;

    IssueTexts(MessageSource messages) {
        this.messages = messages;
    }

    String message(StoredIssue issue, Locale locale) {
        return text("issue." + issue.kind(), issue.arguments(), issue.kind(), locale);
    }

    /** What to do about a kind of issue, empty where nobody wrote it. */
    String advice(String kind, Locale locale) {
        return text("issue." + kind + ".advice", List.of("…", "…", "…", "…"), "", locale);
    }

    /** The kind without its particulars: {@code issue.<kind>.kind}, where it needs words of its own. */
    String kind(String kind, Locale locale) {
        String general = text("issue." + kind + ".kind", List.of(), "", locale);
        return general.isEmpty() ? text("issue." + kind, List.of("…", "…", "…", "…"), kind, locale) : general;
    }

    private String text(String key, List<String> arguments, String otherwise, Locale locale) {
        String text = messages.getMessage(key, arguments.toArray(), otherwise, locale);
        return text == null ? otherwise : text;
    }
}

package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.Stand;
import de.lichtweg.monitoring.domain.Said;
import de.lichtweg.platform.error.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What was typed into the form: {@code frage_<key>}, and {@code a<id>_fassung}, {@code _phase}, {@code _schritt}, {@code _frist}. */
record ReportForm(Map<String, String> typed) {

    private static final Pattern ACTIVITY = Pattern.compile("a(\\d{1,18})_fassung");
    private static final String QUESTION = "frage_";

    static ReportForm of(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        return new ReportForm(typed);
    }

    /** What came back with a refusal. */
    static ReportForm of(Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return new ReportForm(typed);
    }

    static String question(String key) {
        return QUESTION + key;
    }

    static String activity(long id, String part) {
        return "a" + id + "_" + part;
    }

    String get(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    /** Key of the question → answer. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(QUESTION)) {
                texts.put(name.substring(QUESTION.length()), value);
            }
        });
        return texts;
    }

    /** Id of the activity → what is said of it. */
    Map<Long, Said> activities() {
        Map<Long, Said> all = new HashMap<>();
        for (String name : typed.keySet()) {
            Matcher matcher = ACTIVITY.matcher(name);
            if (matcher.matches()) {
                long id = Long.parseLong(matcher.group(1));
                all.put(id, said(id));
            }
        }
        return all;
    }

    private Said said(long id) {
        String version = get(activity(id, "fassung"), "");
        return new Said(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                new Stand(
                        get(activity(id, "phase"), ""),
                        get(activity(id, "schritt"), "")
                                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                                .strip(),
                        day(get(activity(id, "frist"), ""))));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new RuleViolation("monitoring.day", text);
        }
    }
}

package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What people type on the forms of standards, and back. */
final class Typed {

    private Typed() {}

    /** What was typed. */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, String.join(",", values)));
        return typed;
    }

    /** What came back with a refusal, or else what is known. */
    static Map<String, String> or(Model model, Map<String, String> known) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed.isEmpty() ? known : typed;
    }

    static Map<String, String> of(Standard s, Version v) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("titel", s.title());
        f.put("art", s.kind().name());
        f.put("zweck", s.purpose());
        f.put("text", v.body());
        f.put("aenderung", v.changeNote());
        f.put("grundlage", v.legalBasis());
        f.put("gilt_ab", Objects.toString(v.validFrom(), ""));
        return f;
    }

    /** The standard as typed; what the form does not ask comes from {@code before}. */
    static Standard standard(
            Map<String, String> typed, String key, RegionKey territory, String owner, @Nullable Standard before) {
        return new Standard(
                key,
                kind(typed.getOrDefault("art", "")),
                territory,
                owner,
                "",
                line(typed.get("titel")),
                text(typed.get("zweck")),
                before == null ? 0 : before.revision(),
                before != null && before.demo());
    }

    /** The draft as typed; origin and number come from {@code before}. */
    static Version version(Map<String, String> typed, String key, int revision, @Nullable Version before) {
        return new Version(
                key,
                before == null ? 0 : before.number(),
                Version.State.DRAFT,
                text(typed.get("text")),
                text(typed.get("aenderung")),
                line(typed.get("grundlage")),
                before == null ? "" : before.origin(),
                before == null ? "" : before.originPath(),
                null,
                null,
                day(typed.get("gilt_ab")),
                null,
                "",
                revision,
                before != null && before.demo());
    }

    private static StandardKind kind(String name) {
        return Arrays.stream(StandardKind.values())
                .filter(k -> k.name().equals(name) && k != StandardKind.PROCEDURE)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("standards.kind"));
    }

    /** One line. */
    static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Several lines. */
    static String text(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** A day as a browser sends it or as somebody writes it; {@code null} for nothing. */
    static @Nullable LocalDate day(@Nullable String text) {
        String line = line(text);
        if (line.isEmpty()) {
            return null;
        }
        try {
            String[] d = line.split("\\.", -1);
            return d.length == 3
                    ? LocalDate.of(Integer.parseInt(d[2]), Integer.parseInt(d[1]), Integer.parseInt(d[0]))
                    : LocalDate.parse(line);
        } catch (DateTimeException | NumberFormatException e) {
            throw new RuleViolation("standards.day", line);
        }
    }
}

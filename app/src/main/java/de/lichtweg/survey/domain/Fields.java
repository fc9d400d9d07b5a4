package de.lichtweg.survey.domain;

import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A commitment as named fields, to say what changed. Empty ones are left out. */
public final class Fields {

    private Fields() {}

    /** A field that says something else than before; empty where it said nothing. */
    public record Change(String field, String before, String after) {}

    /** Field → what it says, in the order of the form. */
    public static Map<String, String> of(CommitmentDraft d, @Nullable Ending ending) {
        Map<String, String> f = new LinkedHashMap<>();
        put(f, "title", d.basics().title());
        put(f, "operator", d.basics().operator());
        put(f, "binding", d.basics().binding());
        put(f, "saidOn", d.basics().saidOn());
        put(f, "until", d.promised().until());
        put(f, "technology", d.promised().technology());
        put(f, "down", d.promised().downMbps());
        put(f, "up", d.promised().upMbps());
        put(f, "addresses", d.promised().addresses());
        put(f, "secret", d.basics().secret() ? "true" : "");
        put(f, "quota", d.quota().required());
        put(f, "quotaUntil", d.quota().until());
        put(f, "quotaReached", d.quota().reached());
        put(f, "remark", d.basics().remark());
        numbered(f, "milestone", d.milestones(), m -> m.name() + " " + m.plan() + text(m.actual()));
        numbered(f, "evidence", d.evidence(), e -> e.label() + text(e.reference()) + text(e.day()));
        if (ending != null) {
            put(f, ending.by() == null ? "withdrawn" : "superseded", ending.day());
            put(f, "by", ending.by());
            put(f, "endWhy", ending.why());
        }
        return f;
    }

    /** What differs between two of them. */
    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> names = new LinkedHashMap<>(before);
        names.putAll(after);
        List<Change> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                changes.add(new Change(name, old, now));
            }
        }
        return changes;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        String text = Objects.toString(value, "");
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    private static <P> void numbered(Map<String, String> fields, String name, List<P> parts, Function<P, String> line) {
        for (int i = 0; i < parts.size(); i++) {
            put(fields, name + "." + (i + 1), line.apply(parts.get(i)));
        }
    }

    private static String text(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.isEmpty() ? "" : ", " + text;
    }
}

package de.lichtweg.activity.domain;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.WebLink;
import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An activity as named fields, to say what changed. Empty ones are left out. */
public final class Fields {

    private Fields() {}

    /** A field that says something else than before; empty where it said nothing. */
    public record Change(String field, String before, String after) {}

    /** Field → what it says, in the order of the form. */
    public static Map<String, String> of(ActivityDraft d) {
        Map<String, String> f = new LinkedHashMap<>();
        put(f, "title", d.basics().title());
        put(f, "kind", d.basics().kind());
        put(f, "parent", d.basics().parent());
        put(f, "description", d.basics().description());
        put(f, "fileNumber", d.basics().fileNumber());
        put(f, "source", d.basics().source());
        put(f, "organisation", d.parties().organisation());
        put(f, "responsible", d.parties().responsible());
        put(f, "operator", d.parties().operator());
        put(f, "territory", d.territory().stream().map(RegionKey::value).collect(Collectors.joining(", ")));
        put(f, "phase", d.course().phases().stream().map(Fields::entry).collect(Collectors.joining(", ")));
        put(f, "steps", d.course().steps());
        put(f, "state", d.course().state());
        put(f, "endedOn", d.course().endedOn());
        put(f, "nextStep", d.next().step());
        put(f, "turn", d.next().turn());
        put(f, "turnSince", d.next().turnSince());
        put(f, "due", d.next().due());
        put(f, "evidence", d.next().evidence());
        put(f, "evidenceOn", d.next().evidenceOn());
        put(f, "risk", d.next().risk());
        put(f, "riskNote", d.next().riskNote());
        put(f, "technology", d.expected().technology());
        put(f, "down", d.expected().downMbps());
        put(f, "up", d.expected().upMbps());
        put(f, "expectedFrom", d.expected().from());
        put(f, "expectedTo", d.expected().to());
        put(f, "addresses", d.expected().addresses());
        numbered(f, "milestone", d.milestones().stream().map(Fields::milestone).toList());
        numbered(f, "obstacle", d.obstacles().stream().map(Fields::obstacle).toList());
        numbered(f, "link", d.links().stream().map(Fields::link).toList());
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

    private static void numbered(Map<String, String> fields, String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            put(fields, name + "." + (i + 1), lines.get(i));
        }
    }

    private static String entry(Entry e) {
        return e.phase() + " " + e.since();
    }

    private static String milestone(Milestone m) {
        return m.name() + day(" Plan ", m.plan()) + day(" Prognose ", m.forecast()) + day(" Ist ", m.actual());
    }

    private static String obstacle(Obstacle o) {
        return o.name() + day(" seit ", o.since()) + text(o.turn()) + text(o.effect()) + day(" gelöst ", o.solvedOn());
    }

    private static String link(WebLink l) {
        return l.label() + " " + l.url();
    }

    private static String day(String name, @Nullable Object day) {
        return day == null ? "" : name + day;
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }
}

package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.domain.Fields;
import de.lichtweg.activity.domain.LogNote;
import de.lichtweg.activity.domain.Revision;
import de.lichtweg.activity.domain.Story;
import de.lichtweg.activity.web.ActivityView.LogLine;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Template;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to an activity: notes and changes with before and after, the newest first. */
@Component
class ActivityStory {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    private final ActivityRegister register;
    private final Organisations organisations;
    private final Operators operators;
    private final Regions regions;
    private final LichtwegClock clock;

    ActivityStory(
            ActivityRegister register,
            Organisations organisations,
            Operators operators,
            Regions regions,
            LichtwegClock clock) {
        this.register = register;
        this.organisations = organisations;
        this.operators = operators;
        this.regions = regions;
        this.clock = clock;
    }

    private record Dated(Instant at, LogLine line) {}

    List<LogLine> of(Scope scope, Activity activity, Template template, Texts texts) {
        List<Dated> all = new ArrayList<>();
        Story story = register.story(scope, activity);
        for (LogNote note : story.notes()) {
            all.add(new Dated(note.at(), line(note.at(), text(note, texts), note.author(), List.of(), texts)));
        }
        List<Revision> revisions = story.revisions();
        for (int i = 0; i < revisions.size(); i++) {
            Revision now = revisions.get(i);
            Map<String, String> before =
                    i + 1 < revisions.size() ? revisions.get(i + 1).fields() : Map.of();
            boolean first = now.version() == 1;
            String text = first
                    ? texts.get("activity.log.created")
                    : now.why().isEmpty() ? texts.get("activity.log.changed") : now.why();
            List<String> changes = first ? List.of() : changes(before, now.fields(), template, texts);
            all.add(new Dated(now.at(), line(now.at(), text, now.author(), changes, texts)));
        }
        return all.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::line)
                .toList();
    }

    /** "Gespräch mit Bauamt (Az. 61.2): kommt am Freitag". */
    private static String text(LogNote note, Texts texts) {
        String contact = note.said().contact();
        String file = note.said().fileNumber();
        String head = contact.isEmpty() ? "" : texts.get("activity.talk.with", contact);
        String number = file.isEmpty() ? "" : texts.get("activity.talk.file", file);
        String before = head.isEmpty() ? number : number.isEmpty() ? head : head + " (" + number + ")";
        return before.isEmpty()
                ? note.said().text()
                : before + ": " + note.said().text();
    }

    /** What somebody changed since a version, field by field. */
    List<String> since(Scope scope, Activity activity, int version, Template template, Texts texts) {
        List<Revision> revisions = register.revisions(scope, activity);
        Map<String, String> before = revisions.stream()
                .filter(r -> r.version() == version)
                .map(Revision::fields)
                .findFirst()
                .orElse(Map.of());
        return changes(before, Fields.of(activity.draft()), template, texts);
    }

    private static LogLine line(Instant at, String text, String author, List<String> changes, Texts texts) {
        return new LogLine(
                LocalDate.ofInstant(at, LichtwegClock.BERLIN).toString(), texts.day(at), text, author, changes);
    }

    private List<String> changes(
            Map<String, String> before, Map<String, String> after, Template template, Texts texts) {
        return words(Fields.between(before, after), template, texts);
    }

    /** Changes as people read them. */
    List<String> words(List<Fields.Change> changes, Template template, Texts texts) {
        return changes.stream()
                .map(c -> texts.get(
                        c.before().isEmpty()
                                ? "activity.log.new"
                                : c.after().isEmpty() ? "activity.log.gone" : "activity.log.diff",
                        name(c.field(), texts),
                        shown(c.field(), c.before(), template, texts),
                        shown(c.field(), c.after(), template, texts)))
                .toList();
    }

    private static String name(String field, Texts texts) {
        int dot = field.indexOf('.');
        return dot < 0
                ? texts.get("activity.field." + field)
                : texts.get("activity.field." + field.substring(0, dot)) + " " + field.substring(dot + 1);
    }

    private String shown(String field, String value, Template template, Texts texts) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "kind" -> texts.get("activity.kind." + value);
            case "state" -> texts.get("activity.state." + value);
            case "risk" -> texts.get("activity.risk." + value);
            case "organisation" ->
                organisations.find(value).map(Organisations.Organisation::name).orElse(value);
            case "operator" ->
                operators.find(value).map(Operators.Operator::name).orElse(value);
            case "territory" ->
                Arrays.stream(value.split(", ", -1)).map(this::place).collect(Collectors.joining(", "));
            case "phase" ->
                Arrays.stream(value.split(", ", -1))
                        .map(e -> entry(e, template, texts))
                        .reduce((a, b) -> b)
                        .orElse(value);
            default -> days(value, texts);
        };
    }

    private String place(String key) {
        return regions.find(new RegionKey(key), clock.today())
                .map(Regions.Region::name)
                .orElse(key);
    }

    private static String entry(String entry, Template template, Texts texts) {
        String[] parts = entry.split(" ", 2);
        String name = template.find(parts[0]).map(p -> p.name(texts.german())).orElse(parts[0]);
        return name + " " + days(parts.length > 1 ? parts[1] : "", texts);
    }

    private static String days(String value, Texts texts) {
        return DAY.matcher(value).replaceAll(m -> texts.date(LocalDate.parse(m.group())));
    }
}

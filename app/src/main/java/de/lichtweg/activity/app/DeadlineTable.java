package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.time.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Deadlines of activities as rows: taken away and read again in the same words. */
@Component
public class DeadlineTable {

    static final List<Field> FIELDS = List.of(
            new Field("name", true, List.of("frist", "bezeichnung")),
            new Field("activity", true, List.of("aktivitaet_nummer")),
            new Field("number", false, List.of("frist_nummer")),
            new Field("title", false, List.of("aktivitaet")),
            new Field("rule", false, List.of("regel")),
            new Field("start", false, List.of("beginn")),
            new Field("after", false, List.of("nach_frist")),
            new Field("length", false, List.of("dauer")),
            new Field("unit", false, List.of("einheit")),
            new Field("runs", false, List.of("laeuft_bis_dahin")),
            new Field("working_day", false, List.of("werktag")),
            new Field("set", false, List.of("gesetzt_auf")),
            new Field("reason", false, List.of("grund")),
            new Field("done", false, List.of("erledigt_am")));

    private static final int LONGEST = 999;

    private final Deadlines deadlines;
    private final MessageSource messages;

    DeadlineTable(Deadlines deadlines, MessageSource messages) {
        this.deadlines = deadlines;
        this.messages = messages;
    }

    /** A deadline with its activity, and the key of its rule. */
    public record Line(Activity activity, Deadline deadline, String rule) {}

    /** Those of activities that the scope was shown, by activity and day. */
    public List<Line> lines(Scope scope, List<Activity> activities) {
        Map<Long, Activity> byId = activities.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        Map<Integer, String> rules = new HashMap<>();
        deadlines.rules(scope, true).forEach(r -> rules.put(r.id(), r.key()));
        return deadlines.of(scope, activities).stream()
                .map(d -> new Line(
                        Objects.requireNonNull(byId.get(d.activity())),
                        d,
                        rules.getOrDefault(Objects.requireNonNullElse(d.draft().rule(), 0), "")))
                .toList();
    }

    /** The columns, in German as all files are. */
    public List<Column<Line>> columns() {
        return List.of(
                Column.integer("aktivitaet_nummer", l -> l.activity.id()),
                Column.text("aktivitaet", l -> l.activity.title()),
                Column.integer("frist_nummer", l -> l.deadline.id()),
                Column.text("frist", l -> l.deadline.draft().name()),
                Column.text("regel", Line::rule),
                Column.date("beginn", l -> l.deadline.draft().start()),
                Column.integer("nach_frist", l -> l.deadline.draft().after()),
                Column.integer("dauer", l -> l.deadline.draft().term().length()),
                Column.text("einheit", l -> unit(l.deadline.draft().term().unit())),
                Column.yesNo("laeuft_bis_dahin", l -> l.deadline.draft().runsUntil()),
                Column.yesNo("werktag", l -> l.deadline.draft().workingDay()),
                Column.date("gerechnet", l -> l.deadline.computed()),
                Column.date("gesetzt_auf", l -> l.deadline.draft().set()),
                Column.text(
                        "grund",
                        l -> l.activity.rights().internal() ? l.deadline.draft().reason() : ""),
                Column.date("erledigt_am", l -> l.deadline.draft().done()));
    }

    private String unit(Term.Unit unit) {
        return messages.getMessage("activity.deadline.unit.name." + unit, null, Locale.GERMAN);
    }

    /** The deadline that a row means among those of its activity, {@code null} for a new one: by its number, else by its name. */
    static @Nullable Deadline find(Row row, List<Deadline> known) {
        String number = row.get("number");
        Optional<Deadline> found = known.stream()
                .filter(d -> number.isEmpty()
                        ? d.draft().name().equalsIgnoreCase(row.get("name"))
                        : Long.toString(d.id()).equals(number))
                .findFirst();
        if (found.isEmpty() && !number.isEmpty()) {
            throw new RuleViolation("deadline.import.number", number);
        }
        return found.orElse(null);
    }

    /** What a row says; a column that is missing keeps what was there, for a new one what its rule says. */
    Draft draft(
            Row row,
            Set<String> columns,
            Activity activity,
            @Nullable Deadline before,
            Rules rules,
            List<Deadline> known) {
        Cells cells = new Cells(row, columns);
        Draft old = before == null ? null : before.draft();
        DeadlineRule rule = rules.find(row.get("rule"));
        Integer kept = columns.contains("rule") || old == null ? (rule == null ? null : rule.id()) : old.rule();
        Term term = old != null ? old.term() : rule != null ? rule.term() : new Term(0, Term.Unit.DAYS);
        boolean internal = activity.rights().internal();
        return new Draft(
                kept,
                row.get("name"),
                cells.day("start", old == null ? null : old.start()),
                cells.has("after") ? after(row.get("after"), known) : old == null ? null : old.after(),
                new Term(length(cells, term), units(cells, term)),
                cells.yes("runs", old != null ? old.runsUntil() : rule != null && rule.runsUntil()),
                cells.yes("working_day", old != null ? old.workingDay() : rule != null && rule.workingDay()),
                cells.day("set", old == null ? null : old.set()),
                cells.has("reason") && internal ? row.get("reason") : old == null ? "" : old.reason(),
                cells.day("done", old == null ? null : old.done()));
    }

    /** The rules by their keys and names. */
    record Rules(List<DeadlineRule> all) {

        @Nullable
        DeadlineRule find(String text) {
            return text.isEmpty()
                    ? null
                    : all.stream()
                            .filter(r -> r.key().equals(text) || r.name().equalsIgnoreCase(text))
                            .findFirst()
                            .orElseThrow(() -> new RuleViolation("deadline.import.rule", text));
        }
    }

    Rules rules(Scope scope) {
        return new Rules(deadlines.rules(scope, true));
    }

    /** Days and words of a row. */
    private record Cells(Row row, Set<String> columns) {

        boolean has(String field) {
            return columns.contains(field);
        }

        @Nullable
        LocalDate day(String field, @Nullable LocalDate old) {
            return !has(field) ? old : row.get(field).isEmpty() ? null : ActivityTable.day(row.get(field));
        }

        boolean yes(String field, boolean old) {
            String word = row.get(field).toLowerCase(Locale.GERMAN);
            return switch (has(field) ? word : "") {
                case "" -> old;
                case "ja", "yes", "true", "wahr", "x", "1" -> true;
                case "nein", "no", "false", "falsch", "0" -> false;
                default -> throw new RuleViolation("deadline.import.word", row.get(field));
            };
        }
    }

    private static int length(Cells cells, Term old) {
        String text = cells.row.get("length");
        if (!cells.has("length") || text.isEmpty()) {
            return old.length();
        }
        if (!text.matches("\\d{1,3}")) {
            throw new RuleViolation("deadline.number", text, LONGEST);
        }
        return Integer.parseInt(text);
    }

    private Term.Unit units(Cells cells, Term old) {
        String text = cells.row.get("unit");
        return text.isEmpty()
                ? old.unit()
                : Arrays.stream(Term.Unit.values())
                        .filter(u -> unit(u).equalsIgnoreCase(text) || u.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("deadline.import.word", text));
    }

    /** The deadline of the same activity with whose end it begins, by its number or name. */
    private static @Nullable Long after(String text, List<Deadline> known) {
        return text.isEmpty()
                ? null
                : known.stream()
                        .filter(d -> Long.toString(d.id()).equals(text)
                                || d.draft().name().equalsIgnoreCase(text))
                        .map(Deadline::id)
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("deadline.import.after", text));
    }
}

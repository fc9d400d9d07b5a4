package de.lichtweg.activity.web;

import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deadline as typed text, and back. */
final class DeadlineForm {

    private static final int LONGEST = 999;

    private final Map<String, String> fields;

    /** What is written down, and above it what was typed and came back with a refusal. */
    DeadlineForm(Map<String, String> fields, Map<String, String> typed) {
        this.fields = new LinkedHashMap<>(fields);
        if (!typed.isEmpty()) {
            this.fields.remove("werktag");
            this.fields.remove("laeuft");
            this.fields.putAll(typed);
        }
    }

    /** Nothing but the usual: a day by which something must be done. */
    static Map<String, String> free() {
        return fields("", new Term(0, Term.Unit.DAYS), false, false);
    }

    static Map<String, String> of(DeadlineRule rule) {
        Map<String, String> f = fields(rule.name(), rule.term(), rule.runsUntil(), rule.workingDay());
        f.put("regel", Integer.toString(rule.id()));
        return f;
    }

    static Map<String, String> of(Deadline d) {
        Draft draft = d.draft();
        Map<String, String> f = fields(draft.name(), draft.term(), draft.runsUntil(), draft.workingDay());
        f.put("fassung", Integer.toString(d.version()));
        f.put("regel", Objects.toString(draft.rule(), ""));
        f.put("beginn", Objects.toString(draft.start(), ""));
        f.put("nach", Objects.toString(draft.after(), ""));
        f.put("gesetzt", Objects.toString(draft.set(), ""));
        f.put("grund", draft.reason());
        f.put("erledigt", Objects.toString(draft.done(), ""));
        return f;
    }

    private static Map<String, String> fields(String name, Term term, boolean runs, boolean workingDay) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("name", name);
        f.put("dauer", Integer.toString(term.length()));
        f.put("einheit", term.unit().name());
        if (runs) {
            f.put("laeuft", "ja");
        }
        if (workingDay) {
            f.put("werktag", "ja");
        }
        return f;
    }

    Map<String, String> all() {
        return fields;
    }

    String get(String key) {
        return fields.getOrDefault(key, "").strip();
    }

    /** As it is written down; refuses what is no day and no number. */
    Draft draft() {
        return new Draft(
                get("regel").isEmpty() ? null : Math.toIntExact(number("regel")),
                get("name").replaceAll("[\\s\\p{Cntrl}]+", " "),
                Days.read(get("beginn")),
                id("nach"),
                new Term(Math.toIntExact(number("dauer")), unit()),
                !get("laeuft").isEmpty(),
                !get("werktag").isEmpty(),
                Days.read(get("gesetzt")),
                get("grund").replaceAll("[\\s\\p{Cntrl}]+", " "),
                Days.read(get("erledigt")));
    }

    private @Nullable Long id(String key) {
        return get(key).isEmpty() ? null : number(key);
    }

    private long number(String key) {
        String text = get(key).isEmpty() ? "0" : get(key);
        if (!text.matches("\\d{1,9}") || key.equals("dauer") && Long.parseLong(text) > LONGEST) {
            throw new RuleViolation("deadline.number", text, LONGEST);
        }
        return Long.parseLong(text);
    }

    private Term.Unit unit() {
        try {
            return Term.Unit.valueOf(get("einheit"));
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("deadline.number", get("einheit"), LONGEST);
        }
    }
}

package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.domain.OfficeDay;
import de.lichtweg.activity.domain.OfficeWords;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a row of the table of activities, in the words in which {@link ActivityColumns} writes it or in those of offices. */
@Component
class ActivityTable {

    private final OfficeCourse courses;
    private final OfficeRegions territories;
    private final Organisations organisations;
    private final Operators operators;
    private final MessageSource messages;

    ActivityTable(
            OfficeCourse courses,
            OfficeRegions territories,
            Organisations organisations,
            Operators operators,
            MessageSource messages) {
        this.courses = courses;
        this.territories = territories;
        this.organisations = organisations;
        this.operators = operators;
        this.messages = messages;
    }

    /** Letters and digits of a text, for comparing words of a table. */
    static String letters(String text) {
        return OfficeWords.letters(text);
    }

    /** The activity that a row means, {@code null} for a new one. */
    @Nullable
    Activity find(OfficeCells cells, List<Activity> known, Map<Long, Activity> byId) {
        String number = cells.get("number");
        if (!number.isEmpty()) {
            return numbered(cells, number, byId);
        }
        ActivityKind kind = kind(cells);
        return known.stream()
                .filter(a -> a.title().equalsIgnoreCase(cells.get("title"))
                        && a.draft().basics().kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** Offices number their lists too: the number of something that is called otherwise and is of another kind is none of ours. */
    private Activity numbered(OfficeCells cells, String number, Map<Long, Activity> byId) {
        Activity found = number.matches("\\d{1,18}") ? byId.get(Long.valueOf(number)) : null;
        if (found == null) {
            throw new RuleViolation("activity.import.number", number);
        }
        boolean called = found.title().equalsIgnoreCase(cells.get("title"));
        if (!called && (!cells.says("kind") || found.draft().basics().kind() != kind(cells))) {
            throw new RuleViolation("activity.import.other", number, found.title(), cells.get("title"));
        }
        return found;
    }

    /**
     * What a row says.
     *
     * @param reader key of the reader's organisation, which leads what a list without that column names
     */
    ActivityDraft draft(OfficeCells cells, @Nullable Activity before, List<Activity> known, String reader) {
        ActivityKind kind =
                before != null && !cells.says("kind") ? before.draft().basics().kind() : kind(cells);
        ActivityDraft old = before == null ? empty(kind) : before.draft();
        Basics b = old.basics();
        OfficeCourse.Read course = courses.read(cells, kind, old, before);
        return new ActivityDraft(
                new Basics(
                        kind,
                        parent(cells, b.parent(), known),
                        cells.text("title", b.title()),
                        cells.description(b.description()),
                        cells.text("file", b.fileNumber()),
                        cells.text("source", b.source()),
                        b.generated()),
                new Parties(
                        organisation(reader, cells, old.parties().organisation()),
                        cells.line("responsible", old.parties().responsible()),
                        cells.or("operator", old.parties().operator(), this::operator)),
                territories.read(cells, old.territory()),
                course.course(),
                next(cells, old.next()),
                old.expected(),
                course.milestones(),
                old.obstacles(),
                old.links());
    }

    private static ActivityDraft empty(ActivityKind kind) {
        return new ActivityDraft(
                new Basics(kind, null, "", "", "", "", false),
                new Parties("", "", null),
                List.of(),
                new Course(0, List.of(), 0, ActivityState.RUNNING, null),
                new Next("", "", null, null, "", null, Risk.NONE, ""),
                new Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
    }

    /** By its name, by another word for it, else by a word of the title. */
    private ActivityKind kind(OfficeCells cells) {
        String text = cells.get("kind");
        String wanted = letters(text);
        return Arrays.stream(ActivityKind.values())
                .filter(k ->
                        letters(k.name()).equals(wanted) || letters(word(k)).equals(wanted))
                .findFirst()
                .or(() -> OfficeWords.kind(text)
                        .or(() -> OfficeWords.kind(cells.get("title")))
                        .map(k -> remarked(cells, text.isEmpty() ? cells.get("title") : text, k)))
                .orElseThrow(() -> text.isEmpty()
                        ? new RuleViolation("activity.import.kind", cells.get("title"))
                        : new RuleViolation("activity.import.unkind", text, kinds()));
    }

    private String kinds() {
        return Arrays.stream(ActivityKind.values()).map(this::word).collect(Collectors.joining("; "));
    }

    private ActivityKind remarked(OfficeCells cells, String text, ActivityKind kind) {
        cells.remark(text, word(kind));
        return kind;
    }

    private String word(ActivityKind kind) {
        return messages.getMessage("activity.kind." + kind, null, Locale.GERMANY);
    }

    /** The number or the title of a project. A column that repeats the title names none. */
    private static @Nullable Long parent(OfficeCells cells, @Nullable Long old, List<Activity> known) {
        String text = cells.get("parent");
        if (!cells.has("parent") || text.equals(cells.get("title"))) {
            return old;
        }
        if (text.isEmpty() || text.matches("\\d{1,18}")) {
            return text.isEmpty() ? null : Long.valueOf(text);
        }
        return known.stream()
                .filter(a -> a.title().equalsIgnoreCase(text))
                .map(Activity::id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("activity.number", text));
    }

    private Next next(OfficeCells cells, Next old) {
        return new Next(
                cells.line("next", old.step()),
                cells.line("turn", old.turn()),
                old.turnSince(),
                cells.last("due", old.due()),
                cells.line("evidence", old.evidence()),
                cells.first("evidence_on", old.evidenceOn()),
                cells.says("risk") ? risk(cells.get("risk")) : old.risk(),
                old.riskNote());
    }

    private Risk risk(String text) {
        String wanted = letters(text);
        return Arrays.stream(Risk.values())
                .filter(r -> letters(r.name()).equals(wanted)
                        || letters(messages.getMessage("activity.risk." + r, null, Locale.GERMANY))
                                .equals(wanted))
                .findFirst()
                .or(() -> OfficeWords.key("risk", text).map(Risk::valueOf))
                .orElseThrow(() -> new RuleViolation("activity.import.word", text));
    }

    /** The key; the name of one that is not known yet; of a list without that column the reader's own. */
    private String organisation(String reader, OfficeCells cells, String old) {
        if (!cells.has("organisation")) {
            return old.isEmpty() ? reader : old;
        }
        String text = cells.get("organisation");
        return organisations.find(text).map(Organisations.Organisation::key).orElse(text);
    }

    private String operator(String text) {
        return operators.find(text).map(Operators.Operator::key).orElse(text);
    }

    /** A day of a table. */
    static LocalDate day(String text) {
        return OfficeDay.in(text)
                .filter(OfficeDay::isExact)
                .map(OfficeDay::first)
                .orElseThrow(() -> new RuleViolation("activity.day", text));
    }
}

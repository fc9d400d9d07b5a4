package de.lichtweg.activity.domain;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.WebLink;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What may be written down of an activity. Every refusal says what, where and what now. */
public final class Rules {

    /** Longest title, name of a milestone, next step, and the like. */
    public static final int LINE = 200;

    /** Longest description. */
    public static final int TEXT = 2000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private Rules() {}

    /**
     * Refuses what cannot be.
     *
     * @param template the version by which it runs
     */
    public static void check(ActivityDraft draft, Template template, LocalDate today) {
        basics(draft);
        course(draft.course(), template, today);
        draft.milestones().forEach(m -> milestone(m, today));
        draft.obstacles().forEach(o -> obstacle(o, today));
        draft.links().forEach(Rules::link);
        expected(draft.expected());
    }

    private static void basics(ActivityDraft draft) {
        if (draft.basics().title().isBlank() || draft.basics().title().length() > LINE) {
            throw new RuleViolation("activity.title", LINE);
        }
        if (draft.basics().description().length() > TEXT) {
            throw new RuleViolation("activity.description", TEXT);
        }
        if (draft.parties().organisation().isBlank()) {
            throw new RuleViolation("activity.organisation");
        }
        if (draft.territory().isEmpty()) {
            throw new RuleViolation("activity.territory");
        }
        if ((draft.basics().kind() == ActivityKind.LOT) != (draft.basics().parent() != null)) {
            throw new RuleViolation(draft.basics().parent() == null ? "activity.lot.alone" : "activity.lot.other");
        }
        for (String line : List.of(
                draft.basics().fileNumber(),
                draft.basics().source(),
                draft.parties().responsible(),
                draft.next().step(),
                draft.next().turn(),
                draft.next().evidence(),
                draft.next().riskNote())) {
            shortLine(line);
        }
    }

    private static void shortLine(String line) {
        if (line.length() > LINE) {
            throw new RuleViolation("activity.line", line.substring(0, 40), LINE);
        }
    }

    private static void course(Course course, Template template, LocalDate today) {
        if (course.phases().isEmpty()) {
            throw new RuleViolation("activity.phase");
        }
        LocalDate before = LocalDate.MIN;
        for (Entry entry : course.phases()) {
            String name = template.find(entry.phase())
                    .orElseThrow(() -> new RuleViolation("activity.phase"))
                    .nameDe();
            if (entry.since().isAfter(today)) {
                throw new RuleViolation("activity.phase.future", name, day(entry.since()));
            }
            if (entry.since().isBefore(before)) {
                throw new RuleViolation("activity.phase.order", name, day(entry.since()), day(before));
            }
            before = entry.since();
        }
        int steps =
                template.find(course.present().phase()).orElseThrow().steps().size();
        if (course.steps() < 0 || course.steps() > steps) {
            throw new RuleViolation("activity.steps", steps);
        }
        end(course, today);
    }

    private static void end(Course course, LocalDate today) {
        LocalDate end = course.endedOn();
        if (course.state().isOver() != (end != null)) {
            throw new RuleViolation(end == null ? "activity.end.missing" : "activity.end.running");
        }
        if (end != null && (end.isAfter(today) || end.isBefore(course.present().since()))) {
            throw new RuleViolation(
                    "activity.end.day", day(end), day(course.present().since()));
        }
    }

    private static void milestone(Milestone m, LocalDate today) {
        if (m.name().isBlank()) {
            throw new RuleViolation("activity.milestone.name");
        }
        shortLine(m.name());
        if (m.day() == null) {
            throw new RuleViolation("activity.milestone.day", m.name());
        }
        LocalDate actual = m.actual();
        if (actual != null && actual.isAfter(today)) {
            throw new RuleViolation("activity.milestone.future", m.name(), day(actual));
        }
    }

    private static void obstacle(Obstacle o, LocalDate today) {
        if (o.name().isBlank()) {
            throw new RuleViolation("activity.obstacle.name");
        }
        List.of(o.name(), o.turn(), o.effect()).forEach(Rules::shortLine);
        LocalDate solved = o.solvedOn();
        if (solved != null && solved.isAfter(today)) {
            throw new RuleViolation("activity.obstacle.future", o.name(), day(solved));
        }
    }

    private static void link(WebLink link) {
        if (!link.url().matches("https?://[^\\s<>\"]{3,500}") || link.label().isBlank()) {
            throw new RuleViolation("activity.link", link.label() + " " + link.url());
        }
        shortLine(link.label());
    }

    private static void expected(Expected e) {
        LocalDate from = e.from();
        LocalDate to = e.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw new RuleViolation("activity.expected.order", day(from), day(to));
        }
        if (e.downMbps() < 0 || e.upMbps() < 0 || e.downMbps() > 100_000 || e.upMbps() > 100_000) {
            throw new RuleViolation("activity.expected.speed");
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

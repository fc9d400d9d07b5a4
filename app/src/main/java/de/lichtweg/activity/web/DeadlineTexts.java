package de.lichtweg.activity.web;

import de.lichtweg.activity.domain.Chain.Move;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.DeadlineChange;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.platform.time.Term;
import de.lichtweg.platform.ui.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Deadlines in words. */
final class DeadlineTexts {

    private static final Formats FORMATS = new Formats();

    private final Texts texts;
    private final LocalDate today;

    DeadlineTexts(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** {@code bis Montag, 04.01.2027}, or {@code läuft bis …}. */
    String day(Deadline d) {
        return texts.get(
                d.draft().runsUntil() ? "activity.deadline.until" : "activity.deadline.by", FORMATS.weekday(d.day()));
    }

    /** {@code noch 7 Tage}, {@code seit 3 Tagen überfällig}, {@code erledigt am …}. */
    String state(Deadline d) {
        LocalDate done = d.draft().done();
        if (done != null) {
            return texts.get("activity.deadline.done", texts.date(done));
        }
        long left = ChronoUnit.DAYS.between(today, d.day());
        if (left < 0) {
            return d.isOverdue(today)
                    ? texts.get("activity.due.late", texts.number(-left))
                    : texts.get("activity.deadline.ended");
        }
        return left == 0 ? texts.get("activity.due.today") : texts.get("activity.due.left", texts.number(left));
    }

    String tone(Deadline d) {
        return d.isOverdue(today) ? "danger" : d.draft().done() != null ? "ok" : "";
    }

    /** {@code 8 Wochen}. */
    String term(Term term) {
        String key = "activity.deadline.unit." + term.unit() + (term.length() == 1 ? ".one" : "");
        return texts.get(key, term.length());
    }

    /** How its day came about: {@code 8 Wochen ab 04.11.2026, Veröffentlichung der Markterkundung}. */
    String origin(Deadline d, Optional<DeadlineRule> rule, List<Deadline> all) {
        LocalDate start = d.draft().start();
        String event = rule.map(r -> ", " + r.startEvent()).orElse("");
        if (start == null) {
            String first = all.stream()
                    .filter(o -> Long.valueOf(o.id()).equals(d.draft().after()))
                    .map(o -> o.draft().name())
                    .findFirst()
                    .orElse("");
            return texts.get("activity.deadline.after", term(d.draft().term()), first);
        }
        return d.draft().term().length() == 0
                ? texts.get("activity.deadline.fixed")
                : texts.get("activity.deadline.from", term(d.draft().term()), texts.date(start)) + event;
    }

    /** What the law made of it, where its last day was none on which something falls due. */
    String moved(Deadline d) {
        LocalDate start = d.draft().start();
        return start != null
                        && d.draft().workingDay()
                        && !d.draft().term().endAfter(start).equals(d.computed())
                ? texts.get(
                        "activity.deadline.moved", texts.date(d.draft().term().endAfter(start)))
                : "";
    }

    /** {@code § 127 TKG (Stand 01.11.2026, mittlere Sicherheit)}. */
    String source(DeadlineRule rule) {
        return texts.get(
                "activity.deadline.source",
                rule.source(),
                texts.date(rule.sourceOn()),
                texts.get("activity.deadline.confidence." + rule.confidence()));
    }

    /** What moved with a change, by name and days. */
    String moves(List<Move> moves) {
        return moves.stream()
                .map(m -> texts.get(
                        "activity.deadline.move",
                        m.deadline().draft().name(),
                        texts.date(m.before()),
                        texts.date(m.after())))
                .collect(Collectors.joining("; "));
    }

    /** A line of the history. */
    String change(DeadlineChange c) {
        String days = c.before() == null
                ? texts.date(c.after())
                : c.after() == null || c.before().equals(c.after())
                        ? texts.date(c.before())
                        : texts.date(c.before()) + " → " + texts.date(c.after());
        String why = c.why().isEmpty()
                ? ""
                : ", "
                        + texts.get(
                                c.what() == DeadlineChange.What.MOVED
                                        ? "activity.deadline.with"
                                        : "activity.deadline.why",
                                c.why());
        return c.name() + ": " + texts.get("activity.deadline.what." + c.what()) + ", " + days + why;
    }
}

package de.lichtweg.survey.domain;

import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Evidence;
import de.lichtweg.survey.Milestone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What may be written down of a commitment. Every refusal says what, where and what now. */
public final class Rules {

    /** Longest title, name of a milestone and the like. */
    public static final int LINE = 200;

    /** Longest remark. */
    public static final int TEXT = 2000;

    private static final int FASTEST_MBPS = 100_000;
    private static final int HUNDRED_PERCENT = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private Rules() {}

    /** Refuses what cannot be. */
    public static void check(CommitmentDraft draft, BindingRules rules, LocalDate today) {
        basics(draft.basics(), today);
        promised(draft, rules);
        quota(draft.quota());
        draft.milestones().forEach(m -> milestone(m, draft.basics(), today));
        draft.evidence().forEach(Rules::evidence);
    }

    private static void basics(Basics b, LocalDate today) {
        if (b.title().isBlank() || b.title().length() > LINE) {
            throw new RuleViolation("survey.title", LINE);
        }
        if (b.operator().isBlank() || b.operator().length() > LINE) {
            throw new RuleViolation("survey.operator");
        }
        if (b.saidOn().isAfter(today)) {
            throw new RuleViolation("survey.said.future", day(b.saidOn()));
        }
        if (b.remark().length() > TEXT) {
            throw new RuleViolation("survey.remark", TEXT);
        }
    }

    private static void promised(CommitmentDraft draft, BindingRules rules) {
        Promised p = draft.promised();
        LocalDate said = draft.basics().saidOn();
        LocalDate until = p.until();
        if (until == null && rules.on(draft.basics().binding(), said).binds()) {
            throw new RuleViolation("survey.until.missing");
        }
        if (until != null && until.isBefore(said)) {
            throw new RuleViolation("survey.until.order", day(until), day(said));
        }
        if (p.technology() == Technology.NONE || !isSpeed(p.downMbps()) || !isSpeed(p.upMbps())) {
            throw new RuleViolation("survey.speed");
        }
    }

    private static boolean isSpeed(int mbps) {
        return mbps > 0 && mbps <= FASTEST_MBPS;
    }

    private static void quota(Quota q) {
        for (Integer percent : new Integer[] {q.required(), q.reached()}) {
            if (percent != null && (percent < 0 || percent > HUNDRED_PERCENT)) {
                throw new RuleViolation("survey.quota.percent", percent);
            }
        }
        if (q.required() == null && (q.reached() != null || q.until() != null)) {
            throw new RuleViolation("survey.quota.required");
        }
    }

    private static void milestone(Milestone m, Basics b, LocalDate today) {
        if (m.name().isBlank() || m.name().length() > LINE) {
            throw new RuleViolation("survey.milestone.name", LINE);
        }
        if (m.plan().isBefore(b.saidOn())) {
            throw new RuleViolation("survey.milestone.order", m.name(), day(m.plan()), day(b.saidOn()));
        }
        LocalDate actual = m.actual();
        if (actual != null && actual.isAfter(today)) {
            throw new RuleViolation("survey.milestone.future", m.name(), day(actual));
        }
    }

    private static void evidence(Evidence e) {
        if (e.label().isBlank() || e.label().length() > LINE || e.reference().length() > 500) {
            throw new RuleViolation("survey.evidence", e.label() + " " + e.reference());
        }
    }

    /** Refuses an end that cannot be. */
    public static void check(Ending ending, CommitmentDraft draft, LocalDate today) {
        LocalDate said = draft.basics().saidOn();
        if (ending.day().isAfter(today) || ending.day().isBefore(said)) {
            throw new RuleViolation("survey.end.day", day(ending.day()), day(said));
        }
        if (ending.by() == null && ending.why().isBlank()) {
            throw new RuleViolation("survey.end.why");
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

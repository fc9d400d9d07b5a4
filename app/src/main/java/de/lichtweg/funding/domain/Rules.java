package de.lichtweg.funding.domain;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be written down of a grant, beside the amounts. Every refusal says what, where and what now. */
public final class Rules {

    /** Longest title, name of an instalment and the like. */
    public static final int LINE = 200;

    /** Longest note. */
    public static final int TEXT = 2000;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Rules() {}

    /** Refuses what cannot be. */
    public static void check(GrantDraft draft, LocalDate today) {
        basics(draft.basics());
        decisions(draft.decisions(), today);
        draft.plan().years().keySet().forEach(Rules::year);
        draft.instalments().forEach(i -> instalment(i, today));
        draft.drawdowns().forEach(d -> drawdown(d, today));
        draft.proofs().forEach(p -> proof(p, today));
    }

    /** Decisions that are there stay as they are; new ones follow them. */
    public static void keepsDecisions(List<Decision> before, List<Decision> now) {
        if (now.size() < before.size() || !now.subList(0, before.size()).equals(before)) {
            throw new RuleViolation("funding.decision.kept");
        }
    }

    private static void basics(GrantDraft.Basics b) {
        if (b.title().isBlank() || b.title().length() > LINE) {
            throw new RuleViolation("funding.title", LINE);
        }
        if (b.organisation().isBlank()) {
            throw new RuleViolation("funding.organisation");
        }
        if (b.note().length() > TEXT) {
            throw new RuleViolation("funding.note", TEXT);
        }
        if (b.connections() < 0 || b.trenchMetres() < 0) {
            throw new RuleViolation("funding.quantity");
        }
        Stream.of(b.fileNumber(), b.source(), b.organisation()).forEach(Rules::line);
    }

    private static void line(String line) {
        if (line.length() > LINE) {
            throw new RuleViolation("funding.line", line.substring(0, 40), LINE);
        }
    }

    private static void decisions(List<Decision> decisions, LocalDate today) {
        LocalDate before = LocalDate.MIN;
        for (Decision d : decisions) {
            Stream.of(d.fileNumber(), d.source()).forEach(Rules::line);
            notLater("funding.decision.future", d.on(), today);
            if (d.on().isBefore(before) && d.kind() != Decision.Kind.CORRECTION) {
                throw new RuleViolation("funding.decision.order", German.day(d.on()), German.day(before));
            }
            before = d.on().isBefore(before) ? before : d.on();
        }
        boolean follows = !decisions.isEmpty()
                && (decisions.getFirst().kind() == Decision.Kind.AMENDMENT
                        || decisions.getFirst().kind() == Decision.Kind.CORRECTION);
        if (follows) {
            throw new RuleViolation("funding.decision.first");
        }
    }

    private static void year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RuleViolation("funding.year.range", Integer.toString(year), "" + FIRST_YEAR, "" + LAST_YEAR);
        }
    }

    private static void instalment(Instalment i, LocalDate today) {
        if (i.name().isBlank() || i.basisPoints() < 0 || i.basisPoints() > Money.WHOLE) {
            throw new RuleViolation("funding.instalment", i.name());
        }
        line(i.name());
        notLater("funding.instalment.future", i.reached(), today);
    }

    private static void drawdown(Drawdown d, LocalDate today) {
        year(d.year());
        line(d.note());
        notLater("funding.drawdown.future", d.requestedOn(), today);
        notLater("funding.drawdown.future", d.paidOn(), today);
        LocalDate paid = d.paidOn();
        if (paid != null && paid.isBefore(d.requestedOn())) {
            throw new RuleViolation("funding.drawdown.order", German.day(paid), German.day(d.requestedOn()));
        }
        if (d.federation().isZero() && d.state().isZero()) {
            throw new RuleViolation("funding.drawdown.none", German.day(d.requestedOn()));
        }
    }

    private static void proof(Proof p, LocalDate today) {
        notLater("funding.proof.future", p.submitted(), today);
        notLater("funding.proof.future", p.checked(), today);
        if (p.checked() != null && p.submitted() == null) {
            throw new RuleViolation("funding.proof.checked", German.day(p.due()));
        }
    }

    private static void notLater(String code, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RuleViolation(code, German.day(day));
        }
    }
}

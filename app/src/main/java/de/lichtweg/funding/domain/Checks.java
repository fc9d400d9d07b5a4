package de.lichtweg.funding.domain;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.ProgrammeVersion.Limits;
import de.lichtweg.funding.Shares;
import de.lichtweg.funding.domain.Violation.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the money of a grant adds up and keeps to its rules. What is arithmetic refuses; what is a rule refuses where the rule
 * was found in a published text, and warns where it is only known from experience; what is late or early warns.
 */
public final class Checks {

    private static final List<Funder> GRANTING = List.of(Funder.FEDERATION, Funder.STATE);

    private final GrantDraft draft;
    private final Rulebook rules;
    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();

    private Checks(GrantDraft draft, Rulebook rules, LocalDate today) {
        this.draft = draft;
        this.rules = rules;
        this.today = today;
    }

    /** All that is wrong, what refuses first, the plainest cause before what follows from it. */
    public static List<Violation> of(GrantDraft draft, Rulebook rules, LocalDate today) {
        return new Checks(draft, rules, today).all();
    }

    private List<Violation> all() {
        draft.decisions().forEach(this::adds);
        draft.current().ifPresent(this::keepsToRules);
        negative();
        draft.current().map(Decision::shares).ifPresent(shares -> {
            plan(shares);
            parts(shares);
            drawn(shares);
            years();
            progress(shares);
        });
        draft.proofs().forEach(this::due);
        binding();
        return found.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }

    /** The shares of every decision add up to its total; federation and state alone are never more than it. */
    private void adds(Decision d) {
        Shares s = d.shares();
        Money granted = s.granted();
        if (d.total().cents() <= 0) {
            refuse("total", d.on());
        }
        if (s.hasNegative()) {
            refuse("negative", d.on());
        }
        if (granted.exceeds(d.total())) {
            boolean same = s.federation().equals(s.state());
            refuse(
                    same ? "federal_state.same" : "federal_state",
                    s.federation(),
                    s.state(),
                    granted,
                    d.total(),
                    granted.minus(d.total()));
        }
        if (!s.sum().equals(d.total())) {
            refuse("sum", s.sum(), d.total(), difference(s.sum(), d.total()), d.on());
        }
    }

    private void keepsToRules(Decision d) {
        rules.stream().forEach(p -> {
            Money share = d.shares().get(p.funder());
            rate(p, share, d.total());
            cap(p, share, d.total());
            begun(p, d);
        });
    }

    private void rate(ProgrammeVersion p, Money share, Money total) {
        Integer max = p.rules().maxBp();
        if (max != null && share.exceeds(total.part(max))) {
            limit(
                    p,
                    "rate",
                    place(p.funder()),
                    share,
                    percent(share.partOf(total)),
                    percent(max),
                    total.part(max),
                    p.nameDe());
        }
        Integer own = p.rules().ownMinBp();
        Money left = draft.current().map(c -> c.shares().own()).orElse(Money.ZERO);
        if (own != null && total.part(own).exceeds(left)) {
            limit(p, "own", left, percent(left.partOf(total)), percent(own), total.part(own), p.nameDe());
        }
    }

    private void cap(ProgrammeVersion p, Money share, Money total) {
        Limits r = p.rules();
        Money cap = r.cap();
        Money most = r.expenditureCap();
        Money least = r.minimum();
        if (cap != null && share.exceeds(cap)) {
            limit(p, "cap", place(p.funder()), share, cap, share.minus(cap), p.nameDe());
        }
        if (most != null && total.exceeds(most)) {
            limit(p, "expenditure", total, most, total.minus(most), p.nameDe());
        }
        if (least != null && least.exceeds(share)) {
            limit(p, "minimum", place(p.funder()), share, least, p.nameDe());
        }
    }

    private void begun(ProgrammeVersion p, Decision d) {
        if (d.on().isBefore(p.validFrom())) {
            warn("begun", d.on(), p.nameDe(), p.validFrom());
        }
    }

    private void negative() {
        boolean plan = draft.plan().years().values().stream().anyMatch(Shares::hasNegative);
        boolean parts =
                draft.ownShares().parts().stream().anyMatch(p -> p.amount().cents() < 0);
        boolean drawn = draft.drawdowns().stream()
                .anyMatch(d -> d.federation().cents() < 0 || d.state().cents() < 0);
        if (plan || parts || drawn) {
            refuse("negative.plan");
        }
    }

    /** What the years of a funder add up to is its share. */
    private void plan(Shares shares) {
        Plan plan = draft.plan();
        if (plan.isEmpty()) {
            warn("noplan");
            return;
        }
        Shares planned = plan.total();
        for (Funder f : Funder.values()) {
            if (!planned.get(f).equals(shares.get(f))) {
                refuse("plan", place(f), planned.get(f), shares.get(f), difference(planned.get(f), shares.get(f)));
            }
        }
    }

    private void parts(Shares shares) {
        Money sum = draft.ownShares().sum();
        if (!draft.ownShares().parts().isEmpty() && !sum.equals(shares.own())) {
            refuse("parts", sum, shares.own(), difference(sum, shares.own()));
        }
    }

    private void drawn(Shares shares) {
        for (Funder f : GRANTING) {
            Money drawn = draft.drawn(f);
            if (drawn.exceeds(shares.get(f))) {
                refuse("drawn", place(f), drawn, shares.get(f), drawn.minus(shares.get(f)));
            }
        }
        if (!draft.drawdowns().isEmpty() && !draft.isFinal()) {
            warn("early", draft.drawdowns().getFirst().requestedOn());
        }
    }

    private void years() {
        SortedMap<Integer, Shares> byYear = new TreeMap<>();
        for (Drawdown d : draft.drawdowns()) {
            byYear.merge(d.year(), new Shares(d.federation(), d.state(), Money.ZERO, Money.ZERO), Shares::plus);
        }
        if (draft.plan().isEmpty()) {
            return;
        }
        byYear.forEach((year, drawn) -> {
            for (Funder f : GRANTING) {
                Money planned = draft.plan().year(year).get(f);
                if (drawn.get(f).exceeds(planned)) {
                    warn("year", place(f), Integer.toString(year), drawn.get(f), planned);
                }
            }
        });
    }

    private void progress(Shares shares) {
        if (draft.instalments().isEmpty()) {
            return;
        }
        int planned = draft.instalments().stream()
                .mapToInt(GrantDraft.Instalment::basisPoints)
                .sum();
        if (planned != Money.WHOLE) {
            warn("instalments", percent(planned));
        }
        Money allowed = shares.granted().part(Math.min(draft.progress(), Money.WHOLE));
        Money drawn = draft.drawn();
        if (drawn.exceeds(allowed)) {
            warn("ahead", drawn, percent(draft.progress()), allowed, drawn.minus(allowed));
        }
    }

    private void due(Proof p) {
        if (p.isOverdue(today)) {
            long days = ChronoUnit.DAYS.between(p.due(), today);
            warn("proof", p.kind().ordinal(), p.due(), Long.toString(days));
        }
    }

    /** Without a day of commissioning nobody knows how long the network is bound. */
    private void binding() {
        boolean proved = draft.proofs().stream().anyMatch(p -> p.kind() == Proof.Kind.FINAL && p.submitted() != null);
        if (proved && draft.basics().commissionedOn() == null) {
            warn("binding");
        }
    }

    private void refuse(String key, Object... arguments) {
        add(key, Severity.REFUSED, arguments);
    }

    private void warn(String key, Object... arguments) {
        add(key, Severity.WARNING, arguments);
    }

    private void limit(ProgrammeVersion p, String key, Object... arguments) {
        add(key, p.sure() ? Severity.REFUSED : Severity.WARNING, arguments);
    }

    private void add(String key, Severity severity, Object... arguments) {
        List<Object> texts = new ArrayList<>();
        for (Object a : arguments) {
            texts.add(a instanceof Money m ? m.german() : a instanceof LocalDate d ? German.day(d) : a);
        }
        found.add(new Violation(key, severity, List.copyOf(texts)));
    }

    /** A funder as the sentences choose its name: 0 federation, 1 state, 2 own, 3 other. */
    private static int place(Funder funder) {
        return funder.ordinal();
    }

    private static String difference(Money is, Money should) {
        return (is.exceeds(should) ? is.minus(should) : should.minus(is)).german();
    }

    private static String percent(int basisPoints) {
        return German.percent(basisPoints);
    }
}

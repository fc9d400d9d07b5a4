package de.lichtweg.funding.web;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.Shares;
import de.lichtweg.funding.web.GrantView.Cell;
import de.lichtweg.funding.web.GrantView.DecisionRow;
import de.lichtweg.funding.web.GrantView.DrawdownRow;
import de.lichtweg.funding.web.GrantView.InstalmentRow;
import de.lichtweg.funding.web.GrantView.PartRow;
import de.lichtweg.funding.web.GrantView.PlanRow;
import de.lichtweg.funding.web.GrantView.Progress;
import de.lichtweg.funding.web.GrantView.ProofRow;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a grant's page. */
record GrantTables(GrantDraft draft, LocalDate today, Texts texts, Function<RegionKey, String> names) {

    private Shares shares() {
        return draft.current().map(Decision::shares).orElse(Shares.NONE);
    }

    List<String> decisionHeads() {
        return draft.decisions().stream()
                .map(d -> texts.get("funding.decision." + d.kind()) + ", " + texts.date(d.on())
                        + (d.generated() ? " (" + texts.get("funding.generated") + ")" : ""))
                .toList();
    }

    /** A row for each funder and one for the whole; who never pays anything has none. */
    List<DecisionRow> decisions() {
        List<DecisionRow> rows = new ArrayList<>();
        if (draft.decisions().isEmpty()) {
            return rows;
        }
        for (Funder f : Funder.values()) {
            if (draft.decisions().stream().anyMatch(d -> !d.shares().get(f).isZero())) {
                rows.add(row(texts.get("funding.funder." + f), d -> d.shares().get(f), false));
            }
        }
        rows.add(row(texts.get("funding.total"), Decision::total, true));
        return rows;
    }

    private DecisionRow row(String name, Function<Decision, Money> amount, boolean sum) {
        List<Decision> all = draft.decisions();
        List<Cell> cells = all.stream()
                .map(d -> new Cell(
                        texts.money(amount.apply(d)),
                        sum ? "" : texts.percent(amount.apply(d).partOf(d.total()))))
                .toList();
        String difference = all.size() < 2
                ? ""
                : texts.signed(amount.apply(all.getLast()).minus(amount.apply(all.get(all.size() - 2))));
        return new DecisionRow(name, cells, difference, sum);
    }

    /** The columns of the plan: who pays anything in any year. */
    List<Funder> funders() {
        return draft.plan().total().payers();
    }

    List<PlanRow> plan() {
        return draft.plan().years().entrySet().stream()
                .map(e -> planRow(Integer.toString(e.getKey()), e.getValue(), drawn(e.getKey())))
                .toList();
    }

    private Money drawn(int year) {
        return Money.sum(draft.drawdowns().stream()
                .filter(d -> d.year() == year)
                .map(d -> d.federation().plus(d.state()))
                .toList());
    }

    Optional<PlanRow> planSum() {
        return draft.plan().isEmpty()
                ? Optional.empty()
                : Optional.of(planRow(texts.get("funding.sum"), draft.plan().total(), draft.drawn()));
    }

    private PlanRow planRow(String name, Shares shares, Money drawn) {
        List<String> amounts = new ArrayList<>();
        funders().forEach(f -> amounts.add(texts.bare(shares.get(f))));
        amounts.add(texts.bare(shares.sum()));
        amounts.add(texts.bare(drawn));
        return new PlanRow(name, amounts);
    }

    List<PartRow> parts() {
        Money sum = draft.ownShares().sum();
        return draft.ownShares().parts().stream()
                .map(p -> new PartRow(
                        names.apply(p.municipality()),
                        GrantListPage.PATH + "?region=" + p.municipality(),
                        p.weight() == 0 ? "" : texts.number(p.weight()),
                        texts.percent(p.amount().partOf(sum)),
                        texts.money(p.amount())))
                .toList();
    }

    Progress progress() {
        int reached = Math.min(draft.progress(), Money.WHOLE);
        int drawn = Math.max(0, Math.min(draft.drawn().partOf(shares().granted()), Money.WHOLE));
        return new Progress(
                !draft.instalments().isEmpty() && !shares().isNone(),
                texts.percent(reached),
                width(reached),
                texts.percent(drawn),
                width(drawn),
                texts.get("funding.progress.text", texts.percent(reached), texts.percent(drawn)));
    }

    private static String width(int basisPoints) {
        return String.format(Locale.ROOT, "%.2f", basisPoints / 100.0);
    }

    List<InstalmentRow> instalments() {
        Money granted = shares().granted();
        return draft.instalments().stream().map(i -> instalment(i, granted)).toList();
    }

    private InstalmentRow instalment(Instalment i, Money granted) {
        LocalDate planned = i.planned();
        boolean late = i.reached() == null && planned != null && planned.isBefore(today);
        return new InstalmentRow(
                i.name(),
                texts.percent(i.basisPoints()),
                texts.money(granted.part(i.basisPoints())),
                orDash(texts.date(planned)),
                i.reached() != null
                        ? texts.date(i.reached())
                        : late ? texts.get("funding.instalment.late") : texts.get("funding.instalment.open"),
                i.reached() != null ? "ok" : late ? "warn" : "");
    }

    List<DrawdownRow> drawdowns() {
        return draft.drawdowns().stream().map(this::drawdown).toList();
    }

    private DrawdownRow drawdown(Drawdown d) {
        return new DrawdownRow(
                texts.date(d.requestedOn()),
                Integer.toString(d.year()),
                texts.bare(d.federation()),
                texts.bare(d.state()),
                texts.bare(d.federation().plus(d.state())),
                d.paidOn() == null ? texts.get("funding.drawdown.open") : texts.date(d.paidOn()),
                d.note());
    }

    List<ProofRow> proofs() {
        return draft.proofs().stream().map(this::proof).toList();
    }

    private ProofRow proof(Proof p) {
        String key = p.checked() != null
                ? "checked"
                : p.submitted() != null ? "submitted" : p.isOverdue(today) ? "late" : "open";
        return new ProofRow(
                texts.get("funding.proof." + p.kind()),
                texts.date(p.due()),
                orDash(texts.date(p.submitted())),
                orDash(texts.date(p.checked())),
                texts.get("funding.proof.is." + key),
                key.equals("late") ? "danger" : key.equals("open") ? "" : "ok");
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}

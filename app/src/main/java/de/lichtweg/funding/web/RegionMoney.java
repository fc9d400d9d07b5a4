package de.lichtweg.funding.web;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.domain.Reach;
import de.lichtweg.region.RegionSection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The money of a region, for its fact sheet and for reports. */
@Component
class RegionMoney implements RegionSection {

    private final GrantRegister register;
    private final MessageSource messages;

    RegionMoney(GrantRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Section> section(Question question) {
        List<Grant> grants = register.list(question.scope()).stream()
                .filter(g -> GrantQuery.touches(g, question.region()))
                .map(g -> Reach.within(question.region(), g))
                .toList();
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        Texts texts = Texts.current(messages);
        return Optional.of(Section.of(
                texts.get("funding.section"),
                grants.stream().map(g -> line(g, question, texts)).toList(),
                question.most(),
                texts.get("funding.list.source", texts.date(question.today())),
                GrantListPage.PATH + "?region=" + question.region()));
    }

    /** A grant of the region itself with all its money, one of somebody else with what the region contributes. */
    private static Line line(Grant g, Question question, Texts texts) {
        boolean whole = g.access().isWhole();
        boolean late = g.draft().proofs().stream().anyMatch(p -> p.isOverdue(question.today()));
        Money amount = whole
                ? g.draft().current().map(Decision::total).orElse(Money.ZERO)
                : g.draft().ownShares().sum();
        String note = whole
                ? texts.get(
                        late ? "funding.region.late" : "funding.region.note",
                        texts.money(g.draft().drawn()))
                : texts.get("funding.region.own", g.organisationName());
        return new Line(
                "grant." + g.id(),
                g.title(),
                texts.money(amount),
                note,
                GrantListPage.PATH + "/" + g.id(),
                late ? Tone.WARN : Tone.PLAIN);
    }
}

package de.lichtweg.funding.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The money on the page of an activity. */
@Component
@Order(250)
class MoneySection implements ActivitySection {

    private final GrantRegister register;
    private final MessageSource messages;

    MoneySection(GrantRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.FUNDING)) {
            return Optional.empty();
        }
        Texts texts = Texts.current(messages);
        List<Line> lines = register.ofActivity(scope, activity.id()).stream()
                .map(g -> line(g, texts))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Part.lines("geld", "funding.section", lines, ""));
    }

    private static Line line(Grant g, Texts texts) {
        String text = g.access().isWhole()
                ? g.draft()
                        .current()
                        .map(d -> texts.get(
                                "funding.section.line",
                                texts.money(d.shares().granted()),
                                texts.money(d.total()),
                                texts.money(g.draft().drawn())))
                        .orElse(texts.get("funding.state.APPLIED"))
                : texts.get(
                        "funding.section.own", texts.money(g.draft().ownShares().sum()));
        return new Line(g.title(), GrantListPage.PATH + "/" + g.id(), text, "", "");
    }
}

package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.app.DecisionDesk.Beginning;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.subject.FollowUp;
import de.lichtweg.platform.ui.Preparation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo district decided becomes standards: each decision begins a draft, the one about addresses that of the address list. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoDecisions {

    private static final String ADDRESSES = "adressliste";

    private final DecisionDesk decisions;
    private final Logins logins;

    DemoDecisions(DecisionDesk decisions, Logins logins) {
        this.decisions = decisions;
        this.logins = logins;
    }

    /** After the standards that the program brings along, before they get their text. */
    @EventListener(Preparation.Done.class)
    @Order(640)
    void onceTheStandardsAreThere() {
        logins.find("koordination")
                .map(Logins.Login::scope)
                .ifPresent(office -> decisions.list(office).stream()
                        .filter(d -> d.demo() && d.followTitle().isEmpty())
                        .forEach(d -> decisions.open(office, d).stream()
                                .filter(b -> b.key().equals("standard"))
                                .forEach(b -> decisions.begin(office, d.id(), b.key(), choice(d, b)))));
    }

    private static String choice(Decision decision, Beginning beginning) {
        return beginning.choices().stream()
                .map(FollowUp.Choice::value)
                .filter(v -> v.equals(ADDRESSES) && decision.text().contains("Adressen"))
                .findFirst()
                .orElse("");
    }
}

package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.LinkFact;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many addresses a list holds, how many a glance leaves open, and the rate a Lagebild begins with. */
@Component
class AddressLinkFact implements LinkFact {

    private static final String LIST = "/adressen?";
    private static final String GLANCE = "/kommunen/";
    private static final String SITUATION = "/lagebild/";

    private final Ledger ledger;
    private final MessageSource messages;

    AddressLinkFact(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public Optional<String> fact(String href, Scope scope) {
        if (href.startsWith(LIST)) {
            return list(ListState.parse(href.substring(LIST.length())), scope);
        }
        if (href.startsWith(GLANCE)) {
            return totals(href.substring(GLANCE.length()), scope).flatMap(this::open);
        }
        if (href.startsWith(SITUATION)) {
            return totals(href.substring(SITUATION.length()), scope).flatMap(this::gigabit);
        }
        return Optional.empty();
    }

    private Optional<String> list(ListState state, Scope scope) {
        LedgerView view = ledger.view(scope, state.asOf());
        return view.mayOpenAddresses(state.query().region())
                ? say("coverage.link.addresses", view.count(state.query()))
                : Optional.empty();
    }

    private Optional<Totals> totals(String region, Scope scope) {
        RegionKey key = Question.region(region);
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, key)) {
            return Optional.empty();
        }
        Totals totals = ledger.view(scope, AsOf.NOW).totals(new AddressQuery(key, Map.of()));
        return totals.addresses() > 0 && !totals.suppressed() ? Optional.of(totals) : Optional.empty();
    }

    private Optional<String> open(Totals totals) {
        return say("coverage.link.open", totals.stages().getOrDefault(Stage.OPEN, 0));
    }

    private Optional<String> gigabit(Totals totals) {
        int today = totals.stages().getOrDefault(Stage.GIGABIT, 0);
        return today < 0
                ? Optional.empty()
                : Optional.of(
                        words().get("coverage.link.gigabit", words().percent(Shares.of(today, totals.addresses()))));
    }

    /** A count in words; nothing where it is suppressed. */
    private Optional<String> say(String key, int count) {
        return count < 0 ? Optional.empty() : Optional.of(words().get(key, words().number(count), count));
    }

    private Words words() {
        return Words.current(messages);
    }
}

package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.view.ViewTable;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the address list says of its saved views. */
@Component
class ViewListPage extends ViewTable<ListState> {

    private final Ledger ledger;
    private final Regions regions;
    private final Operators operators;
    private final MessageSource messages;

    ViewListPage(SavedViews views, Ledger ledger, Regions regions, Operators operators, MessageSource messages) {
        super(views, messages);
        this.ledger = ledger;
        this.regions = regions;
        this.operators = operators;
        this.messages = messages;
    }

    @Override
    protected String textKey() {
        return "coverage";
    }

    @Override
    protected String listPath() {
        return "/adressen";
    }

    @Override
    protected Function<ListState, Said> said(Scope scope) {
        Words words = Words.current(messages);
        return saved -> {
            ListState state = ViewBars.within(scope, saved);
            var ledgerView = ledger.view(scope, state.asOf());
            FilterWords filters = new FilterWords(ledgerView, regions, operators, words);
            return new Said(
                    filters.sentence(state.query()),
                    ViewBars.count(ledgerView, state.query(), words),
                    state.asOf().isNow() ? "" : ViewBars.moment(state.asOf(), words));
        };
    }
}

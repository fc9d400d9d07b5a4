package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Sharing;
import de.lichtweg.parties.view.ViewPage;
import de.lichtweg.parties.view.ViewPage.Gone;
import de.lichtweg.parties.view.ViewPage.Row;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of saved views. */
@Component
class ViewListPage {

    private final SavedViews views;
    private final Ledger ledger;
    private final Regions regions;
    private final Operators operators;
    private final MessageSource messages;

    ViewListPage(SavedViews views, Ledger ledger, Regions regions, Operators operators, MessageSource messages) {
        this.views = views;
        this.ledger = ledger;
        this.regions = regions;
        this.operators = operators;
        this.messages = messages;
    }

    ViewPage build(Scope scope) {
        Words words = Words.current(messages);
        List<SavedView<ListState>> all = views.list(scope);
        List<Row> rows = new ArrayList<>();
        for (SavedView<ListState> view : all) {
            rows.add(row(view, scope, rows.isEmpty(), rows.size() == all.size() - 1, words));
        }
        return new ViewPage(
                rows,
                views.listDeleted(scope).stream()
                        .map(v -> new Gone(v.id(), v.name(), changed(v, words)))
                        .toList(),
                Arrays.stream(Sharing.values()).map(Sharing::name).toList());
    }

    private Row row(SavedView<ListState> view, Scope scope, boolean first, boolean last, Words words) {
        ListState state = ViewBars.within(scope, view.state());
        var ledgerView = ledger.view(scope, state.asOf());
        FilterWords filters = new FilterWords(ledgerView, regions, operators, words);
        return new Row(
                view.id(),
                view.version(),
                view.name(),
                "/adressen/ansichten/" + view.id(),
                filters.sentence(state.query()),
                ViewBars.count(ledgerView, state.query(), words),
                state.asOf().isNow() ? "" : ViewBars.moment(state.asOf(), words),
                view.mine() ? words.get("coverage.view.you") : owner(view, words),
                view.role(),
                view.sharing().name(),
                view.mayChange(),
                view.mine(),
                view.opens(),
                changed(view, words),
                first,
                last);
    }

    private static String owner(SavedView<ListState> view, Words words) {
        String name = view.ownerName().isEmpty() ? words.get("coverage.view.gone") : view.ownerName();
        return view.organisationName().isEmpty() ? name : name + ", " + view.organisationName();
    }

    private static String changed(SavedView<ListState> view, Words words) {
        return words.get("coverage.view.changed", words.date(view.changedAt()), view.changedBy());
    }
}

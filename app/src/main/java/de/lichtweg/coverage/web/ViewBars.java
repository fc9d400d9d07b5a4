package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.coverage.domain.saved.Reach;
import de.lichtweg.coverage.web.AddressListView.Chip;
import de.lichtweg.coverage.web.AddressListView.Menu;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.ViewBar;
import de.lichtweg.parties.view.ViewBar.Replaceable;
import de.lichtweg.parties.view.ViewBar.Tab;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the saved views beside the ready questions and names the question that is shown. */
@Component
class ViewBars {

    private static final int LONGEST_NAME = 80;

    private final SavedViews views;

    ViewBars(SavedViews views) {
        this.views = views;
    }

    ViewBar bar(Scope scope, LedgerView view, ListState shown, String suggestion, Words words) {
        List<SavedView<ListState>> all = views.list(scope);
        Links links = new Links(shown.asOf());
        return new ViewBar(
                all.stream().map(v -> tab(v, scope, view, shown, words)).toList(),
                shown.text(),
                suggestion,
                moment(shown.asOf(), words),
                all.stream()
                        .filter(SavedView::mayChange)
                        .map(v -> new Replaceable(v.id() + ":" + v.version(), v.name()))
                        .toList(),
                SavedViews.PATH,
                links.page(SavedViews.PATH, Map.of()),
                "coverage.view.hint");
    }

    private static Tab tab(SavedView<ListState> saved, Scope scope, LedgerView view, ListState shown, Words words) {
        ListState state = within(scope, saved.state());
        boolean moves = state.asOf().isNow();
        ListState here = moves ? state.at(shown.asOf()) : state;
        return new Tab(
                saved.name(),
                moves
                        ? count(view, state.query(), words)
                        : words.date(state.asOf().validOn()),
                href(here),
                here.text().equals(shown.text()));
    }

    /** The question of a view as far as the scope reaches. */
    static ListState within(Scope scope, ListState state) {
        return Reach.of(scope, state.query().region()).map(state::in).orElse(state);
    }

    static String href(ListState state) {
        return new Links(state.asOf()).addresses("/adressen", state.query(), state.more());
    }

    /** How many addresses a question finds; a dash where it cannot be answered any more. */
    static String count(LedgerView view, AddressQuery query, Words words) {
        try {
            return view.mayOpenAddresses(query.region()) ? words.number(view.count(query)) : Words.DASH;
        } catch (RuleViolation e) {
            return Words.DASH;
        }
    }

    static String moment(AsOf asOf, Words words) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(asOf.validOn())
                .ifPresent(day -> parts.add(words.get("coverage.view.moment.on", words.date(day))));
        Optional.ofNullable(asOf.knownOn())
                .ifPresent(day -> parts.add(words.get("coverage.view.moment.known", words.date(day))));
        Optional.ofNullable(asOf.knownThrough())
                .ifPresent(n -> parts.add(words.get("coverage.view.moment.operation", Long.toString(n))));
        return String.join(", ", parts);
    }

    /** "Nossen: unter 100 Mbit/s, niemand verbindlich": the filters in force in words. */
    static String suggestion(String region, AddressQuery query, List<Menu> menus, List<Chip> chips) {
        List<String> parts = new ArrayList<>();
        menus.stream().filter(Menu::on).map(Menu::value).forEach(parts::add);
        chips.stream().map(chip -> chip.name() + " " + chip.value()).forEach(parts::add);
        query.filters().getOrDefault("q", List.of()).forEach(text -> parts.add("„" + text + "“"));
        String name = parts.isEmpty() ? region : region + ": " + String.join(", ", parts);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}

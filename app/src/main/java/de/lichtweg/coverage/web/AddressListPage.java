package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressAction;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressPage;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.coverage.web.AddressListView.Counted;
import de.lichtweg.coverage.web.AddressListView.Empty;
import de.lichtweg.coverage.web.AddressListView.Header;
import de.lichtweg.coverage.web.AddressListView.Hidden;
import de.lichtweg.coverage.web.AddressListView.Line;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportGroup;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the address list: everything in it is a link that says the whole state. */
@Component
class AddressListPage {

    /** What the URL says besides region and filters. {@code card} is 0 where no card is open. */
    record Options(AsOf asOf, String sort, List<String> columns, int page, int card) {}

    private static final int SIZE = 25;

    private final Ledger ledger;
    private final Regions regions;
    private final AddressCardPage cards;
    private final Operators operators;
    private final ViewBars views;
    private final AddressNotes notes;
    private final ObjectProvider<AddressAction> actions;
    private final MessageSource messages;

    AddressListPage(
            Ledger ledger,
            Regions regions,
            AddressCardPage cards,
            Operators operators,
            ViewBars views,
            AddressNotes notes,
            ObjectProvider<AddressAction> actions,
            MessageSource messages) {
        this.ledger = ledger;
        this.regions = regions;
        this.cards = cards;
        this.operators = operators;
        this.views = views;
        this.notes = notes;
        this.actions = actions;
        this.messages = messages;
    }

    AddressListView build(Scope scope, AddressQuery asked, Options options) {
        Words words = Words.current(messages);
        Links links = new Links(options.asOf());
        LedgerView view = ledger.view(scope, options.asOf());
        Regions.Region region = regions.get(asked.region(), view.validOn());
        AddressQuery query = asked.in(region.key());
        ListState state = new ListState(query, options.sort(), options.columns(), options.asOf());
        List<ListColumn> columns = ListColumn.chosen(options.columns());
        AddressPage page = view.list(query, options.sort(), (options.page() - 1) * SIZE, SIZE);
        AddressFilters filters = new AddressFilters(
                view,
                query,
                words,
                q -> links.addresses("/adressen", q, sorted(options)),
                key -> name(key, view),
                this::operatorName);
        List<AddressListView.Menu> menus = filters.menus();
        List<AddressListView.Chip> chips = filters.chips(menus);
        ListCells cells =
                ListCells.of(columns, view, query, page.rows(), notes(scope, columns, page.rows(), options), words);
        int all = view.count(AddressQuery.all(query.region()));
        return new AddressListView(
                words.get("coverage.list.title"),
                region.name(),
                filters.tabs(),
                views.bar(scope, view, state, ViewBars.suggestion(region.name(), query, menus, chips), words),
                String.join(" ", query.filters().getOrDefault("q", List.of())),
                hidden(query, options),
                chips,
                menus,
                query.filters().isEmpty()
                        ? ""
                        : links.addresses("/adressen", AddressQuery.all(query.region()), sorted(options)),
                words.number(page.total()),
                words.get("coverage.list.of", words.number(all), region.name()),
                legend(view.totals(query), query, options, links, words),
                columns.equals(ListColumn.USUAL),
                headers(columns, query, options, links, words),
                page.rows().stream()
                        .map(row -> line(row, cells, query, options, links))
                        .toList(),
                range(page, options, words),
                pages(page.total(), query, options, links),
                options.page() * SIZE < page.total()
                        ? links.addresses("/adressen", query, more(options, options.page() + 1))
                        : "",
                new Links(AsOf.NOW).addresses("/adressen/berichtigen", query, Map.of()),
                page.total() == 0
                        ? List.of()
                        : actions.orderedStream()
                                .flatMap(action -> action.link(scope, query).stream())
                                .toList(),
                ExportLink.of(true, format -> links.addresses("/adressen." + format, query, sorted(options))),
                List.of(
                        statements("offers", "versorgung", query, options, links, words),
                        statements("prospects", "perspektive", query, options, links, words)),
                links.addresses(MapPage.PATH, query, Map.of()),
                ColumnPage.href(ColumnPage.PATH, state.text()),
                page.total() > 0 ? Optional.empty() : Optional.of(empty(view, query, filters, links, words)),
                options.card() == 0
                        ? Optional.empty()
                        : cards.find(
                                scope,
                                options.asOf(),
                                options.card(),
                                links.addresses("/adressen", query, more(options, options.page()))),
                links.addresses("/adressen", query, sorted(options)),
                words.get(
                        "coverage.source.own",
                        words.date(view.reportingDate()),
                        view.ruleSet().name()));
    }

    private Map<Long, List<String>> notes(
            Scope scope, List<ListColumn> columns, List<AddressRow> rows, Options options) {
        return columns.contains(ListColumn.NOTES) ? notes.texts(scope, rows, options.asOf()) : Map.of();
    }

    private String name(RegionKey key, LedgerView view) {
        return regions.find(key, view.validOn()).map(Regions.Region::name).orElse(key.value());
    }

    private String operatorName(String key) {
        return operators.find(key).map(Operators.Operator::name).orElse(key);
    }

    private static ExportGroup statements(
            String kind, String file, AddressQuery query, Options options, Links links, Words words) {
        return new ExportGroup(
                words.get("coverage.export." + kind),
                ExportLink.of(
                        true, format -> links.addresses("/adressen/" + file + "." + format, query, sorted(options))));
    }

    private static Map<String, String> sorted(Options options) {
        return new ListState(AddressQuery.all(RegionKey.GERMANY), options.sort(), options.columns(), AsOf.NOW).more();
    }

    private static Map<String, String> more(Options options, int page) {
        Map<String, String> more = new TreeMap<>(sorted(options));
        if (page > 1) {
            more.put("seite", Integer.toString(page));
        }
        return more;
    }

    private static List<Hidden> hidden(AddressQuery query, Options options) {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden("region", query.region().value()));
        query.filters().forEach((key, values) -> {
            if (!key.equals("q")) {
                values.forEach(value -> hidden.add(new Hidden(key, value)));
            }
        });
        sorted(options).forEach((key, value) -> hidden.add(new Hidden(key, value)));
        if (options.asOf().validOn() != null) {
            hidden.add(new Hidden("as_of", String.valueOf(options.asOf().validOn())));
        }
        String known = options.asOf().known();
        if (known != null) {
            hidden.add(new Hidden("known_on", known));
        }
        return hidden;
    }

    private static List<Counted> legend(Totals totals, AddressQuery query, Options options, Links links, Words words) {
        return StageLook.ORDER.stream()
                .filter(stage -> totals.stages().getOrDefault(stage, 0) != 0)
                .map(stage -> new Counted(
                        words.stage(stage),
                        words.number(totals.stages().getOrDefault(stage, 0)),
                        StageLook.fill(stage),
                        links.addresses("/adressen", query.with("stage", stage.name()), sorted(options))))
                .toList();
    }

    private static List<Header> headers(
            List<ListColumn> columns, AddressQuery query, Options options, Links links, Words words) {
        return columns.stream()
                .map(column -> {
                    boolean sorts = !column.sort().isEmpty();
                    boolean up = sorts && options.sort().equals(column.sort());
                    boolean down = sorts && options.sort().equals("-" + column.sort());
                    Map<String, String> more = new TreeMap<>(sorted(options));
                    more.put("sort", up ? "-" + column.sort() : column.sort());
                    return new Header(
                            column.key(),
                            column.style().replace("hide", "").replace("pl", "").strip(),
                            words.get("coverage.list.column." + column.key()),
                            sorts ? links.addresses("/adressen", query, more) : "",
                            up ? " ↑" : down ? " ↓" : "",
                            up ? "ascending" : down ? "descending" : "none");
                })
                .toList();
    }

    private static Line line(AddressRow row, ListCells cells, AddressQuery query, Options options, Links links) {
        Map<String, String> more = new TreeMap<>(more(options, options.page()));
        more.put("karte", Long.toString(row.id()));
        return new Line(
                row.label(),
                links.addresses("/adressen", query, more),
                options.card() == row.id(),
                cells.place(row),
                StageLook.fill(row.stage()),
                cells.of(row));
    }

    private static String range(AddressPage page, Options options, Words words) {
        int first = (options.page() - 1) * SIZE + 1;
        return page.rows().isEmpty()
                ? ""
                : words.get(
                        "coverage.list.range",
                        words.number(first),
                        words.number(first + page.rows().size() - 1L),
                        words.number(page.total()));
    }

    private static List<Choice> pages(int total, AddressQuery query, Options options, Links links) {
        int last = (total + SIZE - 1) / SIZE;
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, Math.max(1, last)));
        for (int p = options.page() - 1; p <= options.page() + 1; p++) {
            shown.add(Math.clamp(p, 1, Math.max(1, last)));
        }
        List<Choice> pages = new ArrayList<>();
        int before = 0;
        for (int p : shown) {
            if (p > before + 1) {
                pages.add(new Choice("…", "", false));
            }
            pages.add(new Choice(
                    Integer.toString(p), links.addresses("/adressen", query, more(options, p)), p == options.page()));
            before = p;
        }
        return last <= 1 ? List.of() : pages;
    }

    /** Which filter to give up: those whose removal brings most back come first. */
    private static Empty empty(LedgerView view, AddressQuery query, AddressFilters filters, Links links, Words words) {
        if (query.filters().isEmpty()) {
            return new Empty(words.get("coverage.list.empty.none"), List.of());
        }
        record Way(String key, int count) {}
        List<Choice> ways = query.filters().keySet().stream()
                .filter(key -> !AddressQuery.belongsToChanged(key))
                .map(key -> new Way(key, view.count(query.without(key))))
                .filter(way -> way.count() != 0)
                .sorted(Comparator.comparingInt((Way way) -> -way.count()))
                .map(way -> new Choice(
                        words.get(
                                "coverage.list.empty.remove",
                                filters.name(way.key()),
                                String.join(
                                        ", ",
                                        query.filters().getOrDefault(way.key(), List.of()).stream()
                                                .map(v -> filters.value(way.key(), v, v))
                                                .toList()),
                                words.number(way.count())),
                        links.addresses(query.without(way.key())),
                        false))
                .toList();
        return new Empty(words.get("coverage.list.empty.filtered"), ways);
    }
}

package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.SiteCatalogue;
import de.lichtweg.coverage.app.SiteCatalogue.SiteAt;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.coverage.web.AddressListView.Chip;
import de.lichtweg.coverage.web.AddressListView.Hidden;
import de.lichtweg.coverage.web.AddressListView.Menu;
import de.lichtweg.coverage.web.AddressListView.Option;
import de.lichtweg.coverage.web.SiteListView.Count;
import de.lichtweg.coverage.web.SiteListView.Line;
import de.lichtweg.coverage.web.SiteListView.Rate;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the list of sites: which there are, what is there for each today and what is in prospect. */
@Component
class SiteListPage {

    static final String PATH = "/standorte";

    /** Parameter of the search; {@code q} is that of addresses. */
    static final String SEARCH = "suche";

    private static final int SIZE = 50;
    private static final Set<Stage> PLANNED = EnumSet.of(Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED);
    private static final Set<Stage> OPEN = EnumSet.of(Stage.ANNOUNCED, Stage.OPEN);

    private final Ledger ledger;
    private final SiteCatalogue sites;
    private final Regions regions;
    private final MessageSource messages;

    SiteListPage(Ledger ledger, SiteCatalogue sites, Regions regions, MessageSource messages) {
        this.ledger = ledger;
        this.sites = sites;
        this.regions = regions;
        this.messages = messages;
    }

    /** What the URL says. */
    record Asked(AddressQuery query, String search, AsOf asOf, int page) {}

    /** One request. */
    private record Answering(
            Scope scope, LedgerView view, AddressQuery query, String search, Links links, Words words) {

        String href(AddressQuery other, int page) {
            Map<String, String> more = new TreeMap<>();
            if (!search.isEmpty()) {
                more.put(SEARCH, search);
            }
            if (page > 1) {
                more.put("seite", Integer.toString(page));
            }
            return links.addresses(PATH, other, more);
        }
    }

    SiteListView build(Scope scope, Asked asked) {
        LedgerView view = ledger.view(scope, asked.asOf);
        Regions.Region region = regions.get(asked.query.region(), view.validOn());
        Answering q = new Answering(
                scope,
                view,
                asked.query.in(region.key()),
                asked.search,
                new Links(asked.asOf),
                Words.current(messages));
        List<SiteAt> all = sites.list(scope, view, AddressQuery.all(region.key()));
        List<SiteAt> found = found(q, q.query);
        List<SiteAt> page =
                found.stream().skip((asked.page - 1L) * SIZE).limit(SIZE).toList();
        boolean more = asked.page * SIZE < found.size();
        return new SiteListView(
                q.words.get("coverage.site.title"),
                region.name(),
                all.isEmpty(),
                scope.may(Level.WRITE, DataClass.INTERNAL, region.key()),
                asked.search,
                hidden(q, asked.asOf),
                chips(q),
                menus(q, region.key()),
                q.query.filters().isEmpty() && asked.search.isEmpty()
                        ? ""
                        : q.links.addresses(PATH, AddressQuery.all(region.key()), Map.of()),
                rates(q, found),
                q.words.number(found.size()),
                q.words.get("coverage.site.of", q.words.number(all.size()), region.name()),
                page.stream().map(site -> line(site, q)).toList(),
                range(asked.page, page.size(), found.size(), q.words),
                asked.page > 1 ? q.href(q.query, asked.page - 1) : "",
                more ? q.href(q.query, asked.page + 1) : "",
                ExportLink.of(
                        true,
                        format -> q.links.addresses(
                                PATH + "." + format,
                                q.query,
                                asked.search.isEmpty() ? Map.of() : Map.of(SEARCH, asked.search))),
                q.links.addresses(atSites(q.query)),
                q.links.addresses(MapPage.PATH, atSites(q.query), Map.of()),
                source(found.isEmpty() ? all : found, q));
    }

    /** The sites of a question whose name or carrier holds the search. */
    private List<SiteAt> found(Answering q, AddressQuery query) {
        return sites.list(q.scope, q.view, query).stream()
                .filter(site -> holds(site, q.search))
                .toList();
    }

    /** Whether every word of a search stands in the name, the carrier or the address. */
    static boolean holds(SiteAt site, String search) {
        String text = AddressText.letters(site.held().site().name()
                + " "
                + site.held().site().carrier()
                + " "
                + site.address().label()
                + " "
                + site.address().municipalityName());
        return Arrays.stream(search.split("\\s+")).map(AddressText::letters).allMatch(text::contains);
    }

    /** The addresses of the question: those with a site, whatever its kind, where none is chosen. */
    private static AddressQuery atSites(AddressQuery query) {
        return query.filters().containsKey(SiteCatalogue.FILTER)
                ? query
                : query.with(SiteCatalogue.FILTER, SiteCatalogue.ANY);
    }

    private static List<Hidden> hidden(Answering q, AsOf asOf) {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden("region", q.query.region().value()));
        q.query.filters().forEach((key, values) -> values.forEach(value -> hidden.add(new Hidden(key, value))));
        if (asOf.validOn() != null) {
            hidden.add(new Hidden("as_of", String.valueOf(asOf.validOn())));
        }
        String known = asOf.known();
        if (known != null) {
            hidden.add(new Hidden("known_on", known));
        }
        return hidden;
    }

    private AddressFilters filters(Answering q) {
        return new AddressFilters(
                q.view,
                q.query,
                q.words,
                other -> q.href(other, 1),
                key -> regions.find(key, q.view.validOn())
                        .map(Regions.Region::name)
                        .orElse(key.value()),
                key -> key);
    }

    private List<Chip> chips(Answering q) {
        return filters(q).chips(List.of()).stream()
                .filter(chip -> !chip.name().equals(filters(q).name(SiteCatalogue.FILTER))
                        && !chip.name().equals(filters(q).name("municipality"))
                        && !chip.name().equals(filters(q).name("stage")))
                .toList();
    }

    private List<Menu> menus(Answering q, RegionKey region) {
        List<Menu> menus = new ArrayList<>();
        menus.add(menu(q, SiteCatalogue.FILTER, site -> site.kind().name()));
        if (region.level() == RegionKey.Level.DISTRICT) {
            menus.add(menu(
                    q, "municipality", site -> site.address().municipality().value()));
        }
        menus.add(menu(q, "stage", site -> site.address().stage().name()));
        return menus;
    }

    /** Values with the number of sites that each would leave. */
    private Menu menu(Answering q, String key, Function<SiteAt, String> value) {
        AddressFilters filters = filters(q);
        List<String> chosen = q.query.filters().getOrDefault(key, List.of());
        Map<String, Long> counts = found(q, q.query.without(key)).stream()
                .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
        chosen.forEach(v -> counts.putIfAbsent(v, 0L));
        List<Option> options = new ArrayList<>();
        counts.forEach((v, count) -> options.add(new Option(
                filters.value(key, v, v),
                q.words.number(count),
                q.href(toggled(q.query, key, v, chosen), 1),
                chosen.contains(v))));
        options.sort(Comparator.comparing(Option::text));
        return new Menu(
                key,
                filters.name(key),
                chosen.isEmpty() ? q.words.get("coverage.list.any") : filters.shown(key, chosen),
                !chosen.isEmpty(),
                q.href(q.query.without(key), 1),
                options);
    }

    private static AddressQuery toggled(AddressQuery query, String key, String value, List<String> chosen) {
        List<String> next = new ArrayList<>(chosen);
        if (!next.remove(value)) {
            next.add(value);
        }
        return next.isEmpty() ? query.without(key) : query.with(key, next.toArray(String[]::new));
    }

    private static List<Rate> rates(Answering q, List<SiteAt> found) {
        Map<SiteKind, List<SiteAt>> byKind =
                found.stream().collect(Collectors.groupingBy(SiteAt::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(e -> rate(q, e.getKey(), e.getValue()))
                .toList();
    }

    private static Rate rate(Answering q, SiteKind kind, List<SiteAt> all) {
        AddressQuery own = q.query.with(SiteCatalogue.FILTER, kind.name());
        long gigabit = count(all, Set.of(Stage.GIGABIT));
        return new Rate(
                kind.letter(),
                q.words.get("coverage.site.kinds." + kind),
                new Count(q.words.number(all.size()), q.href(own, 1)),
                counted(q, own, all, Set.of(Stage.GIGABIT)),
                q.words.percent(Shares.of(gigabit, all.size())),
                counted(q, own, all, PLANNED),
                counted(q, own, all, OPEN),
                counted(q, own, all, Set.of(Stage.UNKNOWN)));
    }

    private static Count counted(Answering q, AddressQuery own, List<SiteAt> all, Set<Stage> stages) {
        long count = count(all, stages);
        String[] names = stages.stream().map(Enum::name).toArray(String[]::new);
        return new Count(q.words.number(count), count == 0 ? "" : q.href(own.with("stage", names), 1));
    }

    private static long count(List<SiteAt> all, Set<Stage> stages) {
        return all.stream()
                .filter(site -> stages.contains(site.address().stage()))
                .count();
    }

    private static Line line(SiteAt site, Answering q) {
        AddressRow row = site.address();
        String locality = row.localityName();
        return new Line(
                site.kind().letter(),
                q.words.get("coverage.site.kind." + site.kind()),
                site.held().site().name(),
                site.held().site().carrier(),
                row.label(),
                q.links.address(row.id()),
                locality.isEmpty() || locality.equals(row.municipalityName())
                        ? row.municipalityName()
                        : row.municipalityName() + ", " + locality,
                row.down() < 0 ? "–" : q.words.mbit(row.down()) + " / " + q.words.mbit(row.up()),
                row.down() < 0 ? "" : q.words.technology(row.technology()) + ", " + row.operatorName(),
                q.words.stage(row.stage()) + (row.expectedLabel().isEmpty() ? "" : " · " + row.expectedLabel()),
                StageLook.fill(row.stage()));
    }

    private static String range(int page, int shown, int total, Words words) {
        long first = (page - 1L) * SIZE + 1;
        return shown == 0
                ? ""
                : words.get(
                        "coverage.list.range",
                        words.number(first),
                        words.number(first + shown - 1),
                        words.number(total));
    }

    private static String source(List<SiteAt> shown, Answering q) {
        String names = shown.stream()
                .map(site -> site.held().source())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return q.words.get(
                "coverage.site.source",
                names.isEmpty() ? "–" : names,
                q.words.date(q.view.reportingDate()),
                q.view.ruleSet().name());
    }
}

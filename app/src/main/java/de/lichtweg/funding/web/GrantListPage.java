package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.app.Concerns;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.domain.Reach;
import de.lichtweg.funding.domain.Standing;
import de.lichtweg.funding.web.GrantListView.Heading;
import de.lichtweg.funding.web.GrantListView.Line;
import de.lichtweg.funding.web.GrantListView.Menu;
import de.lichtweg.funding.web.GrantListView.Option;
import de.lichtweg.funding.web.GrantListView.Tab;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the list of grants. */
@Component
class GrantListPage {

    static final String PATH = "/foerderung";

    private final GrantRegister register;
    private final Concerns concerns;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    GrantListPage(
            GrantRegister register, Concerns concerns, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.register = register;
        this.concerns = concerns;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** What is found, in the order of the question. */
    List<Grant> find(Scope scope, GrantQuery query) {
        return new Build(scope, query, new PageUrl(PATH, Map.of())).found();
    }

    GrantListView view(Scope scope, GrantQuery query, PageUrl url) {
        return new Build(scope, query, url).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final GrantQuery query;
        private final PageUrl url;
        private final Texts texts = Texts.current(messages);
        private final LocalDate today = clock.today();
        private final List<ProgrammeVersion> programmes = register.programmes();
        private final List<Grant> here;

        Build(Scope scope, GrantQuery query, PageUrl url) {
            this.scope = scope;
            this.query = query;
            this.url = url;
            this.here = register.list(scope).stream()
                    .filter(g -> GrantQuery.touches(g, query.region()))
                    .map(g -> Reach.within(query.region(), g))
                    .toList();
        }

        List<Grant> found() {
            return here.stream()
                    .filter(query::matches)
                    .filter(this::concerned)
                    .filter(g ->
                            query.get("stand").isEmpty() || query.get("stand").equals(state(g).name()))
                    .sorted(order())
                    .toList();
        }

        private boolean concerned(Grant g) {
            return query.get("was").isEmpty() || concerns.concerns(g, query.get("was"), programmes);
        }

        private Standing standing(Grant g) {
            return register.standing(g.draft(), programmes);
        }

        private Standing.State state(Grant g) {
            return standing(g).state();
        }

        GrantListView view() {
            List<Grant> found = found();
            List<List<Money>> amounts = found.stream().map(this::amounts).toList();
            return new GrantListView(
                    lede(found),
                    texts.number(found.size()),
                    texts.get("funding.list.of", texts.number(here.size()), name()),
                    tabs(),
                    List.of(programmeMenu(), stateMenu()),
                    query.get("q"),
                    query.values().keySet().stream().anyMatch(k -> !k.equals("sort"))
                            ? PATH + "?region=" + query.region()
                            : "",
                    headings(),
                    IntStream.range(0, found.size())
                            .mapToObj(i -> line(found.get(i), amounts.get(i)))
                            .toList(),
                    sums(amounts),
                    found.stream().anyMatch(g -> g.access().isWhole()),
                    ExportLink.of(false, format -> url.moved(PATH + "." + format)),
                    texts.get(here.isEmpty() ? "funding.list.nothing" : "funding.list.empty"),
                    register.mayCreate(scope),
                    PATH + "/neu?region=" + query.region(),
                    PATH + "/liquiditaet?region=" + query.region(),
                    texts.get("funding.list.source", texts.date(today)));
        }

        /** Total, federation, state, own, drawn, rest; of a grant of which only own shares are seen the own share alone. */
        private List<Money> amounts(Grant g) {
            if (!g.access().isWhole()) {
                return List.of(
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        g.draft().ownShares().sum(),
                        Money.ZERO,
                        Money.ZERO);
            }
            Standing s = standing(g);
            return List.of(
                    s.total(),
                    s.shares().federation(),
                    s.shares().state(),
                    s.shares().own(),
                    g.draft().drawn(),
                    s.rest());
        }

        private List<String> sums(List<List<Money>> amounts) {
            return IntStream.range(0, 6)
                    .mapToObj(i -> texts.bare(
                            Money.sum(amounts.stream().map(row -> row.get(i)).toList())))
                    .toList();
        }

        private String lede(List<Grant> found) {
            List<Grant> whole = found.stream().filter(g -> g.access().isWhole()).toList();
            if (whole.isEmpty()) {
                Money own = Money.sum(
                        found.stream().map(g -> g.draft().ownShares().sum()).toList());
                return found.isEmpty() ? "" : texts.get("funding.list.own", texts.money(own), name());
            }
            Money granted = Money.sum(
                    whole.stream().map(g -> standing(g).shares().granted()).toList());
            Money drawn = Money.sum(whole.stream().map(g -> g.draft().drawn()).toList());
            return texts.get(
                    "funding.list.lede",
                    texts.money(granted),
                    texts.money(drawn),
                    texts.percent(drawn.partOf(granted)),
                    texts.money(granted.minus(drawn)));
        }

        private List<Tab> tabs() {
            List<Tab> tabs = new ArrayList<>();
            tabs.add(new Tab(
                    texts.get("funding.tab.all"),
                    texts.number(here.size()),
                    url.without("was"),
                    query.get("was").isEmpty()));
            for (String concern : Concerns.ALL) {
                long count = here.stream()
                        .filter(g -> concerns.concerns(g, concern, programmes))
                        .count();
                tabs.add(new Tab(
                        texts.get("funding.tab." + concern),
                        texts.number(count),
                        url.with("was", concern),
                        query.get("was").equals(concern)));
            }
            return tabs;
        }

        private Menu programmeMenu() {
            List<Option> options = programmes.stream()
                    .filter(p -> count(g -> programme(g).equals(p.key())) > 0)
                    .map(p -> p.key())
                    .distinct()
                    .map(key -> option(
                            "programm",
                            key,
                            programmeName(key),
                            count(g -> programme(g).equals(key))))
                    .toList();
            String chosen = query.get("programm");
            return menu("programm", chosen.isEmpty() ? "" : programmeName(chosen), options);
        }

        private static String programme(Grant g) {
            return g.draft().programmes().federal().replaceAll("/.*", "");
        }

        private String programmeName(String key) {
            return programmes.stream()
                    .filter(p -> p.key().equals(key))
                    .map(p -> p.name(texts.german()))
                    .findFirst()
                    .orElse(key);
        }

        private Menu stateMenu() {
            List<Option> options = Arrays.stream(Standing.State.values())
                    .filter(s -> count(g -> g.access().isWhole() && state(g) == s) > 0)
                    .map(s -> option("stand", s.name(), texts.get("funding.state." + s), count(g -> state(g) == s)))
                    .toList();
            String chosen = query.get("stand");
            boolean known = Arrays.stream(Standing.State.values())
                    .anyMatch(s -> s.name().equals(chosen));
            return menu("stand", known ? texts.get("funding.state." + chosen) : chosen, options);
        }

        private long count(Predicate<Grant> condition) {
            return here.stream().filter(condition).count();
        }

        private Option option(String key, String value, String text, long count) {
            return new Option(
                    text,
                    texts.number(count),
                    url.with(key, value),
                    query.get(key).equals(value));
        }

        private Menu menu(String key, String shown, List<Option> options) {
            return new Menu(
                    texts.get("funding.filter." + key),
                    shown.isEmpty() ? texts.get("funding.filter.all") : shown,
                    !shown.isEmpty(),
                    url.without(key),
                    options);
        }

        private List<Heading> headings() {
            String sort = query.get("sort").isEmpty() ? "frist" : query.get("sort");
            return List.of("titel", "gesamt", "bund", "land", "eigen", "abgerufen", "rest", "stand", "frist").stream()
                    .map(key -> {
                        boolean sorts = ORDERS.containsKey(key) || key.equals("frist");
                        boolean up = sort.equals(key);
                        return new Heading(
                                texts.get("funding.column." + key),
                                sorts ? url.with("sort", up ? "-" + key : key) : "",
                                up ? "ascending" : sort.equals("-" + key) ? "descending" : "",
                                !List.of("titel", "stand", "frist").contains(key));
                    })
                    .toList();
        }

        private Comparator<Grant> order() {
            String sort = query.get("sort");
            boolean down = sort.startsWith("-");
            Function<Grant, Comparable<?>> by = ORDERS.get(down ? sort.substring(1) : sort);
            Comparator<Grant> order = by == null
                    ? Comparator.comparing(
                            g -> standing(g).nextDue().map(Standing.Due::day).orElse(LocalDate.MAX))
                    : (a, b) -> compare(by.apply(a), by.apply(b));
            return (down ? order.reversed() : order).thenComparing(Grant::id);
        }

        @SuppressWarnings("unchecked") // both come from the same order
        private static <C extends Comparable<C>> int compare(Comparable<?> a, Comparable<?> b) {
            return ((C) a).compareTo((C) b);
        }

        private Line line(Grant g, List<Money> amounts) {
            boolean whole = g.access().isWhole();
            Standing.Due due = whole ? standing(g).nextDue().orElse(null) : null;
            return new Line(
                    PATH + "/" + g.id(),
                    g.title(),
                    whole
                            ? texts.programme(programmes, g.draft().programmes().federal())
                            : texts.get("funding.share.of", g.organisationName()),
                    texts.mark(g),
                    IntStream.range(0, 6)
                            .mapToObj(i -> !whole && i != 3 ? "" : texts.bare(amounts.get(i)))
                            .toList(),
                    whole ? texts.get("funding.state." + state(g)) : "",
                    due == null ? "" : texts.date(due.day()),
                    due == null ? "" : texts.get("funding.due." + due.what(), due.name()),
                    due != null && due.day().isBefore(today) ? "warn" : "",
                    Concerns.ALL.stream()
                            .filter(c -> concerns.concerns(g, c, programmes))
                            .map(c -> texts.get("funding.concern." + c))
                            .toList());
        }

        private String name() {
            return regions.find(query.region(), today)
                    .map(Regions.Region::name)
                    .orElse(query.region().value());
        }
    }

    private static final Map<String, Function<Grant, Comparable<?>>> ORDERS = Map.of(
            "titel", Grant::title,
            "gesamt", g -> g.draft().current().map(d -> d.total().cents()).orElse(0L),
            "abgerufen", g -> g.draft().drawn().cents());
}

package de.lichtweg.radar.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.radar.app.Radar;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.store.ListStore.Standing;
import de.lichtweg.radar.web.RadarListView.Line;
import de.lichtweg.radar.web.RadarListView.Menu;
import de.lichtweg.radar.web.RadarListView.Option;
import de.lichtweg.radar.web.RadarListView.Pager;
import de.lichtweg.radar.web.RadarListView.Tab;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds the two lists: forgotten addresses and conflicts. */
@Component
class RadarListPage {

    private static final int ROWS = 50;

    private final Radar radar;
    private final RadarDesk desk;
    private final Texts texts;

    RadarListPage(Radar radar, RadarDesk desk, Texts texts) {
        this.radar = radar;
        this.desk = desk;
        this.texts = texts;
    }

    /** What is found, in the order of the desk. */
    List<RadarCase> find(Scope scope, RadarQuery query) {
        radar.upToDate();
        return desk.list(scope).stream().filter(c -> query.matches(c, texts)).toList();
    }

    RadarListView view(Scope scope, RadarQuery query, PageUrl url) {
        Standing standing = radar.upToDate();
        return new Build(desk.list(scope), query, url, standing).view();
    }

    /** One page. */
    private final class Build {
        private final List<RadarCase> all;
        private final RadarQuery query;
        private final PageUrl url;
        private final Standing standing;

        Build(List<RadarCase> all, RadarQuery query, PageUrl url, Standing standing) {
            this.all = all;
            this.query = query;
            this.url = url;
            this.standing = standing;
        }

        RadarListView view() {
            List<RadarCase> found =
                    all.stream().filter(c -> query.matches(c, texts)).toList();
            int page = page(found.size());
            String open = query.conflicts() ? "konflikte" : "vergessen";
            boolean some = count(query.only("")) > 0;
            return new RadarListView(
                    query.path(),
                    query.conflicts() ? "radar.conflicts" : "radar.forgotten",
                    texts.number(found.size()),
                    texts.get(
                            query.conflicts() ? "radar.of.conflicts" : "radar.of.forgotten",
                            texts.region(query.region())),
                    List.of(room(false), room(true)),
                    List.of(
                            tab("open", ""),
                            tab("closed", "geschlossen"),
                            tab("resolved", "erledigt"),
                            tab("all", "alle")),
                    List.of(kinds(), places(), owners()),
                    query.values().isEmpty() ? "" : query.path() + "?region=" + query.region(),
                    query.get("q"),
                    found.stream()
                            .skip((long) page * ROWS)
                            .limit(ROWS)
                            .map(this::line)
                            .toList(),
                    pager(page, found.size()),
                    ExportLink.of(false, format -> url.moved(query.path() + "." + format)),
                    some ? "/adressen?region=" + query.region() + "&radar=" + open : "",
                    some ? "/karte?region=" + query.region() + "&radar=" + open : "",
                    texts.get(
                            query.values().isEmpty()
                                    ? query.conflicts() ? "radar.none.conflicts" : "radar.none.forgotten"
                                    : "radar.none.filter"),
                    standing.day() == null ? "" : texts.get("radar.source", texts.date(standing.day())));
        }

        private int page(int size) {
            String asked = url.parameters().getOrDefault("seite", List.of("1")).getFirst();
            int wanted = asked.matches("\\d{1,5}") ? Integer.parseInt(asked) - 1 : 0;
            return Math.clamp(wanted, 0, Math.max(0, (size - 1) / ROWS));
        }

        private Pager pager(int page, int size) {
            int from = page * ROWS + 1;
            int to = Math.min(size, (page + 1) * ROWS);
            return new Pager(
                    size <= ROWS
                            ? ""
                            : texts.get("radar.range", texts.number(from), texts.number(to), texts.number(size)),
                    page == 0 ? "" : url.with("seite", Integer.toString(page)),
                    to >= size ? "" : url.with("seite", Integer.toString(page + 2)));
        }

        private Tab room(boolean conflicts) {
            RadarQuery other = new RadarQuery(conflicts, query.region(), Map.of());
            return new Tab(
                    texts.get(conflicts ? "radar.conflicts" : "radar.forgotten"),
                    texts.number(count(other)),
                    other.path() + "?region=" + query.region(),
                    conflicts == query.conflicts());
        }

        private long count(RadarQuery asked) {
            return all.stream().filter(c -> asked.matches(c, texts)).count();
        }

        private Tab tab(String key, String state) {
            String href = query.path() + "?region=" + query.region() + (state.isEmpty() ? "" : "&stand=" + state);
            return new Tab(
                    texts.get("radar.tab." + key),
                    texts.number(count(query.only(state))),
                    href,
                    query.get("stand").equals(state));
        }

        private Menu menu(String key, Function<RadarCase, String> value, Function<RadarCase, String> name) {
            RadarQuery others = query.without(key);
            Map<String, List<RadarCase>> groups = all.stream()
                    .filter(c -> others.matches(c, texts))
                    .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.toList()));
            String chosen = query.get(key);
            PageUrl first = new PageUrl(url.path(), without(url.parameters(), "seite"));
            List<Option> options = groups.entrySet().stream()
                    .map(e -> new Option(
                            name.apply(e.getValue().getFirst()),
                            texts.number(e.getValue().size()),
                            first.with(key, e.getKey()),
                            e.getKey().equals(chosen)))
                    .sorted(Comparator.comparing(Option::text))
                    .toList();
            String shown = all.stream()
                    .filter(c -> value.apply(c).equals(chosen))
                    .map(name)
                    .findFirst()
                    .orElse(chosen);
            return new Menu(
                    texts.get("radar.filter." + key),
                    chosen.isEmpty() ? texts.get("radar.filter.all") : shown,
                    !chosen.isEmpty(),
                    first.without(key),
                    options);
        }

        private static Map<String, List<String>> without(Map<String, List<String>> parameters, String key) {
            Map<String, List<String>> rest = new java.util.LinkedHashMap<>(parameters);
            rest.remove(key);
            return rest;
        }

        private Menu kinds() {
            return menu("art", c -> c.kind().name(), c -> texts.kind(c.kind()));
        }

        private Menu places() {
            return menu("ort", c -> c.municipality().value(), c -> texts.region(c.municipality()));
        }

        private Menu owners() {
            return menu(
                    "wer",
                    c -> c.owner().isEmpty() ? "-" : c.owner(),
                    c -> c.owner().isEmpty() ? texts.get("radar.nobody") : c.owner());
        }

        private Line line(RadarCase c) {
            RegionKey municipality = c.municipality();
            return new Line(
                    "/radar/" + c.id(),
                    texts.title(c),
                    texts.kind(c.kind()),
                    texts.region(municipality),
                    texts.sentence(c),
                    texts.date(c.facts().actBy()),
                    Objects.toString(c.facts().actBy(), ""),
                    texts.left(c),
                    texts.isLate(c),
                    c.owner(),
                    c.state() == RadarCase.State.OPEN ? "" : texts.get("radar.state." + c.state()),
                    c.secret());
        }
    }
}

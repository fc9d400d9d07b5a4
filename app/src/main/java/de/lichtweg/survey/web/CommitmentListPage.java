package de.lichtweg.survey.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.app.CommitmentRegister;
import de.lichtweg.survey.app.Reliabilities;
import de.lichtweg.survey.app.Standings;
import de.lichtweg.survey.domain.Reliability;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.survey.web.CommitmentListView.Chip;
import de.lichtweg.survey.web.CommitmentListView.Heading;
import de.lichtweg.survey.web.CommitmentListView.Line;
import de.lichtweg.survey.web.CommitmentListView.Menu;
import de.lichtweg.survey.web.CommitmentListView.Option;
import de.lichtweg.survey.web.CommitmentListView.Tab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the list. */
@Component
class CommitmentListPage {

    static final String PATH = "/zusagen";
    private static final String SOON_DAYS = "30";

    private final CommitmentRegister register;
    private final Standings standings;
    private final Reliabilities reliabilities;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    CommitmentListPage(
            CommitmentRegister register,
            Standings standings,
            Reliabilities reliabilities,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.standings = standings;
        this.reliabilities = reliabilities;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** All that the scope may see, with how they stand. */
    List<Entry> all(Scope scope) {
        List<Commitment> commitments = register.list(scope);
        Map<Long, Standing> byId = standings.of(scope, commitments);
        return commitments.stream()
                .map(c -> new Entry(c, Objects.requireNonNull(byId.get(c.id()))))
                .toList();
    }

    /** What is found, in the order of the question. */
    List<Entry> find(Scope scope, CommitmentQuery query) {
        LocalDate today = clock.today();
        return all(scope).stream()
                .filter(e -> query.matches(e, today))
                .sorted(query.order())
                .toList();
    }

    CommitmentListView view(Scope scope, CommitmentQuery query, PageUrl url) {
        return new Build(scope, query, url).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final CommitmentQuery query;
        private final PageUrl url;
        private final LocalDate today = clock.today();
        private final Texts texts = new Texts(messages, regions, today);
        private final Sentences sentences = new Sentences(texts);
        private final List<Entry> all;
        private final Map<String, Reliability> kept;

        Build(Scope scope, CommitmentQuery query, PageUrl url) {
            this.scope = scope;
            this.query = query;
            this.url = url;
            this.all = all(scope);
            this.kept = reliabilities.of(scope, all.stream().map(Entry::c).toList()).stream()
                    .collect(Collectors.toMap(Reliability::operator, r -> r, Reliability::plus));
        }

        CommitmentListView view() {
            List<Line> lines = all.stream()
                    .filter(e -> query.matches(e, today))
                    .sorted(query.order())
                    .map(this::line)
                    .toList();
            boolean asked = CommitmentQuery.KEYS.stream()
                    .anyMatch(k -> !k.equals("sort") && !query.get(k).isEmpty());
            return new CommitmentListView(
                    texts.number(lines.size()),
                    ofAll(),
                    tabs(),
                    menus(),
                    chips(),
                    asked ? PATH + "?region=" + query.region() : "",
                    query.get("q"),
                    headings(),
                    lines,
                    ExportLink.of(false, format -> url.moved(PATH + "." + format)),
                    texts.get(all.isEmpty() ? "survey.list.nothing" : "survey.list.empty"),
                    register.mayCreate(scope),
                    PATH + "/neu?region=" + query.region(),
                    PATH + "/treue?region=" + query.region(),
                    texts.get("survey.list.source", texts.date(today)));
        }

        private String ofAll() {
            long here = all.stream()
                    .filter(e -> CommitmentQuery.touches(e.c(), query.region()))
                    .count();
            return texts.get("survey.list.of", texts.number(here), texts.name(query.region()));
        }

        private List<Tab> tabs() {
            Map<String, Map<String, String>> conditions = new LinkedHashMap<>();
            conditions.put("running", Map.of());
            conditions.put("soon", Map.of("ablauf", SOON_DAYS));
            conditions.put("late", Map.of("stand", "LATE"));
            conditions.put("expired", Map.of("stand", "EXPIRED"));
            conditions.put("kept", Map.of("stand", "KEPT"));
            conditions.put("all", Map.of("stand", "alle"));
            return conditions.entrySet().stream()
                    .map(e -> tab(e.getKey(), e.getValue()))
                    .toList();
        }

        private Tab tab(String key, Map<String, String> conditions) {
            CommitmentQuery asked = new CommitmentQuery(query.region(), conditions);
            Map<String, String> here = new TreeMap<>(query.values());
            here.keySet().removeIf(k -> k.equals("sort"));
            Map<String, List<String>> parameters = new TreeMap<>();
            conditions.forEach((k, v) -> parameters.put(k, List.of(v)));
            parameters.put("region", List.of(query.region().value()));
            return new Tab(
                    texts.get("survey.tab." + key),
                    texts.number(
                            all.stream().filter(e -> asked.matches(e, today)).count()),
                    new PageUrl(PATH, parameters).moved(PATH),
                    here.equals(conditions));
        }

        private List<Menu> menus() {
            return List.of(
                    menu("netz", e -> e.c().draft().basics().operator(), e -> e.c().operatorName()),
                    menu("bindung", e -> e.c().draft().basics().binding().name(), e -> texts.binding(e.c())),
                    menu("stand", e -> e.state().name(), e -> texts.get("survey.state." + e.state())));
        }

        private Menu menu(String key, Function<Entry, String> value, Function<Entry, String> name) {
            CommitmentQuery others =
                    key.equals("stand") ? query.without(key).with("stand", "alle") : query.without(key);
            Map<String, List<Entry>> groups =
                    all.stream().filter(e -> others.matches(e, today)).collect(Collectors.groupingBy(value));
            String chosen = query.get(key);
            List<Option> options = groups.entrySet().stream()
                    .map(e -> new Option(
                            name.apply(e.getValue().getFirst()),
                            texts.number(e.getValue().size()),
                            url.with(key, e.getKey()),
                            e.getKey().equals(chosen)))
                    .sorted(Comparator.comparing(Option::text))
                    .toList();
            String shown = all.stream()
                    .filter(e -> value.apply(e).equals(chosen))
                    .map(name)
                    .findFirst()
                    .orElse(texts.getOr("survey.value." + key + "." + chosen, chosen));
            return new Menu(
                    texts.get("survey.filter." + key),
                    chosen.isEmpty()
                            ? texts.get(key.equals("stand") ? "survey.filter.current" : "survey.filter.all")
                            : shown,
                    !chosen.isEmpty(),
                    url.without(key),
                    options);
        }

        private List<Chip> chips() {
            String days = query.get("ablauf");
            return days.isEmpty()
                    ? List.of()
                    : List.of(new Chip(
                            texts.get("survey.filter.ablauf"), texts.get("survey.days", days), url.without("ablauf")));
        }

        private List<Heading> headings() {
            String sort = query.get("sort").isEmpty() ? "bis" : query.get("sort");
            List<Heading> headings = new ArrayList<>();
            for (String key : List.of("titel", "netz", "wo", "stand", "bis", "adressen")) {
                boolean up = sort.equals(key);
                String sorted = up ? "ascending" : sort.equals("-" + key) ? "descending" : "";
                headings.add(new Heading(
                        texts.get("survey.column." + key),
                        key.equals("wo") ? "" : url.with("sort", up ? "-" + key : key),
                        sorted));
            }
            return headings;
        }

        private Line line(Entry e) {
            Commitment c = e.c();
            Reliability of = kept.get(c.draft().basics().operator());
            boolean over = !e.state().isOpen();
            return new Line(
                    PATH + "/" + c.id(),
                    c.title(),
                    texts.binding(c),
                    c.operatorName(),
                    of == null ? "" : texts.get("survey.kept", texts.percent(of.rate())),
                    PATH + "/treue?region=" + query.region() + "#"
                            + c.draft().basics().operator(),
                    texts.places(c.territory()),
                    texts.get("survey.state." + e.state()),
                    e.tone(),
                    texts.date(c.lastDay()),
                    c.lastDay().toString(),
                    over ? "" : sentences.left(c),
                    !over && c.lastDay().isBefore(today),
                    texts.get(
                            "survey.delivered",
                            texts.number(e.s().delivered().delivered()),
                            texts.number(c.addresses())),
                    c.draft().basics().secret(),
                    c.draft().basics().generated());
        }
    }
}

package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.domain.ActivityColumn;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.activity.web.ActivityListView.Chip;
import de.lichtweg.activity.web.ActivityListView.Heading;
import de.lichtweg.activity.web.ActivityListView.Line;
import de.lichtweg.activity.web.ActivityListView.Menu;
import de.lichtweg.activity.web.ActivityListView.Option;
import de.lichtweg.activity.web.ActivityListView.Tab;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnOffer;
import de.lichtweg.parties.view.ColumnPages;
import de.lichtweg.platform.calendar.MonthView;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportGroup;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.platform.ui.Pager;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the list in its five sights: table, board, timeline, map, calendar. */
@Component
class ActivityListPage {

    static final String PATH = "/aktivitaeten";
    private static final List<String> SIGHTS = List.of("tabelle", "tafel", "zeit", "karte", "kalender");

    /** Rows of each sight; of those that are not here everything is shown. A bar of the timeline weighs as much as three rows. */
    private static final Map<String, Integer> PARTS = Map.of("tabelle", 100, "karte", 100, "zeit", 40);

    private final ActivityRegister register;
    private final ActivityCalendar calendar;
    private final ActivityMap map;
    private final ActivityViewBars views;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ActivityListPage(
            ActivityRegister register,
            ActivityCalendar calendar,
            ActivityMap map,
            ActivityViewBars views,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.calendar = calendar;
        this.map = map;
        this.views = views;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** What is found, in the order of the question. */
    List<Activity> find(Scope scope, ActivityQuery query) {
        LocalDate today = clock.today();
        return register.list(scope).stream()
                .filter(a -> query.matches(a, today))
                .sorted(query.order())
                .toList();
    }

    ActivityListView view(Scope scope, ActivityQuery query, PageUrl url) {
        return new Build(scope, query, url).view();
    }

    /** What is on the map of a list. */
    String features(Scope scope, ActivityQuery query) {
        Build build = new Build(scope, query, new PageUrl(PATH, Map.of()));
        List<Activity> found =
                build.all.stream().filter(a -> query.matches(a, build.today)).toList();
        return map.features(scope, found, found.stream().map(build.lines::line).toList());
    }

    /** The lots of a project among its family, by their titles. */
    List<Line> lots(Scope scope, Activity project, List<Activity> family) {
        ActivityQuery query = new ActivityQuery(RegionKey.GERMANY, Map.of("sort", "titel"));
        Build build = new Build(scope, query, new PageUrl(PATH, Map.of()), family);
        return build.all.stream()
                .filter(a -> Objects.equals(a.draft().basics().parent(), project.id()))
                .sorted(query.order())
                .map(build.lines::line)
                .toList();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final ActivityQuery query;
        private final PageUrl url;
        private final String asked;
        private final Texts texts = Texts.current(messages);
        private final LocalDate today = clock.today();
        private final List<Activity> all;
        private final List<ActivityColumn> columns;
        private final ActivityLines lines;

        Build(Scope scope, ActivityQuery query, PageUrl url) {
            this(scope, query, url, register.list(scope));
        }

        Build(Scope scope, ActivityQuery query, PageUrl url, List<Activity> all) {
            this.scope = scope;
            this.query = query;
            this.url = Pager.without(url);
            this.asked =
                    url.parameters().getOrDefault(Pager.PARAMETER, List.of("")).getFirst();
            this.all = all;
            this.columns = ActivityColumn.chosen(ColumnOffer.parse(parameter(ColumnOffer.PARAMETER)));
            this.lines = new ActivityLines(register, regions, texts, today, all, columns);
        }

        ActivityListView view() {
            List<Activity> found = all.stream()
                    .filter(a -> query.matches(a, today))
                    .sorted(query.order())
                    .toList();
            String sight = sight();
            Pager pager = Pager.of(found.size(), PARTS.getOrDefault(sight, Math.max(1, found.size())), asked, url);
            List<Activity> shown = pager.of(sight.equals("zeit") ? byBegin(found) : found);
            List<Line> rows = sight.equals("tabelle") || sight.equals("karte")
                    ? shown.stream().map(lines::line).toList()
                    : List.of();
            ListQuestion question = ActivityViewBars.question(query, sight, parameter(ColumnOffer.PARAMETER));
            return new ActivityListView(
                    texts.number(found.size()),
                    ofAll(),
                    tabs(),
                    views.bar(scope, all, question),
                    SIGHTS.stream()
                            .map(s -> new Tab(
                                    texts.get("activity.sight." + s), "", url.with("sicht", s), s.equals(sight)))
                            .toList(),
                    List.of(kinds(), phases(), leaders(), risks()),
                    chips(),
                    ActivityQuery.KEYS.stream()
                                    .anyMatch(k ->
                                            !k.equals("sort") && !query.get(k).isEmpty())
                            ? url.moved(PATH, List.of("region", "sicht", ColumnOffer.PARAMETER))
                            : "",
                    query.get("q"),
                    headings(),
                    rows,
                    found.isEmpty(),
                    pager,
                    sight.equals("tafel") ? new ActivityBoards(register, lines, url, texts).of(found) : List.of(),
                    TimelineChart.of(sight.equals("zeit") ? shown : List.of(), today, texts),
                    sight.equals("kalender") ? Optional.of(month(found)) : Optional.empty(),
                    sight.equals("karte")
                            ? Optional.of(map.of(scope, found, query.region(), url.moved(PATH + "/karte.json")))
                            : Optional.empty(),
                    sight,
                    ExportLink.of(false, format -> url.moved(PATH + "." + format)),
                    List.of(new ExportGroup(
                            texts.get("activity.deadlines"),
                            ExportLink.of(false, format -> url.moved(PATH + "/fristen." + format)))),
                    all.isEmpty() ? texts.get("activity.list.nothing") : texts.get("activity.list.empty"),
                    register.mayCreate(scope),
                    PATH + "/neu?region=" + query.region(),
                    url.moved(PATH + "/sammeln"),
                    sight.equals("tabelle") || sight.equals("karte")
                            ? ColumnPages.href(ActivityColumnPage.PATH, question.text())
                            : "",
                    texts.get("activity.list.source", texts.date(today)));
        }

        private MonthView month(List<Activity> found) {
            return calendar.month(scope, found, parameter("monat"), query.region());
        }

        private String sight() {
            String asked = parameter("sicht");
            return SIGHTS.contains(asked) ? asked : SIGHTS.getFirst();
        }

        private String parameter(String name) {
            return url.parameters().getOrDefault(name, List.of("")).getFirst();
        }

        private String ofAll() {
            long here = all.stream().filter(a -> a.touches(query.region())).count();
            return texts.get("activity.list.of", texts.number(here), lines.name(query.region()));
        }

        private List<Tab> tabs() {
            return List.of(
                    tab("running", Map.of()),
                    tab("overdue", Map.of("frist", "ueber")),
                    tab("soon", Map.of("frist", "30")),
                    tab("late", Map.of("verzug", "ja")),
                    tab("over", Map.of("stand", "beendet")),
                    tab("all", Map.of("stand", "alle")));
        }

        private Tab tab(String key, Map<String, String> conditions) {
            ActivityQuery asked = new ActivityQuery(query.region(), conditions);
            Map<String, String> here = new TreeMap<>(query.values());
            here.keySet().removeIf(k -> k.equals("sort"));
            Map<String, List<String>> parameters = new TreeMap<>();
            conditions.forEach((k, v) -> parameters.put(k, List.of(v)));
            parameters.put("region", List.of(query.region().value()));
            url.parameters().forEach((k, v) -> {
                if (List.of("sicht", "sort", ColumnOffer.PARAMETER).contains(k)) {
                    parameters.put(k, v);
                }
            });
            return new Tab(
                    texts.get("activity.tab." + key),
                    texts.number(
                            all.stream().filter(a -> asked.matches(a, today)).count()),
                    new PageUrl(PATH, parameters).moved(PATH),
                    here.equals(conditions));
        }

        private Menu menu(String key, Function<Activity, String> value, Function<Activity, String> name) {
            ActivityQuery others = query.without(key);
            Map<String, List<Activity>> groups =
                    all.stream().filter(a -> others.matches(a, today)).collect(Collectors.groupingBy(value));
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
                    .filter(a -> value.apply(a).equals(chosen))
                    .map(name)
                    .findFirst()
                    .orElse(chosen);
            return new Menu(
                    texts.get("activity.filter." + key),
                    chosen.isEmpty() ? texts.get("activity.filter.all") : shown,
                    !chosen.isEmpty(),
                    url.without(key),
                    options);
        }

        private Menu kinds() {
            return menu("art", a -> a.draft().basics().kind().name(), texts::kind);
        }

        private Menu phases() {
            return menu("phase", ActivityQuery::phaseKey, lines::phase);
        }

        private Menu leaders() {
            return menu("wer", a -> a.draft().parties().organisation(), Activity::organisationName);
        }

        private Menu risks() {
            return menu(
                    "risiko",
                    a -> ActivityLines.risk(a).name(),
                    a -> texts.get("activity.risk." + ActivityLines.risk(a)));
        }

        private List<Chip> chips() {
            List<Chip> chips = new ArrayList<>();
            for (String key : List.of("frist", "verzug", "stand", "id")) {
                String value = query.get(key);
                if (!value.isEmpty()) {
                    chips.add(new Chip(
                            texts.get("activity.filter." + key),
                            key.equals("id")
                                    ? texts.number(value.split(",", -1).length)
                                    : texts.getOr("activity.value." + key + "." + value, value),
                            url.without(key)));
                }
            }
            return chips;
        }

        private List<Heading> headings() {
            String sort = query.get("sort").isEmpty() ? "frist" : query.get("sort");
            return columns.stream()
                    .map(ActivityColumn::key)
                    .map(key -> {
                        boolean sorts =
                                List.of("titel", "phase", "frist", "verzug").contains(key);
                        boolean up = sort.equals(key);
                        String sorted = up ? "ascending" : sort.equals("-" + key) ? "descending" : "";
                        return new Heading(
                                key,
                                texts.get("activity.column." + key),
                                sorts ? url.with("sort", up ? "-" + key : key) : "",
                                sorted);
                    })
                    .toList();
        }

        private static List<Activity> byBegin(List<Activity> found) {
            return found.stream()
                    .sorted(Comparator.comparing((Activity a) ->
                                    a.draft().course().phases().getFirst().since())
                            .thenComparing(ActivityQuery::titleKey))
                    .toList();
        }
    }
}

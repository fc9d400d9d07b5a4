package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.app.ConstructionPhotos;
import de.lichtweg.activity.domain.BuildPlan;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.activity.web.BuildRows.BuildRow;
import de.lichtweg.activity.web.BuildView.Contradiction;
import de.lichtweg.activity.web.BuildView.Figure;
import de.lichtweg.activity.web.BuildView.Line;
import de.lichtweg.activity.web.BuildView.Photo;
import de.lichtweg.activity.web.BuildView.State;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of the building of one activity. */
@Component
class BuildPage {

    private static final int ROWS = 100;

    private final BuildRows rows;
    private final ActivityArea area;
    private final ConstructionPhotos photos;
    private final LichtwegClock clock;
    private final MessageSource messages;

    BuildPage(
            BuildRows rows, ActivityArea area, ConstructionPhotos photos, LichtwegClock clock, MessageSource messages) {
        this.rows = rows;
        this.area = area;
        this.photos = photos;
        this.clock = clock;
        this.messages = messages;
    }

    /** What the list shows: a state or none, a text, a page from 0. */
    record Filter(String state, String text, int page) {}

    BuildView view(Scope scope, Activity activity, Filter filter, PageUrl url) {
        return new Build(scope, activity, filter, url).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final Activity activity;
        private final Filter filter;
        private final PageUrl url;
        private final Progress progress;
        private final List<BuildRow> all;
        private final List<BuildRow> found;
        private final String path;
        private final Texts texts = Texts.current(messages);

        Build(Scope scope, Activity activity, Filter filter, PageUrl url) {
            this.scope = scope;
            this.activity = activity;
            this.filter = filter;
            this.url = url;
            this.progress = rows.progress(scope, activity);
            this.all = rows.list(scope, activity, progress);
            this.found = all.stream()
                    .filter(r -> r.matches(filter.state(), filter.text()))
                    .toList();
            this.path = ActivityListPage.PATH + "/" + activity.id() + "/bau";
        }

        BuildView view() {
            RegionKey region = area.region(activity.draft());
            int from = filter.page() * ROWS;
            return new BuildView(
                    region,
                    activity.title(),
                    ActivityListPage.PATH + "/" + activity.id(),
                    path,
                    lead(),
                    progress.isEmpty(),
                    figures(),
                    states(),
                    contradiction(),
                    chart(820, 300),
                    chart(354, 240),
                    !all.isEmpty(),
                    filter.state(),
                    filter.text(),
                    texts.number(found.size()),
                    found.stream().skip(from).limit(ROWS).map(this::line).toList(),
                    filter.page() == 0 ? "" : page(filter.page() - 1),
                    from + ROWS >= found.size() ? "" : page(filter.page() + 1),
                    ExportLink.of(false, format -> url.moved(path + "." + format)),
                    photos(),
                    activity.rights().write(),
                    activity.rights().write() && scope.may(Level.WRITE, DataClass.INTERNAL, region));
        }

        private String page(int number) {
            return url.with("seite", Integer.toString(number + 1)) + "#liste";
        }

        private String lead() {
            String addresses = texts.get("activity.lead.addresses", texts.number(activity.addresses()));
            return progress.newest()
                    .map(day -> addresses + ", " + texts.get("activity.build.newest", texts.date(day)))
                    .orElse(addresses);
        }

        private int count(Predicate<BuildState> states) {
            return progress.counts().entrySet().stream()
                    .filter(e -> states.test(e.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        private List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            int passed = count(BuildState::isPassed);
            figures.add(new Figure(
                    texts.number(passed),
                    texts.get("activity.build.passed"),
                    texts.get(
                            "activity.build.share",
                            texts.percent(passed, activity.addresses()),
                            texts.number(activity.addresses()))));
            if (!all.isEmpty()) {
                figures.add(new Figure(
                        texts.number(homes(BuildState::isPassed)),
                        texts.get("activity.build.homes"),
                        texts.get("activity.build.homes.all", texts.number(homes(s -> true)))));
            }
            if (progress.metresPlanned() > 0) {
                figures.add(new Figure(
                        texts.kilometres(progress.metresBuilt()),
                        texts.get("activity.build.metres"),
                        texts.get("activity.build.metres.all", texts.kilometres(progress.metresPlanned()))));
            }
            return figures;
        }

        private int homes(Predicate<BuildState> states) {
            return all.stream()
                    .filter(r -> states.test(r.state()))
                    .mapToInt(r -> r.address().households())
                    .sum();
        }

        private List<State> states() {
            return BuildBar.of(progress.counts(), activity.addresses(), this::addresses, texts);
        }

        private String addresses(BuildState state) {
            String list = area.addresses(scope, activity, "");
            return list.isEmpty()
                    ? ""
                    : "/adressen?region=" + area.region(activity.draft()) + "&progress=" + activity.id() + "-" + state;
        }

        /** Used, says the builder; not supplied, says the operator. */
        private Optional<Contradiction> contradiction() {
            long count = all.stream()
                    .filter(r -> r.state() == BuildState.ACTIVE && r.address().stage() != Stage.GIGABIT)
                    .count();
            if (count == 0) {
                return Optional.empty();
            }
            StringBuilder href = new StringBuilder(addresses(BuildState.ACTIVE));
            Arrays.stream(Stage.values())
                    .filter(s -> s != Stage.GIGABIT)
                    .forEach(s -> href.append("&stage=").append(s));
            return Optional.of(new Contradiction(texts.number(count), href.toString()));
        }

        private Optional<BuildChart> chart(int width, int height) {
            SortedMap<YearMonth, Integer> planned = progress.plannedByMonth();
            BuildPlan plan = new BuildPlan(activity.draft().milestones());
            return progress.isEmpty()
                    ? Optional.empty()
                    : Optional.of(BuildChart.of(
                            new BuildChart.Data(
                                    planned.isEmpty() ? plan.byMonth(activity.addresses()) : planned,
                                    progress.passedByMonth(),
                                    activity.addresses(),
                                    clock.today()),
                            width,
                            height,
                            texts));
        }

        private Line line(BuildRow row) {
            var address = row.address();
            return new Line(
                    "/adressen/" + address.id(),
                    address.label(),
                    address.localityName().isEmpty() ? address.municipalityName() : address.localityName(),
                    texts.get("activity.build.state." + row.state()),
                    BuildBar.fill(row.state()),
                    row.entry()
                            .filter(e -> e.state() != BuildState.PLANNED)
                            .map(e -> texts.date(e.day()))
                            .orElse("–"),
                    row.entry()
                            .flatMap(e -> Optional.ofNullable(e.planned()))
                            .map(texts::date)
                            .orElse("–"),
                    row.entry().map(e -> texts.number(e.metres())).orElse("–"),
                    texts.get("coverage.stage." + address.stage()),
                    row.entry().map(e -> e.source()).orElse(""));
        }

        private List<Photo> photos() {
            boolean places = scope.may(Level.ADDRESS, DataClass.INTERNAL, area.region(activity.draft()));
            return photos.list(scope, activity).stream()
                    .map(p -> new Photo(
                            "/dokumente/" + p.document().id(),
                            path + "/fotos/" + p.document().id(),
                            p.document().description().isEmpty()
                                    ? p.document().version().name()
                                    : p.document().description(),
                            p.photo()
                                    .taken()
                                    .map(t -> texts.date(LocalDate.from(t)))
                                    .orElse(""),
                            places ? p.photo().position().map(Build::degrees).orElse("") : ""))
                    .toList();
        }

        private static String degrees(double[] position) {
            return String.format(
                    Locale.GERMANY,
                    "%.5f° %s, %.5f° %s",
                    Math.abs(position[0]),
                    position[0] < 0 ? "S" : "N",
                    Math.abs(position[1]),
                    position[1] < 0 ? "W" : "O");
        }
    }
}

package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.RequestFigures;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of requests: {@code q}, {@code stand} (offen, beantwortet, alle), {@code art}, {@code wer}, {@code bei}. */
@Component
class RequestListPage {

    static final List<String> STATES = List.of("offen", "beantwortet", "alle");

    private static final int WIDEST = 160;

    private final RequestDesk desk;
    private final Texts texts;
    private final Regions regions;
    private final Holidays holidays;
    private final LichtwegClock clock;

    RequestListPage(RequestDesk desk, Texts texts, Regions regions, Holidays holidays, LichtwegClock clock) {
        this.desk = desk;
        this.texts = texts;
        this.regions = regions;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** A row of the ages: what it is called, how many, how wide its bar. */
    record Bar(String label, int count, int width) {}

    /** What the office reads above the list. */
    record Figures(int open, int late, String first, String solved, List<Bar> ages) {}

    /** What the page shows. */
    record View(
            List<Request> requests,
            @Nullable Figures figures,
            List<Filter> menus,
            List<MeetingListPage.Tab> tabs,
            String search,
            boolean joins,
            boolean runs,
            List<ExportLink> exports,
            List<Rooms.Room> rooms) {}

    View view(Scope scope, HttpServletRequest request) {
        PageUrl url = PageUrl.of(request);
        List<Request> all = desk.list(scope);
        List<Request> shown =
                all.stream().filter(r -> inState(r, state(request))).toList();
        boolean runs = scope.territories().stream().anyMatch(t -> Reach.runs(scope, t));
        return new View(
                find(all, request),
                runs ? figures(scope, all) : null,
                menus(shown, request, url),
                STATES.stream()
                        .map(s -> new MeetingListPage.Tab(
                                texts.get("cooperation.request.tab." + s),
                                url.with("stand", s),
                                s.equals(state(request))))
                        .toList(),
                MeetingListPage.get(request, "q"),
                Reach.joins(scope),
                runs,
                ExportLink.of(false, f -> url.moved(Rooms.REQUESTS + "." + f)),
                Rooms.of(Rooms.REQUESTS));
    }

    private List<Filter> menus(List<Request> shown, HttpServletRequest request, PageUrl url) {
        String every = texts.get("cooperation.all");
        return List.of(
                Filter.of(
                        "art",
                        texts.get("cooperation.request.kind"),
                        every,
                        MeetingListPage.get(request, "art"),
                        shown,
                        r -> r.kind().name(),
                        r -> texts.get("cooperation.request.kind." + r.kind()),
                        url),
                Filter.of(
                        "wer",
                        texts.get("cooperation.organisation"),
                        every,
                        MeetingListPage.get(request, "wer"),
                        shown,
                        Request::organisation,
                        Request::organisationName,
                        url),
                Filter.of(
                        "bei",
                        texts.get("cooperation.request.keeper"),
                        every,
                        MeetingListPage.get(request, "bei"),
                        shown,
                        Request::keeper,
                        Request::keeperName,
                        url));
    }

    List<Request> find(Scope scope, HttpServletRequest request) {
        return find(desk.list(scope), request);
    }

    private static List<Request> find(List<Request> all, HttpServletRequest request) {
        String kind = MeetingListPage.get(request, "art");
        String who = MeetingListPage.get(request, "wer");
        String keeper = MeetingListPage.get(request, "bei");
        String text = MeetingListPage.get(request, "q").toLowerCase(Locale.GERMAN);
        return all.stream()
                .filter(r -> inState(r, state(request)))
                .filter(r -> kind.isEmpty() || kind.equals(r.kind().name()))
                .filter(r -> who.isEmpty() || who.equals(r.organisation()))
                .filter(r -> keeper.isEmpty() || keeper.equals(r.keeper()))
                .filter(r -> (r.id() + " " + r.title() + " " + r.text() + " " + r.organisationName())
                        .toLowerCase(Locale.GERMAN)
                        .contains(text))
                .toList();
    }

    private static boolean inState(Request request, String state) {
        return state.equals("alle") || request.state().isOpen() == state.equals("offen");
    }

    private static String state(HttpServletRequest request) {
        String state = MeetingListPage.get(request, "stand");
        return STATES.contains(state) ? state : STATES.getFirst();
    }

    private Figures figures(Scope scope, List<Request> all) {
        RequestFigures f = RequestFigures.of(all, holidays.in(Asked.home(scope, regions.home())), clock.today());
        int most = f.ages().stream().mapToInt(RequestFigures.Age::count).max().orElse(0);
        return new Figures(
                f.open(),
                f.late(),
                days(f.first()),
                days(f.solved()),
                f.ages().stream()
                        .map(a -> new Bar(label(a), a.count(), most == 0 ? 0 : a.count() * WIDEST / most))
                        .toList());
    }

    private String days(OptionalDouble median) {
        return median.isEmpty() ? texts.get("cooperation.request.nomedian") : texts.decimal(median.getAsDouble());
    }

    private String label(RequestFigures.Age age) {
        return age.to() < 0
                ? texts.get("cooperation.request.age.more", age.from())
                : texts.get("cooperation.request.age", age.from(), age.to());
    }
}

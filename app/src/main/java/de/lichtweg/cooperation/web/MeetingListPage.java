package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of meetings: {@code gremium}, {@code zeit} (kommend, vergangen, alle), {@code q}. */
@Component
class MeetingListPage {

    private final Meetings meetings;
    private final Bodies bodies;
    private final Texts texts;
    private final LichtwegClock clock;

    MeetingListPage(Meetings meetings, Bodies bodies, Texts texts, LichtwegClock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.texts = texts;
        this.clock = clock;
    }

    /** A tab above the list. */
    record Tab(String text, String href, boolean current) {}

    /** What the page shows. */
    record View(
            List<Meeting> meetings,
            List<Body> bodies,
            List<Filter> menus,
            List<Tab> tabs,
            String search,
            boolean runs,
            Set<Long> own,
            List<ExportLink> exports,
            List<Rooms.Room> rooms) {}

    View view(Scope scope, HttpServletRequest request) {
        PageUrl url = PageUrl.of(request);
        List<Body> own = bodies.list(scope);
        List<Meeting> all = meetings.list(scope);
        String time = time(request);
        Filter menu = Filter.of(
                "gremium",
                texts.get("cooperation.body"),
                texts.get("cooperation.all"),
                get(request, "gremium"),
                all,
                m -> Long.toString(m.draft().body()),
                Meeting::bodyName,
                url);
        return new View(
                find(all, request),
                own,
                List.of(menu),
                List.of("kommend", "vergangen", "alle").stream()
                        .map(t -> new Tab(texts.get("cooperation.when." + t), url.with("zeit", t), t.equals(time)))
                        .toList(),
                get(request, "q"),
                scope.territories().stream().anyMatch(t -> Reach.runs(scope, t)),
                own.stream()
                        .filter(b -> Reach.runs(scope, b.territory()))
                        .map(Body::id)
                        .collect(Collectors.toSet()),
                ExportLink.of(false, f -> url.moved(Rooms.MEETINGS + "." + f)),
                Rooms.of(Rooms.MEETINGS));
    }

    List<Meeting> find(Scope scope, HttpServletRequest request) {
        return find(meetings.list(scope), request);
    }

    private List<Meeting> find(List<Meeting> all, HttpServletRequest request) {
        LocalDate today = clock.today();
        String time = time(request);
        String body = get(request, "gremium");
        String text = get(request, "q").toLowerCase(Locale.GERMAN);
        List<Meeting> found = all.stream()
                .filter(m -> time.equals("alle") || m.draft().day().isBefore(today) == time.equals("vergangen"))
                .filter(m ->
                        body.isEmpty() || body.equals(Long.toString(m.draft().body())))
                .filter(m -> (m.draft().title() + " " + m.bodyName() + " "
                                + m.draft().place())
                        .toLowerCase(Locale.GERMAN)
                        .contains(text))
                .toList();
        return time.equals("vergangen") ? found.reversed() : found;
    }

    private static String time(HttpServletRequest request) {
        String time = get(request, "zeit");
        return List.of("vergangen", "alle").contains(time) ? time : "kommend";
    }

    static String get(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "").strip();
    }
}

package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning: the list of meetings, forms of meetings and of bodies. */
@Controller
class PlanController {

    private final MeetingListPage list;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    PlanController(
            MeetingListPage list,
            Meetings meetings,
            Bodies bodies,
            Organisations organisations,
            Texts texts,
            Regions regions,
            LichtwegClock clock) {
        this.list = list;
        this.meetings = meetings;
        this.bodies = bodies;
        this.organisations = organisations;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping(Rooms.MEETINGS)
    String list(Scope scope, HttpServletRequest request, Model model) {
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("url", de.lichtweg.platform.ui.PageUrl.of(request));
        model.addAttribute("v", list.view(scope, request));
        return "cooperation/meetings";
    }

    @GetMapping(Rooms.MEETINGS + "/neu")
    String fresh(Scope scope, @RequestParam(name = "gremium", defaultValue = "") String body, Model model) {
        List<Body> own = own(scope);
        if (own.isEmpty()) {
            return "redirect:" + Rooms.BODIES + "/neu";
        }
        return form(model, own, null, Asked.typedOr(model, MeetingForm.fresh(body, clock.today())));
    }

    @PostMapping(Rooms.MEETINGS)
    String create(Scope scope, HttpServletRequest request) {
        Map<String, String> typed = Asked.typed(request);
        Integer every = Typed.number(typed.get("alle_monate"));
        Integer times = Typed.number(typed.get("anzahl"));
        long id = meetings.create(
                scope,
                MeetingForm.draft(typed),
                Objects.requireNonNullElse(every, 0),
                Objects.requireNonNullElse(times, 1));
        return "redirect:" + Rooms.MEETINGS + "/" + id;
    }

    @GetMapping(Rooms.MEETINGS + "/{id:\\d+}/bearbeiten")
    String edit(Scope scope, @PathVariable long id, Model model) {
        Meeting meeting = meetings.get(scope, id);
        MeetingController.requireRuns(meeting);
        return form(model, own(scope), meeting, Asked.typedOr(model, MeetingForm.of(meeting)));
    }

    @PostMapping(Rooms.MEETINGS + "/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        meetings.change(scope, id, version, MeetingForm.draft(Asked.typed(request)));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + Rooms.MEETINGS + "/" + id;
    }

    private String form(Model model, List<Body> own, @Nullable Meeting meeting, Map<String, String> typed) {
        model.addAttribute("m", meeting);
        model.addAttribute("t", typed);
        model.addAttribute(
                "bodies",
                own.stream()
                        .map(b -> new Option(
                                Long.toString(b.id()),
                                b.name(),
                                Long.toString(b.id()).equals(typed.get("gremium"))))
                        .toList());
        return "cooperation/meeting-form";
    }

    private List<Body> own(Scope scope) {
        return bodies.list(scope).stream()
                .filter(b -> Reach.runs(scope, b.territory()))
                .toList();
    }

    @GetMapping(Rooms.BODIES + "/neu")
    String freshBody(Scope scope, Model model) {
        RegionKey home = Asked.home(scope, regions.home());
        if (!Reach.runs(scope, home)) {
            throw new Closed("cooperation.run");
        }
        return bodyForm(scope, model, null, home, Asked.typedOr(model, Map.of()));
    }

    @GetMapping(Rooms.BODIES + "/{id:\\d+}")
    String body(Scope scope, @PathVariable long id, Model model) {
        Body body = bodies.get(scope, id);
        if (!Reach.runs(scope, body.territory())) {
            throw new Closed("cooperation.run");
        }
        Map<String, String> known = new LinkedHashMap<>();
        known.put("name", body.name());
        known.put("kurz", body.shortName());
        known.put("mitglied", String.join(",", body.members()));
        return bodyForm(scope, model, body, body.territory(), Asked.typedOr(model, known));
    }

    private String bodyForm(
            Scope scope, Model model, @Nullable Body body, RegionKey territory, Map<String, String> typed) {
        List<String> chosen = Arrays.asList(typed.getOrDefault("mitglied", "").split(",", -1));
        model.addAttribute("regionKey", territory);
        model.addAttribute("b", body);
        model.addAttribute("t", typed);
        List<String> members = body == null ? List.of() : body.members();
        Set<Organisations.Organisation> offered = new LinkedHashSet<>(texts.partners(scope));
        organisations.list().stream().filter(o -> members.contains(o.key())).forEach(offered::add);
        model.addAttribute(
                "organisations",
                offered.stream()
                        .map(o -> new Option(o.key(), o.name(), chosen.contains(o.key())))
                        .toList());
        return "cooperation/body";
    }

    @PostMapping(Rooms.BODIES)
    String createBody(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        long id = bodies.create(scope, read(request, 0, 0, Asked.home(scope, regions.home())));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + Rooms.BODIES + "/" + id;
    }

    @PostMapping(Rooms.BODIES + "/{id:\\d+}")
    String changeBody(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        bodies.change(scope, read(request, id, version, bodies.get(scope, id).territory()));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + Rooms.BODIES + "/" + id;
    }

    private static Body read(HttpServletRequest request, long id, int version, RegionKey territory) {
        String[] members = request.getParameterValues("mitglied");
        return new Body(
                id,
                version,
                Typed.line(request.getParameter("name")),
                Typed.line(request.getParameter("kurz")),
                territory,
                members == null ? List.of() : List.of(members),
                false);
    }
}

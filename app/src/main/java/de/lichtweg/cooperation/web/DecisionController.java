package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.DecisionDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions: {@code q}, {@code gremium}, {@code jahr}. The file is sent by {@link Files}. */
@Controller
class DecisionController {

    private final DecisionDesk desk;
    private final TaskDesk tasks;
    private final Hangings hangings;
    private final Texts texts;
    private final Regions regions;

    DecisionController(DecisionDesk desk, TaskDesk tasks, Hangings hangings, Texts texts, Regions regions) {
        this.desk = desk;
        this.tasks = tasks;
        this.hangings = hangings;
        this.texts = texts;
        this.regions = regions;
    }

    @GetMapping(Rooms.DECISIONS)
    String list(Scope scope, HttpServletRequest request, Model model) {
        PageUrl url = PageUrl.of(request);
        List<Decision> all = desk.list(scope);
        String every = texts.get("cooperation.all");
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("url", url);
        model.addAttribute("q", MeetingListPage.get(request, "q"));
        model.addAttribute("rooms", Rooms.of(Rooms.DECISIONS));
        model.addAttribute("decisions", find(all, request));
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(Rooms.DECISIONS + "." + f)));
        model.addAttribute(
                "menus",
                List.of(
                        Filter.of(
                                "gremium",
                                texts.get("cooperation.body"),
                                every,
                                MeetingListPage.get(request, "gremium"),
                                all,
                                d -> Long.toString(d.body()),
                                Decision::bodyName,
                                url),
                        Filter.of(
                                "jahr",
                                texts.get("cooperation.year"),
                                every,
                                MeetingListPage.get(request, "jahr"),
                                all,
                                d -> Integer.toString(d.year()),
                                d -> Integer.toString(d.year()),
                                url)));
        return "cooperation/decisions";
    }

    static List<Decision> find(List<Decision> all, HttpServletRequest request) {
        String body = MeetingListPage.get(request, "gremium");
        String year = MeetingListPage.get(request, "jahr");
        String text = MeetingListPage.get(request, "q");
        return all.stream()
                .filter(d -> body.isEmpty() || body.equals(Long.toString(d.body())))
                .filter(d -> year.isEmpty() || year.equals(Integer.toString(d.year())))
                .filter(d -> text.isEmpty() || DecisionDesk.says(d, text))
                .toList();
    }

    @GetMapping(Rooms.DECISIONS + "/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        Decision decision = desk.get(scope, id);
        model.addAttribute("regionKey", decision.territory());
        model.addAttribute("d", decision);
        model.addAttribute("follow", desk.open(scope, decision));
        model.addAttribute("tasks", tasks.about(scope, decision.decided().subject()));
        model.addAttribute("organisations", texts.partnerNames(scope));
        model.addAttribute("hanging", hangings.find(scope, Decision.SUBJECT, id).orElse(null));
        return "cooperation/decision";
    }

    @PostMapping(Rooms.DECISIONS + "/{id:\\d+}/folge/{key}")
    String follow(
            Scope scope,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(name = "auf", defaultValue = "") String choice) {
        return "redirect:" + desk.begin(scope, id, key, choice);
    }
}

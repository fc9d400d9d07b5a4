package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.MinutesDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Minutes while people talk. What is typed is kept by itself; without a script by the button. */
@Controller
@RequestMapping(Rooms.MEETINGS + "/{id:\\d+}/protokoll")
class MinutesController {

    private final MinutesDesk desk;
    private final Meetings meetings;
    private final MeetingPage page;
    private final TaskDesk tasks;
    private final Texts texts;
    private final LichtwegClock clock;

    MinutesController(
            MinutesDesk desk, Meetings meetings, MeetingPage page, TaskDesk tasks, Texts texts, LichtwegClock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.page = page;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String write(Scope scope, @PathVariable long id, Model model) {
        Meeting meeting = meetings.get(scope, id);
        MeetingController.requireRuns(meeting);
        Map<String, String> names = texts.names();
        model.addAttribute("regionKey", meeting.territory());
        model.addAttribute("m", meeting);
        model.addAttribute("d", meeting.draft());
        model.addAttribute("points", page.points(scope, meeting, names, true));
        model.addAttribute("organisations", texts.partnerNames(scope));
        model.addAttribute("again", Asked.typedOr(model, Map.of()));
        return "cooperation/minutes";
    }

    @PostMapping("/{thema:\\d+}")
    String result(
            Scope scope,
            @PathVariable long id,
            @PathVariable long thema,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "gilt", defaultValue = "0") int chosen,
            @RequestParam(defaultValue = "") String ergebnis,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Model model) {
        MinutesDesk.Written written = desk.write(scope, id, thema, chosen > 0 ? chosen : version, Typed.text(ergebnis));
        if (script) {
            model.addAttribute("topic", written.topic());
            model.addAttribute("state", written.saved() ? "saved" : "conflict");
            model.addAttribute("at", clock.instant());
            return "cooperation/minutes-state :: state";
        }
        if (!written.saved()) {
            throw new RuleViolation(
                    "cooperation.minutes.between", written.topic().changedBy());
        }
        return back(id, thema);
    }

    @PostMapping("/{thema:\\d+}/beschluss")
    String decide(
            Scope scope,
            @PathVariable long id,
            @PathVariable long thema,
            @RequestParam(defaultValue = "") String beschluss,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                "decided", desk.decide(scope, id, thema, Typed.text(beschluss)).quoted());
        return back(id, thema);
    }

    @PostMapping("/{thema:\\d+}/aufgabe")
    String task(Scope scope, @PathVariable long id, @PathVariable long thema, HttpServletRequest request) {
        Meeting meeting = meetings.get(scope, id);
        MeetingController.requireRuns(meeting);
        if (!meeting.takesMinutes()) {
            throw new RuleViolation("cooperation.minutes.closed");
        }
        Topic topic = page.points(scope, meeting, Map.of(), false).stream()
                .map(MeetingPage.Point::topic)
                .filter(t -> t.id() == thema)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.changed"));
        tasks.create(
                scope,
                new NewTask(
                        meeting.territory(),
                        meeting.draft().body(),
                        id,
                        new SubjectRef(Meetings.SUBJECT, Long.toString(id)),
                        meeting.draft().title() + ": " + topic.title(),
                        Rooms.MEETINGS + "/" + id + "#thema-" + thema,
                        Typed.line(request.getParameter("aufgabe")),
                        "",
                        organisation(Typed.line(request.getParameter("wer"))),
                        Typed.line(request.getParameter("rolle")),
                        Typed.day(request.getParameter("bis")),
                        false));
        return back(id, thema);
    }

    private String organisation(String name) {
        return texts.names().entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(name) || e.getKey().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/stand")
    String state(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "stand", defaultValue = "") String state) {
        Minutes to = Arrays.stream(Minutes.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.minutes.order"));
        meetings.minutes(scope, id, version, to);
        return "redirect:" + Rooms.MEETINGS + "/" + id + (to == Minutes.DRAFT ? "/protokoll" : "");
    }

    private static String back(long id, long topic) {
        return "redirect:" + Rooms.MEETINGS + "/" + id + "/protokoll#thema-" + topic;
    }
}

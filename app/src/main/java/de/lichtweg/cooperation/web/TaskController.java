package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.DecisionDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks: {@code q}, {@code wer}, {@code stand} (offen, erledigt, alle). The file is sent by {@link Files}. */
@Controller
class TaskController {

    private final TaskDesk desk;
    private final DecisionDesk decisions;
    private final Subjects subjects;
    private final Hangings hangings;
    private final Texts texts;
    private final Regions regions;

    TaskController(
            TaskDesk desk, DecisionDesk decisions, Subjects subjects, Hangings hangings, Texts texts, Regions regions) {
        this.desk = desk;
        this.decisions = decisions;
        this.subjects = subjects;
        this.hangings = hangings;
        this.texts = texts;
        this.regions = regions;
    }

    @GetMapping(Rooms.TASKS)
    String list(Scope scope, HttpServletRequest request, Model model) {
        PageUrl url = PageUrl.of(request);
        List<Task> all = desk.list(scope);
        String state = state(request);
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("url", url);
        model.addAttribute("q", MeetingListPage.get(request, "q"));
        model.addAttribute("rooms", Rooms.of(Rooms.TASKS));
        model.addAttribute("tasks", find(all, request));
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(Rooms.TASKS + "." + f)));
        model.addAttribute(
                "tabs",
                List.of("offen", "erledigt", "alle").stream()
                        .map(t -> new MeetingListPage.Tab(
                                texts.get("cooperation.task.tab." + t), url.with("stand", t), t.equals(state)))
                        .toList());
        model.addAttribute(
                "menus",
                List.of(Filter.of(
                        "wer",
                        texts.get("cooperation.task.who"),
                        texts.get("cooperation.all"),
                        MeetingListPage.get(request, "wer"),
                        all.stream().filter(t -> inState(t, state)).toList(),
                        Task::organisation,
                        Task::organisationName,
                        url)));
        return "cooperation/tasks";
    }

    static List<Task> find(List<Task> all, HttpServletRequest request) {
        String state = state(request);
        String who = MeetingListPage.get(request, "wer");
        String text = MeetingListPage.get(request, "q").toLowerCase(Locale.GERMAN);
        return all.stream()
                .filter(t -> inState(t, state))
                .filter(t -> who.isEmpty() || who.equals(t.organisation()))
                .filter(t -> (t.title() + " " + t.about() + " " + t.who())
                        .toLowerCase(Locale.GERMAN)
                        .contains(text))
                .toList();
    }

    private static boolean inState(Task task, String state) {
        return state.equals("alle") || (task.state() == State.OPEN) == state.equals("offen");
    }

    private static String state(HttpServletRequest request) {
        String state = MeetingListPage.get(request, "stand");
        return List.of("erledigt", "alle").contains(state) ? state : "offen";
    }

    @GetMapping(Rooms.TASKS + "/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        Task task = desk.get(scope, id);
        model.addAttribute("regionKey", task.territory());
        model.addAttribute("k", task);
        model.addAttribute("events", desk.events(scope, task));
        model.addAttribute("hanging", hangings.find(scope, Task.SUBJECT, id).orElse(null));
        return "cooperation/task";
    }

    @PostMapping(Rooms.TASKS)
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        SubjectRef subject = new SubjectRef(MeetingListPage.get(request, "art"), MeetingListPage.get(request, "satz"));
        Record record = record(scope, subject);
        String who = Typed.line(request.getParameter("wer"));
        desk.create(
                scope,
                new NewTask(
                        record.territory,
                        record.body,
                        null,
                        subject,
                        record.title,
                        record.path,
                        Typed.line(request.getParameter("aufgabe")),
                        Typed.text(request.getParameter("genauer")),
                        texts.organisation(who),
                        Typed.line(request.getParameter("rolle")),
                        Typed.day(request.getParameter("bis")),
                        false));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + record.path + "#aufgaben";
    }

    /** On what a task hangs. */
    private record Record(
            RegionKey territory,
            @org.jspecify.annotations.Nullable Long body,
            String title,
            String path) {}

    private Record record(Scope scope, SubjectRef subject) {
        if (subject.kind().equals(Decision.SUBJECT) && subject.id().matches("\\d{1,18}")) {
            Decision d = decisions.get(scope, Long.parseLong(subject.id()));
            return new Record(d.territory(), d.body(), d.quoted(), d.path());
        }
        Access access = subjects.get(scope, subject);
        return new Record(
                access.territory(),
                null,
                NewTask.about(access, texts.german("cooperation.task.confidential")),
                access.path());
    }

    @PostMapping(Rooms.TASKS + "/{id:\\d+}/{was}")
    String move(
            Scope scope,
            @PathVariable long id,
            @PathVariable String was,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "bis", defaultValue = "") String due,
            @RequestParam(name = "grund", defaultValue = "") String why,
            @RequestParam(name = "zurueck", defaultValue = "") String back,
            RedirectAttributes flash) {
        String note = Typed.text(why);
        switch (was) {
            case "erledigt" -> desk.done(scope, id, version, note);
            case "entfaellt" -> desk.drop(scope, id, version, note);
            case "wieder" -> desk.reopen(scope, id, version);
            case "verschieben" -> desk.putOff(scope, id, version, Typed.day(due), note);
            default -> throw new NotFound("step " + was);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:" + (back.equals("tag") ? Rooms.DAY : Rooms.TASKS + "/" + id);
    }
}

package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Attendance;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.Meetings.Parts;
import de.lichtweg.cooperation.app.OpenDoor;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting: its page and everything that is done on it. Planning is in {@link PlanController}. */
@Controller
@RequestMapping(Rooms.MEETINGS + "/{id:\\d+}")
class MeetingController {

    private final MeetingPage page;
    private final Meetings meetings;
    private final TopicDesk agenda;
    private final Attendance attendance;
    private final OpenDoor door;
    private final LichtwegClock clock;
    private final Hangings hangings;

    MeetingController(
            MeetingPage page,
            Meetings meetings,
            TopicDesk agenda,
            Attendance attendance,
            OpenDoor door,
            LichtwegClock clock,
            Hangings hangings) {
        this.page = page;
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendance = attendance;
        this.door = door;
        this.clock = clock;
        this.hangings = hangings;
    }

    @GetMapping
    String show(Scope scope, @PathVariable long id, Model model) {
        MeetingPage.View view = page.view(scope, id);
        model.addAttribute("regionKey", view.meeting().territory());
        model.addAttribute("v", view);
        model.addAttribute("m", view.meeting());
        model.addAttribute(
                "beside",
                hangings.beside(
                        scope,
                        new SubjectRef(Meetings.SUBJECT, Long.toString(id)),
                        view.meeting().territory()));
        model.addAttribute("open", door.isOpen(scope, view.meeting()));
        model.addAttribute("d", view.meeting().draft());
        return "cooperation/meeting";
    }

    @PostMapping("/einladen")
    String invite(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        flash.addFlashAttribute("told", meetings.invite(scope, id, version));
        return back(id, "");
    }

    /** Lets everybody read of it among the public dates, or not any more. */
    @PostMapping("/oeffentlich")
    String open(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "ja", defaultValue = "false") boolean open,
            RedirectAttributes flash) {
        door.open(scope, id, version, open);
        return saved(id, "", flash);
    }

    @PostMapping("/absagen")
    String cancel(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        meetings.cancel(scope, id, version);
        return saved(id, "", flash);
    }

    @PostMapping("/themen")
    String propose(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String thema,
            @RequestParam(defaultValue = "") String warum,
            RedirectAttributes flash) {
        agenda.propose(scope, meetings.get(scope, id), Typed.line(thema), Typed.text(warum), clock.today());
        return saved(id, "#themen", flash);
    }

    @PostMapping("/themen/holen")
    String fetch(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("fetched", agenda.fetch(scope, meetings.get(scope, id)));
        return back(id, "#themen");
    }

    @PostMapping("/themen/{thema:\\d+}/{was}")
    String place(
            Scope scope,
            @PathVariable long id,
            @PathVariable long thema,
            @PathVariable String was,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "minuten", defaultValue = "") String minutes,
            @RequestParam(name = "grund", defaultValue = "") String why) {
        Meeting meeting = meetings.get(scope, id);
        switch (was) {
            case "aufnehmen" ->
                agenda.take(scope, meeting, thema, version, Objects.requireNonNullElse(Typed.number(minutes), 0));
            case "hoch" -> agenda.shift(scope, thema, version, true);
            case "runter" -> agenda.shift(scope, thema, version, false);
            case "zurueck" -> agenda.back(scope, thema, version);
            case "ablehnen" -> agenda.decline(scope, thema, version, Typed.line(why));
            default -> throw new NotFound("step " + was);
        }
        return back(id, was.equals("ablehnen") || was.equals("aufnehmen") ? "#themen" : "#tagesordnung");
    }

    @PostMapping("/antwort")
    String answer(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "wer", defaultValue = "") String organisation,
            @RequestParam(name = "antwort", defaultValue = "") String answer,
            @RequestParam(name = "personen", defaultValue = "1") String persons,
            RedirectAttributes flash) {
        Answer said = Arrays.stream(Answer.values())
                .filter(a -> a.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.answer"));
        String who = organisation.isEmpty() ? attendance.own(scope) : organisation;
        Integer number = Typed.number(persons);
        attendance.answer(scope, meetings.get(scope, id), who, said, number == null ? 1 : number);
        return saved(id, "#teilnehmende", flash);
    }

    @PostMapping("/anwesend")
    String attended(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "da", required = false) String[] there,
            RedirectAttributes flash) {
        Set<String> present = there == null ? Set.of() : Arrays.stream(there).collect(Collectors.toSet());
        attendance.attended(scope, meetings.get(scope, id), present);
        return saved(id, "#teilnehmende", flash);
    }

    @PostMapping("/rueckmeldung")
    String feedback(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "note", defaultValue = "") String useful,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        Integer number = Typed.number(useful);
        attendance.feedback(scope, meetings.get(scope, id), number == null ? 0 : number, Typed.text(text));
        return saved(id, "#feedback", flash);
    }

    @GetMapping("/kopie")
    String copy(Scope scope, @PathVariable long id, Model model) {
        Meeting meeting = meetings.get(scope, id);
        requireRuns(meeting);
        model.addAttribute("regionKey", meeting.territory());
        model.addAttribute("m", meeting);
        model.addAttribute("tag", meeting.draft().day().plusWeeks(4));
        return "cooperation/copy";
    }

    @PostMapping("/kopie")
    String copied(Scope scope, @PathVariable long id, HttpServletRequest request) {
        Parts parts = new Parts(
                request.getParameter("tagesordnung") != null,
                request.getParameter("themen") != null,
                request.getParameter("teilnehmende") != null);
        return "redirect:" + Rooms.MEETINGS + "/"
                + meetings.cloneOf(scope, id, Typed.someDay(request.getParameter("tag")), parts);
    }

    static void requireRuns(Meeting meeting) {
        if (!meeting.runs()) {
            throw new de.lichtweg.platform.error.Closed("cooperation.run");
        }
    }

    private static String saved(long id, String anchor, RedirectAttributes flash) {
        flash.addFlashAttribute("saved", true);
        return back(id, anchor);
    }

    private static String back(long id, String anchor) {
        return "redirect:" + Rooms.MEETINGS + "/" + id + anchor;
    }
}

package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.AnswerTexts;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.app.RequestTopics;
import de.lichtweg.cooperation.domain.AnswerText;
import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to the coordination office: list, page and what is done on it. The files are sent by {@link RequestFiles}. */
@Controller
@RequestMapping(Rooms.REQUESTS)
class RequestController {

    private final RequestDesk desk;
    private final RequestListPage list;
    private final RequestPage page;
    private final RequestTopics topics;
    private final AnswerTexts answers;
    private final Texts texts;
    private final Regions regions;
    private final Hangings hangings;

    RequestController(
            RequestDesk desk,
            RequestListPage list,
            RequestPage page,
            RequestTopics topics,
            AnswerTexts answers,
            Texts texts,
            Regions regions,
            Hangings hangings) {
        this.desk = desk;
        this.list = list;
        this.page = page;
        this.topics = topics;
        this.answers = answers;
        this.texts = texts;
        this.regions = regions;
        this.hangings = hangings;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        RequestListPage.View view = list.view(scope, request);
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("url", PageUrl.of(request));
        model.addAttribute("v", view);
        model.addAttribute("rooms", view.rooms());
        model.addAttribute("menus", view.menus());
        model.addAttribute("q", view.search());
        return "cooperation/requests";
    }

    @GetMapping("/neu")
    String fresh(Scope scope, @RequestParam(name = "zu", defaultValue = "") String about, Model model) {
        boolean runs = Reach.runs(scope, Asked.home(scope, regions.home()));
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("runs", runs);
        model.addAttribute("organisations", runs ? texts.partnerNames(scope) : List.of());
        model.addAttribute("t", Asked.typedOr(model, Map.of("zu", about, "art", Kind.QUESTION.name())));
        return "cooperation/request-form";
    }

    @PostMapping
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        String who = Typed.line(request.getParameter("wer"));
        long id = desk.create(
                scope,
                new NewRequest(
                        Asked.home(scope, regions.home()),
                        kind(Typed.line(request.getParameter("art"))),
                        Typed.line(request.getParameter("titel")),
                        Typed.text(request.getParameter("text")),
                        who.isEmpty() ? desk.own(scope) : texts.organisation(who),
                        Typed.day(request.getParameter("gefragt_am")),
                        false));
        String about = Typed.line(request.getParameter("zu"));
        if (!about.isEmpty()) {
            desk.link(scope, id, about);
        }
        flash.addFlashAttribute("saved", true);
        return back(id);
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.request.kind"));
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        RequestPage.View view = page.view(scope, id);
        model.addAttribute("regionKey", view.request().territory());
        model.addAttribute("v", view);
        model.addAttribute("r", view.request());
        model.addAttribute(
                "beside",
                hangings.beside(scope, view.request().subject(), view.request().territory()));
        model.addAttribute("t", Asked.typedOr(model, Map.of()));
        return "cooperation/request";
    }

    @PostMapping("/{id:\\d+}/{was}")
    String act(
            Scope scope,
            @PathVariable long id,
            @PathVariable String was,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        switch (was) {
            case "vorlage" -> {
                begin(scope, id, request, flash);
                return back(id) + "#schreiben";
            }
            case "bearbeitung" -> desk.keep(scope, id, version, Typed.line(request.getParameter("wer")));
            case "verweis" -> desk.link(scope, id, Typed.line(request.getParameter("seite")));
            case "thema" -> topic(scope, id, request);
            default -> step(scope, id, version, was, request);
        }
        flash.addFlashAttribute("saved", true);
        return back(id);
    }

    private void step(Scope scope, long id, int version, String was, HttpServletRequest request) {
        Step step = switch (was) {
            case "uebernehmen" -> Step.TAKE;
            case "schreiben" -> Step.SAY;
            case "rueckfrage" -> Step.ASK;
            case "antworten" -> Step.ANSWER;
            case "schliessen" -> Step.CLOSE;
            case "wieder" -> Step.REOPEN;
            default -> throw new NotFound("step " + was);
        };
        desk.step(
                scope,
                id,
                version,
                step,
                Typed.text(request.getParameter("text")),
                Typed.line(request.getParameter("aus_vorlage")));
    }

    /** Puts a text behind what is typed already, and keeps that. */
    private void begin(Scope scope, long id, HttpServletRequest request, RedirectAttributes flash) {
        Request asked = desk.get(scope, id);
        RegionKey office = office(scope, asked);
        AnswerText text = answers.valid(scope, office, false).stream()
                .filter(a -> a.key().equals(Typed.line(request.getParameter("vorlage"))))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.answer.choose"));
        String typed = Typed.text(request.getParameter("text"));
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("text", (typed + "\n\n" + text.of(asked)).strip());
        kept.put("aus_vorlage", text.mark());
        flash.addFlashAttribute("typed", kept);
    }

    private RegionKey office(Scope scope, Request asked) {
        if (!asked.runs()) {
            throw new Closed("cooperation.request.office");
        }
        return Asked.home(scope, regions.home());
    }

    private void topic(Scope scope, long id, HttpServletRequest request) {
        String body = Typed.line(request.getParameter("gremium"));
        if (!body.matches("\\d{1,18}")) {
            throw new RuleViolation("cooperation.body.choose");
        }
        topics.propose(
                scope,
                id,
                Long.parseLong(body),
                Typed.line(request.getParameter("thema")),
                Typed.text(request.getParameter("warum")));
    }

    private static String back(long id) {
        return "redirect:" + Rooms.REQUESTS + "/" + id;
    }
}

package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.app.MunicipalDesk;
import de.lichtweg.monitoring.app.PersonalLinks;
import de.lichtweg.monitoring.app.PersonalLinks.Opened;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.SecretDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form behind a personal link: no login, one report, nothing else. The address is a secret, so it is told to no other
 * page, kept nowhere and found by no search engine. A refusal is answered here: without a referrer nothing leads back.
 */
@Controller
@RequestMapping(LinkController.PATH + "/{token}")
class LinkController {

    static final String PATH = "/rueckmeldung";

    private final PersonalLinks links;
    private final MunicipalDesk desk;
    private final ReportSheet page;
    private final SecretDoors doors;
    private final MessageSource messages;

    LinkController(
            PersonalLinks links, MunicipalDesk desk, ReportSheet page, SecretDoors doors, MessageSource messages) {
        this.doors = doors;
        this.links = links;
        this.desk = desk;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, Model model, HttpServletResponse response) {
        return answer(token, new ReportForm(Map.of()), request, model, response);
    }

    @PostMapping
    String submit(
            @PathVariable String token,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        ReportForm form = ReportForm.of(request);
        return change(
                token,
                form,
                request,
                model,
                response,
                o -> desk.submit(o.scope(), o.report().id(), version, form.texts(), form.activities(), Way.LINK));
    }

    @PostMapping("/unveraendert")
    String unchanged(
            @PathVariable String token,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return change(
                token,
                ReportForm.of(request),
                request,
                model,
                response,
                o -> desk.unchanged(o.scope(), o.report().id(), version, Way.LINK));
    }

    @PostMapping("/zuruecknehmen")
    String takeBack(
            @PathVariable String token,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return change(
                token,
                ReportForm.of(request),
                request,
                model,
                response,
                o -> desk.takeBack(o.scope(), o.report().id(), version));
    }

    private String change(
            String token,
            ReportForm form,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            Consumer<Opened> work) {
        Optional<Opened> opened = open(token, request);
        if (opened.isEmpty()) {
            return over(response);
        }
        try {
            work.accept(opened.get());
        } catch (RuleViolation e) {
            model.addAttribute(
                    "violation",
                    Words.current(messages)
                            .get("error." + e.code(), e.arguments().toArray()));
            response.setStatus(422);
            return answer(token, form, request, model, response);
        }
        headers(response);
        return "redirect:" + PATH + "/" + token;
    }

    /** Who comes with wrong secrets too often finds every door closed for a while. */
    private Optional<Opened> open(String token, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!doors.isOpenTo(address)) {
            return Optional.empty();
        }
        Optional<Opened> opened = links.open(token);
        if (opened.isEmpty()) {
            doors.failed("rueckmeldung", address);
        }
        return opened;
    }

    private String answer(
            String token, ReportForm form, HttpServletRequest request, Model model, HttpServletResponse response) {
        Optional<Opened> opened = open(token, request);
        if (opened.isEmpty()) {
            return over(response);
        }
        headers(response);
        Opened o = opened.get();
        model.addAttribute("token", token);
        model.addAttribute("until", Words.current(messages).day(o.until()));
        model.addAttribute("r", page.view(o.scope(), o.report()));
        model.addAttribute("form", page.form(o.scope(), o.report(), form));
        return "monitoring/link";
    }

    /** An invented link, an ended one, and one whose report is approved look alike. */
    private static String over(HttpServletResponse response) {
        headers(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "monitoring/link-over";
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}

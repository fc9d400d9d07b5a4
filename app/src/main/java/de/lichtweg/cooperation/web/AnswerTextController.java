package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.AnswerTexts;
import de.lichtweg.cooperation.domain.AnswerText;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts for answers: read, changed as a new version, withdrawn. */
@Controller
@RequestMapping(Rooms.REQUESTS + "/vorlagen")
class AnswerTextController {

    private final AnswerTexts answers;
    private final Regions regions;

    AnswerTextController(AnswerTexts answers, Regions regions) {
        this.answers = answers;
        this.regions = regions;
    }

    @GetMapping
    String list(Scope scope, Model model) {
        RegionKey office = office(scope);
        model.addAttribute("regionKey", office);
        model.addAttribute("answers", answers.valid(scope, office, true));
        model.addAttribute("t", Asked.typedOr(model, Map.of()));
        return "cooperation/answer-texts";
    }

    @GetMapping("/{key:[a-z0-9-]+}")
    String show(Scope scope, @PathVariable String key, Model model) {
        RegionKey office = office(scope);
        List<AnswerText> versions = answers.versions(scope, office, key);
        AnswerText now = versions.getFirst();
        model.addAttribute("regionKey", office);
        model.addAttribute("versions", versions);
        model.addAttribute("a", now);
        model.addAttribute(
                "last", versions.stream().mapToInt(AnswerText::version).max().orElse(0));
        model.addAttribute("t", Asked.typedOr(model, Map.of("titel", now.title(), "text", now.text())));
        return "cooperation/answer-text";
    }

    @PostMapping
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        return write(scope, AnswerText.keyOf(Typed.line(request.getParameter("titel"))), request, flash);
    }

    @PostMapping("/{key:[a-z0-9-]+}")
    String change(Scope scope, @PathVariable String key, HttpServletRequest request, RedirectAttributes flash) {
        return write(scope, key, request, flash);
    }

    private String write(Scope scope, String key, HttpServletRequest request, RedirectAttributes flash) {
        Integer version = Typed.number(request.getParameter("fassung"));
        AnswerText text = new AnswerText(
                key,
                "",
                Objects.requireNonNullElse(version, 0),
                Typed.line(request.getParameter("titel")),
                Typed.text(request.getParameter("text")),
                request.getParameter("zurueckgezogen") != null,
                Instant.EPOCH,
                "");
        answers.write(scope, office(scope), text);
        flash.addFlashAttribute("saved", true);
        return "redirect:" + Rooms.REQUESTS + "/vorlagen";
    }

    private RegionKey office(Scope scope) {
        return Asked.home(scope, regions.home());
    }
}

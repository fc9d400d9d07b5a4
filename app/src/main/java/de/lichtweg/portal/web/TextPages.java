package de.lichtweg.portal.web;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.app.Barriers;
import de.lichtweg.portal.app.PageTexts;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.domain.NewsText;
import de.lichtweg.portal.domain.PageText.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that every office has to have, and what readers say about their accessibility. */
@Controller
class TextPages {

    private static final String REPORTS = "/barrierefreiheit/meldungen";

    private final PageTexts texts;
    private final Barriers barriers;

    TextPages(PageTexts texts, Barriers barriers) {
        this.texts = texts;
        this.barriers = barriers;
    }

    @GetMapping("/impressum")
    String imprint(Scope scope, Locale locale, Model model) {
        return page(Page.IMPRINT, scope, locale, model);
    }

    @GetMapping("/datenschutz")
    String privacy(Scope scope, Locale locale, Model model) {
        return page(Page.PRIVACY, scope, locale, model);
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Scope scope, Locale locale, Model model) {
        model.addAttribute("feedback", true);
        model.addAttribute("reports", barriers.maySettle(scope) ? REPORTS : "");
        return page(Page.ACCESSIBILITY, scope, locale, model);
    }

    private String page(Page page, Scope scope, Locale locale, Model model) {
        model.addAttribute("key", page.key());
        model.addAttribute("html", NewsText.page(texts.one(page, locale)));
        model.addAttribute("edit", texts.mayWrite(scope) ? TextDesk.path(page) : "");
        return "portal/page-text";
    }

    /** A filled field that no person sees is a machine's: it is thanked for nothing. */
    @PostMapping("/barrierefreiheit/meldung")
    String report(
            Scope scope,
            @RequestParam(name = "barriere", defaultValue = "") String body,
            @RequestParam(name = "seite", defaultValue = "") String page,
            @RequestParam(name = "kontakt", defaultValue = "") String contact,
            @RequestParam(name = "website", defaultValue = "") String trap,
            HttpServletRequest request) {
        Asker asker = scope.role() == Role.PUBLIC ? Asker.at(request.getRemoteAddr()) : Asker.login(scope.actor());
        if (trap.isBlank() && !barriers.report(asker, body, page, contact)) {
            throw new RuleViolation("subscription.often");
        }
        return "redirect:/barrierefreiheit/danke";
    }

    @GetMapping("/barrierefreiheit/danke")
    String thanks() {
        return "portal/barrier-thanks";
    }

    @GetMapping(REPORTS)
    String reports(Scope scope, Model model) {
        model.addAttribute("reports", barriers.list(scope));
        return "portal/barriers";
    }

    @PostMapping(REPORTS + "/{id:\\d+}")
    String settle(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "antwort", defaultValue = "") String answer) {
        barriers.settle(scope, id, version, answer);
        return "redirect:" + REPORTS;
    }
}

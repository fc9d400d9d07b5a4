package de.lichtweg.survey.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.Commitments;
import de.lichtweg.survey.app.CommitmentRegister;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of commitments: list, page, form, what ends one. Its file is sent by {@link CommitmentFile}. */
@Controller
@RequestMapping(CommitmentListPage.PATH)
class CommitmentController {

    private final CommitmentRegister register;
    private final CommitmentListPage list;
    private final CommitmentPage page;
    private final CommitmentFormPage forms;
    private final ReliabilityPage reliability;
    private final Hangings hangings;
    private final Regions regions;
    private final LichtwegClock clock;

    CommitmentController(
            CommitmentRegister register,
            CommitmentListPage list,
            CommitmentPage page,
            CommitmentFormPage forms,
            ReliabilityPage reliability,
            Hangings hangings,
            Regions regions,
            LichtwegClock clock) {
        this.register = register;
        this.list = list;
        this.page = page;
        this.forms = forms;
        this.reliability = reliability;
        this.hangings = hangings;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        CommitmentQuery query = query(scope, request);
        PageUrl url = PageUrl.of(request);
        model.addAttribute("regionKey", query.region());
        model.addAttribute("url", url);
        model.addAttribute("view", list.view(scope, query, url));
        return "survey/list";
    }

    @GetMapping("/treue")
    String reliability(Scope scope, HttpServletRequest request, Model model) {
        RegionKey region = query(scope, request).region();
        model.addAttribute("regionKey", region);
        model.addAttribute("view", reliability.view(scope, region));
        return "survey/reliability";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        CommitmentView view = page.view(scope, id);
        model.addAttribute("regionKey", view.region());
        model.addAttribute("c", view);
        model.addAttribute(
                "hanging", hangings.find(scope, Commitments.SUBJECT, id).orElse(null));
        return "survey/commitment";
    }

    @GetMapping("/neu")
    String fresh(Scope scope, HttpServletRequest request, Model model) {
        requireCreate(scope);
        RegionKey region = query(scope, request).region();
        Map<String, String> typed = typed(model);
        model.addAttribute("regionKey", region);
        model.addAttribute(
                "form", forms.view(scope, null, typed.isEmpty() ? CommitmentForm.fresh(clock.today()) : typed, region));
        return "survey/form";
    }

    @PostMapping
    String create(Scope scope, HttpServletRequest request) {
        requireCreate(scope);
        return "redirect:" + CommitmentListPage.PATH + "/"
                + register.create(scope, form(request).draft(null));
    }

    @GetMapping("/{id:\\d+}/bearbeiten")
    String edit(Scope scope, @PathVariable long id, Model model) {
        Commitment c = register.writable(scope, id);
        Map<String, String> typed = typed(model);
        CommitmentFormPage.View view = forms.view(
                scope, c, typed.isEmpty() ? CommitmentForm.of(c.draft()) : typed, RegionKey.common(c.territory()));
        model.addAttribute("regionKey", view.region());
        model.addAttribute("form", view);
        return "survey/form";
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String why,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Commitment c = register.writable(scope, id);
        register.change(scope, id, version, form(request).draft(c.draft()), why);
        return saved(id, flash);
    }

    @PostMapping("/{id:\\d+}/zurueckziehen")
    String withdraw(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String why,
            HttpServletRequest request,
            RedirectAttributes flash) {
        register.end(scope, id, version, new Ending(day(request), why, null));
        return saved(id, flash);
    }

    @PostMapping("/{id:\\d+}/ersetzen")
    String supersede(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "durch", defaultValue = "") String by,
            HttpServletRequest request,
            RedirectAttributes flash) {
        register.writable(scope, id);
        if (!by.matches("\\d{1,18}")) {
            throw new RuleViolation("survey.end.by");
        }
        register.end(scope, id, version, new Ending(day(request), "", Long.valueOf(by)));
        return saved(id, flash);
    }

    private LocalDate day(HttpServletRequest request) {
        LocalDate day = form(request).day("tag");
        return day == null ? clock.today() : day;
    }

    @PostMapping("/{id:\\d+}/erledigt")
    String see(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "notiz", defaultValue = "") String note,
            RedirectAttributes flash) {
        register.see(scope, id, note);
        return saved(id, flash);
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("saved", true);
        return "redirect:" + CommitmentListPage.PATH + "/" + id;
    }

    private void requireCreate(Scope scope) {
        if (!register.mayCreate(scope)) {
            throw new Closed("survey.create");
        }
    }

    private CommitmentQuery query(Scope scope, HttpServletRequest request) {
        return CommitmentQuery.of(request, scope, regions.home());
    }

    private static CommitmentForm form(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        return new CommitmentForm(typed);
    }

    /** What came back with a refusal. */
    private static Map<String, String> typed(Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed;
    }
}

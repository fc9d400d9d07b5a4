package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of activities: list, page, forms, notes. Its file is sent by {@link ActivityFile}. */
@Controller
@RequestMapping("/aktivitaeten")
class ActivityController {

    /** What a link to a new activity may fill in. */
    private static final List<String> SUGGESTED = List.of("titel", "beschreibung", "adressen");

    private final ActivityRegister register;
    private final ActivityListPage list;
    private final ActivityPage page;
    private final ActivityFormPage forms;
    private final Templates templates;
    private final Regions regions;
    private final LichtwegClock clock;

    ActivityController(
            ActivityRegister register,
            ActivityListPage list,
            ActivityPage page,
            ActivityFormPage forms,
            Templates templates,
            Regions regions,
            LichtwegClock clock) {
        this.register = register;
        this.list = list;
        this.page = page;
        this.forms = forms;
        this.templates = templates;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        ActivityQuery query = query(scope, request);
        model.addAttribute("regionKey", query.region());
        PageUrl url = PageUrl.of(request);
        model.addAttribute("url", url);
        model.addAttribute("view", list.view(scope, query, url));
        return "activity/list";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        ActivityView view = page.view(scope, id);
        model.addAttribute("regionKey", view.region());
        model.addAttribute("a", view);
        return "activity/activity";
    }

    /** First the kind is chosen, since the phases depend on it. */
    @GetMapping("/neu")
    String fresh(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "art", defaultValue = "") String kind,
            Model model) {
        requireCreate(scope);
        RegionKey region = query(scope, request).region();
        model.addAttribute("regionKey", region);
        Map<String, String> typed = typed(model);
        String chosen = typed.getOrDefault("art", kind);
        if (Arrays.stream(ActivityKind.values()).noneMatch(k -> k.name().equals(chosen))) {
            String suggested = Objects.requireNonNullElse(request.getParameter("adressen"), "");
            model.addAttribute("suggested", suggested);
            model.addAttribute("existing", suggested.isEmpty() ? List.of() : forms.existing(scope, region, suggested));
            model.addAttribute(
                    "kinds",
                    Arrays.stream(ActivityKind.values()).map(Enum::name).toList());
            return "activity/kinds";
        }
        ActivityKind of = ActivityKind.valueOf(chosen);
        Template template = templates.valid(of.template(), clock.today());
        Map<String, String> fields = ActivityForm.fresh(of, template, region, clock.today());
        String project = request.getParameter("projekt");
        fields.put("projekt", project == null ? "" : project);
        for (String field : SUGGESTED) {
            String text = request.getParameter(field);
            if (text != null) {
                fields.put(field, text);
            }
        }
        if (!typed.isEmpty()) {
            fields = typed;
        }
        model.addAttribute("form", forms.view(scope, null, template, fields, region));
        return "activity/form";
    }

    @PostMapping
    String create(Scope scope, HttpServletRequest request) {
        requireCreate(scope);
        ActivityForm form = form(request);
        Template template = templates.valid(form.kind().template(), clock.today());
        ActivityDraft draft = form.draft(template, forms.territory(form), null);
        long id = register.create(scope, draft);
        return "redirect:/aktivitaeten/" + id;
    }

    @GetMapping("/{id:\\d+}/bearbeiten")
    String edit(Scope scope, @PathVariable long id, Model model) {
        return form(scope, id, model, "activity/form");
    }

    /** The short form: what changes from week to week. */
    @GetMapping("/{id:\\d+}/stand")
    String status(Scope scope, @PathVariable long id, Model model) {
        return form(scope, id, model, "activity/status");
    }

    private String form(Scope scope, long id, Model model, String template) {
        Activity activity = writable(scope, id);
        Map<String, String> fields = new LinkedHashMap<>(ActivityForm.of(activity.draft()));
        Map<String, String> typed = typed(model);
        if (!typed.isEmpty()) {
            fields.keySet().removeIf(k -> k.matches("[mhl]\\d+_.*|phase_.*") && template.endsWith("form"));
            fields.putAll(typed);
        }
        ActivityFormView view = forms.view(
                scope,
                activity,
                register.template(activity),
                fields,
                RegionKey.common(activity.draft().territory()));
        model.addAttribute("regionKey", view.region());
        model.addAttribute("form", view);
        return template;
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String why,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Activity activity = writable(scope, id);
        ActivityForm form = form(request);
        ActivityDraft draft = form.draft(register.template(activity), forms.territory(form), activity.draft());
        register.change(scope, id, version, draft, why);
        flash.addFlashAttribute("saved", true);
        return "redirect:/aktivitaeten/" + id;
    }

    @PostMapping("/{id:\\d+}/stand")
    String report(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String why,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Activity activity = writable(scope, id);
        Map<String, String> fields = new LinkedHashMap<>(ActivityForm.of(activity.draft()));
        fields.putAll(form(request).typed());
        ActivityForm form = new ActivityForm(fields);
        ActivityDraft draft =
                form.draft(register.template(activity), activity.draft().territory(), activity.draft());
        register.change(scope, id, version, draft, why);
        flash.addFlashAttribute("saved", true);
        return "redirect:/aktivitaeten/" + id;
    }

    @PostMapping("/{id:\\d+}/notizen")
    String note(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "mit", defaultValue = "") String contact,
            @RequestParam(name = "aktenzeichen", defaultValue = "") String fileNumber) {
        register.note(scope, id, Said.of(text, contact, fileNumber));
        return "redirect:/aktivitaeten/" + id + "#verlauf";
    }

    private Activity writable(Scope scope, long id) {
        Activity activity = register.get(scope, id);
        requireWrite(activity);
        return activity;
    }

    static void requireWrite(Activity activity) {
        if (!activity.rights().write()) {
            throw new Closed("activity.write");
        }
    }

    private void requireCreate(Scope scope) {
        if (!register.mayCreate(scope)) {
            throw new Closed("activity.create");
        }
    }

    private ActivityQuery query(Scope scope, HttpServletRequest request) {
        return ActivityQuery.of(request, scope, regions.home());
    }

    private static ActivityForm form(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        return new ActivityForm(typed);
    }

    /** What came back with a refusal. */
    static Map<String, String> typed(Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed;
    }
}

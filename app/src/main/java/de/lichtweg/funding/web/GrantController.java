package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Grants: list, page, form, liquidity. Files are sent by {@link GrantFile}. */
@Controller
@RequestMapping("/foerderung")
class GrantController {

    /** Name of the button that checks what is typed and writes nothing. */
    private static final String CHECK = "pruefen";

    private final GrantRegister register;
    private final GrantListPage list;
    private final GrantPage page;
    private final GrantFormPage forms;
    private final LiquidityPage liquidity;
    private final Hangings hangings;
    private final Regions regions;

    GrantController(
            GrantRegister register,
            GrantListPage list,
            GrantPage page,
            GrantFormPage forms,
            LiquidityPage liquidity,
            Hangings hangings,
            Regions regions) {
        this.register = register;
        this.list = list;
        this.page = page;
        this.forms = forms;
        this.liquidity = liquidity;
        this.hangings = hangings;
        this.regions = regions;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        GrantQuery query = GrantQuery.of(request, scope, regions.home());
        PageUrl url = PageUrl.of(request);
        model.addAttribute("regionKey", query.region());
        model.addAttribute("url", url);
        model.addAttribute("view", list.view(scope, query, url));
        return "funding/list";
    }

    @GetMapping("/liquiditaet")
    String liquidity(Scope scope, HttpServletRequest request, Model model) {
        GrantQuery query = GrantQuery.of(request, scope, regions.home());
        model.addAttribute("regionKey", query.region());
        model.addAttribute("view", liquidity.view(scope, query, PageUrl.of(request)));
        return "funding/liquidity";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        GrantView view = page.view(scope, id);
        model.addAttribute("regionKey", view.region());
        model.addAttribute("g", view);
        model.addAttribute("hanging", hangings.find(scope, Grants.SUBJECT, id).orElse(null));
        return "funding/grant";
    }

    @GetMapping("/neu")
    String fresh(Scope scope, HttpServletRequest request, Model model) {
        requireCreate(scope);
        RegionKey region = GrantQuery.of(request, scope, regions.home()).region();
        return form(scope, null, region, model);
    }

    @GetMapping("/{id:\\d+}/bearbeiten")
    String edit(Scope scope, @PathVariable long id, Model model) {
        Grant grant = register.writable(scope, id);
        return form(scope, grant, grant.draft().basics().region(), model);
    }

    private String form(Scope scope, @Nullable Grant grant, RegionKey region, Model model) {
        model.addAttribute("regionKey", region);
        model.addAttribute("form", forms.view(scope, grant, typed(model), region));
        return "funding/form";
    }

    @PostMapping
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        requireCreate(scope);
        GrantForm form = form(request);
        GrantDraft draft = forms.draft(scope, form, null);
        if (form.typed().containsKey(CHECK)) {
            return checked(form, flash, "/foerderung/neu");
        }
        return "redirect:/foerderung/" + register.create(scope, draft);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String why,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Grant grant = register.writable(scope, id);
        GrantForm form = form(request);
        GrantDraft draft = forms.draft(scope, form, grant);
        if (form.typed().containsKey(CHECK)) {
            return checked(form, flash, "/foerderung/" + id + "/bearbeiten");
        }
        register.change(scope, id, version, draft, why);
        flash.addFlashAttribute("saved", true);
        return "redirect:/foerderung/" + id;
    }

    /** Back to the form, which says what is wrong. */
    private static String checked(GrantForm form, RedirectAttributes flash, String page) {
        Map<String, String> typed = new LinkedHashMap<>(form.typed());
        typed.remove(CHECK);
        flash.addFlashAttribute("typed", typed);
        return "redirect:" + page;
    }

    private void requireCreate(Scope scope) {
        if (!register.mayCreate(scope)) {
            throw new Closed("funding.create");
        }
    }

    private static GrantForm form(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        return new GrantForm(typed);
    }

    /** What came back with a refusal or a check. */
    private static Map<String, String> typed(Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed;
    }
}

package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.app.EstimateDesk;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Estimates: list, form, result, budgets, comparison. Their files are sent by {@link EstimateFiles}. */
@Controller
@RequestMapping(EstimatePage.PATH)
class EstimateController {

    private static final int MOST_COMPARED = 4;
    private static final int MOST_TICKED = 40;

    private final EstimateDesk desk;
    private final EstimateListPage lists;
    private final EstimatePage pages;
    private final EstimateFormPage forms;
    private final Regions regions;

    EstimateController(
            EstimateDesk desk, EstimateListPage lists, EstimatePage pages, EstimateFormPage forms, Regions regions) {
        this.desk = desk;
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
        this.regions = regions;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        RegionKey region = Asked.region(request, scope, regions.home());
        model.addAttribute("regionKey", region);
        model.addAttribute("view", lists.list(scope, region, ids(request)));
        return "planning/list";
    }

    @GetMapping("/neu")
    String fresh(
            Scope scope,
            HttpServletRequest request,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        RegionKey region = Asked.region(request, scope, regions.home());
        if (!Reach.mayAsk(scope, region)) {
            throw new Closed("estimate.ask");
        }
        if (htmx != null) {
            model.addAttribute("count", forms.count(scope, region, Asked.fields(request)));
            return "planning/form :: count";
        }
        Map<String, String> typed = Asked.typed(model);
        model.addAttribute("regionKey", region);
        model.addAttribute("form", forms.form(scope, region, typed.isEmpty() ? Asked.fields(request) : typed));
        return "planning/form";
    }

    @PostMapping
    String ask(Scope scope, HttpServletRequest request) {
        RegionKey region = Asked.region(request, scope, regions.home());
        return redirect(
                desk.ask(scope, forms.named(region, Asked.fields(request)).draft(region)));
    }

    @GetMapping("/{id:\\d+}")
    String show(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "plan", defaultValue = "0") int number,
            @RequestParam(name = "zu_sehen", defaultValue = "0") int shown,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Estimate estimate = desk.get(scope, id);
        List<Plan> plans = desk.plans(scope, id);
        model.addAttribute("regionKey", estimate.draft().region());
        model.addAttribute("head", pages.head(scope, estimate, plans, htmx == null ? !plans.isEmpty() : shown > 0));
        if (htmx != null) {
            return "planning/parts :: waiting";
        }
        model.addAttribute("r", pages.result(scope, estimate, plans, number).orElse(null));
        return "planning/result";
    }

    @GetMapping("/{id:\\d+}/budgets")
    String budgets(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "plan", defaultValue = "0") int number,
            Model model) {
        Estimate estimate = desk.get(scope, id);
        List<Plan> plans = desk.plans(scope, id);
        if (plans.isEmpty()) {
            return redirect(id);
        }
        model.addAttribute("regionKey", estimate.draft().region());
        model.addAttribute("view", pages.budgets(scope, estimate, plans, number));
        return "planning/budgets";
    }

    @GetMapping("/vergleich")
    String compare(Scope scope, HttpServletRequest request, Model model, RedirectAttributes flash) {
        List<Long> ids = ids(request);
        RegionKey region = Asked.region(request, scope, regions.home());
        if (ids.isEmpty() || ids.size() > MOST_COMPARED) {
            flash.addFlashAttribute("violation", lists.refusal(MOST_COMPARED));
            String ticked = ids.stream().map(id -> "&s=" + id).collect(Collectors.joining());
            return "redirect:" + EstimatePage.PATH + "?region=" + region + ticked;
        }
        model.addAttribute("regionKey", region);
        model.addAttribute("view", lists.compare(scope, ids, region));
        return "planning/compare";
    }

    /** Estimates that are ticked. */
    private static List<Long> ids(HttpServletRequest request) {
        String[] chosen = request.getParameterValues("s");
        return chosen == null
                ? List.of()
                : Arrays.stream(chosen)
                        .filter(s -> s.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .limit(MOST_TICKED)
                        .toList();
    }

    @PostMapping("/{id:\\d+}/entfernen")
    String remove(Scope scope, @PathVariable long id) {
        RegionKey region = RegionKey.common(desk.get(scope, id).territory());
        desk.remove(scope, id);
        return "redirect:" + EstimatePage.PATH + "?region=" + region;
    }

    private static String redirect(long id) {
        return "redirect:" + EstimatePage.PATH + "/" + id;
    }
}

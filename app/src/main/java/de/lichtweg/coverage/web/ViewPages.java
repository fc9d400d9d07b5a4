package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Views;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views of the address list: open, save, share, order, delete and bring back. */
@Controller
class ViewPages {

    private static final String ALL = "redirect:/adressen/ansichten";

    private final SavedViews views;
    private final ViewListPage page;
    private final Regions regions;

    ViewPages(SavedViews views, ViewListPage page, Regions regions) {
        this.views = views;
        this.page = page;
        this.regions = regions;
    }

    @GetMapping("/adressen/ansichten")
    String list(Scope scope, Model model) {
        model.addAttribute("page", page.build(scope));
        model.addAttribute("exports", ExportLink.of(false, format -> "/adressen/ansichten." + format));
        return "coverage/views";
    }

    /** A link that stays: it leads to what the view asks today, as far as the reader's rights reach. */
    @GetMapping("/adressen/ansichten/{id:\\d+}")
    String open(Scope scope, @PathVariable long id, HttpServletRequest request) {
        return to(scope, views.get(scope, id), Question.asOf(request));
    }

    /** Where the room "Adressen" begins: with the own start view, else with the region. */
    @GetMapping(path = "/adressen", params = "start")
    String start(Scope scope, @RequestParam String start, HttpServletRequest request) {
        AsOf asOf = Question.asOf(request);
        RegionKey region = RegionKey.isValid(start) ? new RegionKey(start) : regions.home();
        return views.findOpening(scope)
                .map(view -> to(scope, view, asOf))
                .orElseGet(() -> "redirect:" + new Links(asOf).addresses(AddressQuery.all(region)));
    }

    private static String to(Scope scope, SavedView<ListState> view, AsOf asked) {
        ListState state = ViewBars.within(scope, view.state());
        return "redirect:" + ViewBars.href(state.asOf().isNow() ? state.at(asked) : state);
    }

    /** Saves the question under a new name, or as the new question of a view. */
    @PostMapping("/adressen/ansichten")
    String save(
            Scope scope,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String zustand,
            @RequestParam(defaultValue = "PRIVATE") String teilen,
            @RequestParam(defaultValue = "") String ersetzt,
            @RequestParam(defaultValue = "false") boolean stichtag,
            RedirectAttributes flash) {
        ListState shown = ListState.parse(zustand);
        ListState kept = stichtag ? shown : shown.now();
        long id = views.save(scope, name, kept, teilen, ersetzt);
        flash.addFlashAttribute("saved", views.get(scope, id).name());
        return "redirect:" + ViewBars.href(shown);
    }

    @PostMapping("/adressen/ansichten/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String teilen) {
        views.change(scope, id, version, name, Views.sharing(teilen));
        return ALL;
    }

    @PostMapping("/adressen/ansichten/{id:\\d+}/loeschen")
    String delete(Scope scope, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        SavedView<ListState> view = views.get(scope, id);
        views.delete(scope, id, version);
        flash.addFlashAttribute("deletedId", id);
        flash.addFlashAttribute("deletedName", view.name());
        return ALL;
    }

    @PostMapping("/adressen/ansichten/{id:\\d+}/wiederherstellen")
    String restore(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("restored", views.restore(scope, id).name());
        return ALL;
    }

    @PostMapping("/adressen/ansichten/{id:\\d+}/verschieben")
    String move(Scope scope, @PathVariable long id, @RequestParam String richtung, RedirectAttributes flash) {
        views.move(scope, id, richtung.equals("vor") ? -1 : 1);
        flash.addFlashAttribute("moved", richtung + id);
        return ALL;
    }

    @PostMapping("/adressen/ansichten/{id:\\d+}/start")
    String opening(Scope scope, @PathVariable long id, @RequestParam boolean an) {
        views.open(scope, id, an);
        return ALL;
    }
}

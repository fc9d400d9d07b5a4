package de.lichtweg.activity.web;

import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Views;
import de.lichtweg.platform.security.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views of the register: open, save, share, order, delete and bring back. */
@Controller
@RequestMapping(ActivityViewBars.PATH)
class ActivityViewPages {

    private static final String ALL = "redirect:" + ActivityViewBars.PATH;

    private final ActivityViews views;
    private final ActivityViewBars bars;

    ActivityViewPages(ActivityViews views, ActivityViewBars bars) {
        this.views = views;
        this.bars = bars;
    }

    @GetMapping
    String list(Scope scope, Model model) {
        model.addAttribute("page", bars.page(scope));
        return "activity/views";
    }

    /** A link that stays: it leads to what the view asks today, as far as the reader's rights reach. */
    @GetMapping("/{id:\\d+}")
    String open(Scope scope, @PathVariable long id) {
        return "redirect:" + ActivityViewBars.href(views.get(scope, id).state());
    }

    @PostMapping
    String save(
            Scope scope,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String zustand,
            @RequestParam(defaultValue = "PRIVATE") String teilen,
            @RequestParam(defaultValue = "") String ersetzt,
            RedirectAttributes flash) {
        ListQuestion shown = ListQuestion.parse(zustand);
        long id = views.save(scope, name, shown, teilen, ersetzt);
        flash.addFlashAttribute("savedView", views.get(scope, id).name());
        return "redirect:" + ActivityViewBars.href(shown);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String teilen) {
        views.change(scope, id, version, name, Views.sharing(teilen));
        return ALL;
    }

    @PostMapping("/{id:\\d+}/loeschen")
    String delete(Scope scope, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        SavedView<ListQuestion> view = views.get(scope, id);
        views.delete(scope, id, version);
        flash.addFlashAttribute("deletedId", id);
        flash.addFlashAttribute("deletedName", view.name());
        return ALL;
    }

    @PostMapping("/{id:\\d+}/wiederherstellen")
    String restore(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("restored", views.restore(scope, id).name());
        return ALL;
    }

    @PostMapping("/{id:\\d+}/verschieben")
    String move(Scope scope, @PathVariable long id, @RequestParam String richtung, RedirectAttributes flash) {
        views.move(scope, id, richtung.equals("vor") ? -1 : 1);
        flash.addFlashAttribute("moved", richtung + id);
        return ALL;
    }
}

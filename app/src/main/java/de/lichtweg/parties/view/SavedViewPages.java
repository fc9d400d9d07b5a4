package de.lichtweg.parties.view;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the saved views of a list: open, save, share, order, delete and bring back. A controller of the module that has the list
 * says at which path and where its questions lead.
 *
 * @param <S> a question to the list
 */
public abstract class SavedViewPages<S> {

    private final Views<S> views;
    private final ViewTable<S> table;

    /** Of a list. */
    protected SavedViewPages(Views<S> views, ViewTable<S> table) {
        this.views = views;
        this.table = table;
    }

    /** Where a question leads. */
    protected abstract String href(S state);

    /** The question that a link to a view asks whoever opens it. */
    protected S opened(Scope scope, S saved, HttpServletRequest request) {
        return saved;
    }

    /**
     * What is kept of the question that is shown.
     *
     * @param moment whether somebody wants the days of the question kept too
     */
    protected S kept(S shown, boolean moment) {
        return shown;
    }

    /** All that the scope may see. */
    @GetMapping
    public String list(Scope scope, Model model) {
        model.addAttribute("page", table.page(scope));
        model.addAttribute("exports", ExportLink.of(false, format -> views.path() + "." + format));
        return "coverage/views";
    }

    /** A link that stays: it leads to what the view asks today, as far as the reader's rights reach. */
    @GetMapping("/{id:\\d+}")
    public String open(Scope scope, @PathVariable long id, HttpServletRequest request) {
        return "redirect:" + href(opened(scope, views.get(scope, id).state(), request));
    }

    /** Saves the question under a new name, or as the new question of a view. */
    @PostMapping
    public String save(
            Scope scope,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String zustand,
            @RequestParam(defaultValue = "PRIVATE") String teilen,
            @RequestParam(defaultValue = "") String ersetzt,
            @RequestParam(defaultValue = "false") boolean stichtag,
            RedirectAttributes flash) {
        S shown = views.parse(zustand);
        long id = views.save(scope, name, kept(shown, stichtag), teilen, ersetzt);
        flash.addFlashAttribute("savedView", views.get(scope, id).name());
        return "redirect:" + href(shown);
    }

    /** Renames it and says who sees it. */
    @PostMapping("/{id:\\d+}")
    public String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String teilen) {
        views.change(scope, id, version, name, Views.sharing(teilen));
        return toAll();
    }

    /** Deletes it; the next page offers to undo that. */
    @PostMapping("/{id:\\d+}/loeschen")
    public String delete(Scope scope, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        SavedView<S> view = views.get(scope, id);
        views.delete(scope, id, version);
        flash.addFlashAttribute("deletedId", id);
        flash.addFlashAttribute("deletedName", view.name());
        return toAll();
    }

    /** Brings a deleted one back. */
    @PostMapping("/{id:\\d+}/wiederherstellen")
    public String restore(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("restored", views.restore(scope, id).name());
        return toAll();
    }

    /** Moves it on the own page. */
    @PostMapping("/{id:\\d+}/verschieben")
    public String move(Scope scope, @PathVariable long id, @RequestParam String richtung, RedirectAttributes flash) {
        views.move(scope, id, richtung.equals("vor") ? -1 : 1);
        flash.addFlashAttribute("moved", richtung + id);
        return toAll();
    }

    /** Back to the page of all views. */
    protected final String toAll() {
        return "redirect:" + views.path();
    }
}

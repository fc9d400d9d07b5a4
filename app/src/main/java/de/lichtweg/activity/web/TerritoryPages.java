package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.TerritoryFiles;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The territory of an activity: drawn, chosen in the address list, or read from a file; and the maps of activities. */
@Controller
class TerritoryPages {

    private final ActivityRegister register;
    private final ActivityListPage list;
    private final ActivityMap map;
    private final TerritoryPage page;
    private final TerritoryFiles files;
    private final Regions regions;

    TerritoryPages(
            ActivityRegister register,
            ActivityListPage list,
            ActivityMap map,
            TerritoryPage page,
            TerritoryFiles files,
            Regions regions) {
        this.register = register;
        this.list = list;
        this.map = map;
        this.page = page;
        this.files = files;
        this.regions = regions;
    }

    /** What is on the map of the list, by the same question. */
    @GetMapping("/aktivitaeten/karte.json")
    ResponseEntity<String> features(Scope scope, HttpServletRequest request) {
        return answer(list.features(scope, ActivityQuery.of(request, scope, regions.home())));
    }

    /** What is on the map of one activity; who may change it can ask with other addresses. */
    @GetMapping("/aktivitaeten/{id:\\d+}/karte.json")
    ResponseEntity<String> features(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "adressen", required = false) @Nullable String asked) {
        Activity activity = register.get(scope, id);
        return answer(map.features(scope, activity, selection(activity, asked)));
    }

    private static ResponseEntity<String> answer(String json) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "geo+json"))
                .header("Cache-Control", "private, no-cache")
                .body(json);
    }

    private static Selection selection(Activity activity, @Nullable String asked) {
        String kept = activity.draft().expected().addresses();
        return new Selection(asked == null || !activity.rights().write() ? kept : asked);
    }

    @GetMapping("/aktivitaeten/{id:\\d+}/gebiet")
    String show(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "adressen", required = false) @Nullable String asked,
            Model model) {
        Activity activity = writable(scope, id);
        String typed = ActivityController.typed(model).get("adressen");
        TerritoryView view = page.view(scope, activity, selection(activity, typed == null ? asked : typed));
        model.addAttribute("regionKey", view.region());
        model.addAttribute("t", view);
        return "activity/territory";
    }

    @PostMapping("/aktivitaeten/{id:\\d+}/gebiet")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "adressen", defaultValue = "") String asked,
            @RequestParam(name = "grund", defaultValue = "") String why,
            RedirectAttributes flash) {
        Activity activity = writable(scope, id);
        var draft = activity.draft();
        Selection selection = new Selection(asked);
        register.change(scope, id, version, draft.with(draft.expected().of(selection.text())), why);
        flash.addFlashAttribute("saved", true);
        return "redirect:" + ActivityListPage.PATH + "/" + id;
    }

    @PostMapping("/aktivitaeten/{id:\\d+}/gebiet/datei")
    String take(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "auslassen", defaultValue = "false") boolean acceptValid,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        Activity activity = writable(scope, id);
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("document.none");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            flash.addFlashAttribute("run", files.take(scope, activity, name, content, acceptValid));
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:" + ActivityListPage.PATH + "/" + id + "/gebiet";
    }

    private Activity writable(Scope scope, long id) {
        Activity activity = register.get(scope, id);
        ActivityController.requireWrite(activity);
        return activity;
    }
}

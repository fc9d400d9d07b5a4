package de.lichtweg.standards.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.app.Catalogue;
import de.lichtweg.standards.app.VersionDesk;
import de.lichtweg.standards.domain.Validity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version: its page, its form, and the steps from draft to published. */
@Controller
@RequestMapping(StandardRooms.CATALOGUE + "/{key:[a-z][a-z0-9-]+}")
class VersionController {

    private static final String NUMBER = "/{number:\\d{1,6}}";

    private final Catalogue catalogue;
    private final VersionDesk desk;
    private final VersionPage page;
    private final LichtwegClock clock;

    VersionController(Catalogue catalogue, VersionDesk desk, VersionPage page, LichtwegClock clock) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.page = page;
        this.clock = clock;
    }

    private record Found(Standard standard, List<Version> versions) {

        Version get(int number) {
            return versions.stream()
                    .filter(v -> v.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("version " + standard.key() + "." + number));
        }
    }

    private Found found(Scope scope, String key) {
        List<Version> versions = catalogue.versions(scope, key);
        Optional<Standard> standard = catalogue.find(scope, key);
        if (standard.isEmpty() || versions.isEmpty()) {
            throw new NotFound("standard " + key);
        }
        return new Found(standard.get(), versions);
    }

    /** The version that counts, else the newest. */
    @GetMapping
    String current(Scope scope, @PathVariable String key, Model model) {
        Found found = found(scope, key);
        Version version = new Validity(found.versions())
                .on(clock.today())
                .orElse(found.versions().getFirst());
        return show(scope, found, version, model);
    }

    @GetMapping(NUMBER)
    String show(Scope scope, @PathVariable String key, @PathVariable int number, Model model) {
        Found found = found(scope, key);
        return show(scope, found, found.get(number), model);
    }

    private String show(Scope scope, Found found, Version version, Model model) {
        if (!found.standard().path().endsWith(found.standard().key())) {
            return "redirect:" + found.standard().path();
        }
        model.addAttribute("regionKey", found.standard().territory());
        model.addAttribute("v", page.view(scope, found.standard(), version, found.versions()));
        return "standards/version";
    }

    @GetMapping(NUMBER + "/bearbeiten")
    String edit(Scope scope, @PathVariable String key, @PathVariable int number, Model model) {
        Found found = found(scope, key);
        Version version = found.get(number);
        page.requireWrite(scope, found.standard());
        model.addAttribute("regionKey", found.standard().territory());
        model.addAttribute("t", Typed.or(model, Typed.of(found.standard(), version)));
        model.addAttribute("kinds", CatalogueController.kinds());
        model.addAttribute("action", version.path());
        model.addAttribute("back", version.path());
        model.addAttribute("title", page.title(found.standard(), version));
        model.addAttribute("revision", version.revision());
        return "standards/form";
    }

    @PostMapping(NUMBER)
    String change(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "stand_nr", defaultValue = "0") int revision,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Found found = found(scope, key);
        Version before = found.get(number);
        page.requireWrite(scope, found.standard());
        Map<String, String> typed = Typed.of(request);
        Standard was = found.standard();
        Standard standard = Typed.standard(typed, key, was.territory(), was.owner(), was);
        desk.change(scope, was, standard, Typed.version(typed, key, revision, before));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + before.path();
    }

    /** The next version begins as a copy of the newest. */
    @PostMapping("/neu")
    String next(Scope scope, @PathVariable String key) {
        Found found = found(scope, key);
        page.requireWrite(scope, found.standard());
        return "redirect:"
                + desk.next(scope, found.standard(), found.versions().getFirst())
                        .path() + "/bearbeiten";
    }

    @PostMapping(NUMBER + "/konsultation")
    String consult(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "stand_nr", defaultValue = "0") int revision,
            @RequestParam(name = "bis", defaultValue = "") String until,
            RedirectAttributes flash) {
        desk.consult(scope, key, number, revision, Typed.day(until));
        return saved(key, number, flash);
    }

    @PostMapping(NUMBER + "/entwurf")
    String back(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "stand_nr", defaultValue = "0") int revision,
            RedirectAttributes flash) {
        desk.back(scope, key, number, revision);
        return saved(key, number, flash);
    }

    @PostMapping(NUMBER + "/veroeffentlichen")
    String publish(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "gilt_ab", defaultValue = "") String from,
            RedirectAttributes flash) {
        desk.publish(scope, key, number, Typed.day(from));
        return saved(key, number, flash);
    }

    @PostMapping(NUMBER + "/ende")
    String end(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "stand_nr", defaultValue = "0") int revision,
            @RequestParam(name = "tag", defaultValue = "") String day,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        desk.end(scope, key, number, revision, Typed.day(day), Typed.line(reason));
        return saved(key, number, flash);
    }

    private static String saved(String key, int number, RedirectAttributes flash) {
        flash.addFlashAttribute("saved", true);
        return "redirect:" + StandardRooms.CATALOGUE + "/" + key + "/" + number;
    }
}

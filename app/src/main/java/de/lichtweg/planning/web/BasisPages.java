package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.app.BasisShelf;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.planning.store.BasisStore.Written;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Price books and rule sets: all of them, one version, the editor that writes the next one, the file for the command line. */
@Controller
@RequestMapping(BasisPages.PATH)
class BasisPages {

    static final String PATH = "/kostenschaetzung/grundlagen";

    private final BasisShelf shelf;
    private final BasisViews views;
    private final Regions regions;
    private final LichtwegClock clock;

    BasisPages(BasisShelf shelf, BasisViews views, Regions regions, LichtwegClock clock) {
        this.shelf = shelf;
        this.views = views;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        RegionKey region = Asked.region(request, scope, regions.home());
        model.addAttribute("regionKey", region);
        model.addAttribute("view", views.list(scope, region));
        return "planning/bases";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, HttpServletRequest request, Model model) {
        Basis basis = shelf.get(scope, id);
        model.addAttribute("regionKey", Asked.region(request, scope, regions.home()));
        model.addAttribute("b", views.page(scope, basis));
        return "planning/basis";
    }

    @GetMapping("/{id:\\d+}/text.csv")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable long id) {
        Basis basis = shelf.get(scope, id);
        String name = (basis.kind() == Basis.Kind.PRICES ? "price-book-" : "rule-set-") + id + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(basis.content().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id:\\d+}/bearbeiten")
    String edit(Scope scope, @PathVariable long id, HttpServletRequest request, Model model) {
        Basis basis = shelf.get(scope, id);
        requireWrite(scope, basis);
        model.addAttribute("regionKey", Asked.region(request, scope, regions.home()));
        model.addAttribute("form", views.form(scope, basis, Asked.typed(model)));
        return "planning/basis-form";
    }

    @PostMapping("/{id:\\d+}")
    String write(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Basis basis = shelf.get(scope, id);
        requireWrite(scope, basis);
        Map<String, String> fields = Asked.fields(request);
        LocalDate day = day(fields.getOrDefault("gilt_ab", ""));
        boolean own = !basis.isShipped() && !fields.getOrDefault("als_neu", "").equals("ja");
        long written = shelf.write(
                scope,
                new Written(
                        basis.kind(),
                        own ? basis.series() : 0,
                        own ? version : 0,
                        fields.getOrDefault("name", "").strip(),
                        own ? basis.region() : views.region(scope, basis),
                        day,
                        BasisText.content(basis.kind(), fields, day.toString(), views::label),
                        fields.getOrDefault("grund", "").strip()));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + PATH + "/" + written;
    }

    private void requireWrite(Scope scope, Basis basis) {
        RegionKey region = views.region(scope, basis);
        if (!Reach.mayWriteBasis(scope, region)) {
            throw new Closed("basis.write");
        }
    }

    private LocalDate day(String typed) {
        try {
            return typed.isBlank() ? clock.today() : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new RuleViolation("basis.day", typed);
        }
    }
}

package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.app.AdoptionDesk;
import de.lichtweg.standards.app.AdoptionDesk.Evidence;
import de.lichtweg.standards.app.AdoptionPaths;
import de.lichtweg.standards.app.AdoptionReminders;
import de.lichtweg.standards.app.AdoptionStatements;
import de.lichtweg.standards.domain.Adoption.Stand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works by what: two matrices with their files and reminders, and what a single cell follows from. */
@Controller
class AdoptionController {

    private static final String CELL =
            StandardRooms.CATALOGUE + "/{key:[a-z][a-z0-9-]+}/uebernahme/{region:\\d{5}|\\d{8}}";

    private final AdoptionPage page;
    private final AdoptionDesk desk;
    private final AdoptionStatements statements;
    private final AdoptionReminders reminders;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    AdoptionController(
            AdoptionPage page,
            AdoptionDesk desk,
            AdoptionStatements statements,
            AdoptionReminders reminders,
            Texts texts,
            Regions regions,
            LichtwegClock clock) {
        this.page = page;
        this.desk = desk;
        this.statements = statements;
        this.reminders = reminders;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping(AdoptionPaths.DISTRICTS)
    String districts(Scope scope, HttpServletRequest request, Model model) {
        return matrix(scope, state(scope), request, model);
    }

    @GetMapping(AdoptionPaths.MUNICIPALITIES)
    String municipalities(Scope scope, HttpServletRequest request, Model model) {
        return matrix(scope, district(scope, request), request, model);
    }

    private String matrix(Scope scope, RegionKey territory, HttpServletRequest request, Model model) {
        String path = AdoptionPaths.matrix(territory);
        PageUrl url = PageUrl.of(request);
        model.addAttribute("regionKey", territory);
        model.addAttribute("url", url);
        model.addAttribute("q", CataloguePage.get(request, "q"));
        model.addAttribute("path", path);
        model.addAttribute("rooms", Rooms.of(scope, path));
        model.addAttribute("v", page.view(scope, territory, request, url));
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(path + "." + f)));
        return "standards/matrix";
    }

    private RegionKey state(Scope scope) {
        return CataloguePage.district(scope, regions, null).parent().orElseThrow();
    }

    private RegionKey district(Scope scope, HttpServletRequest request) {
        return CataloguePage.district(scope, regions, CataloguePage.get(request, "region"));
    }

    @GetMapping(AdoptionPaths.DISTRICTS + ".{format}")
    void districtsFile(
            Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        page.send(scope, state(scope), request, format, response);
    }

    @GetMapping(AdoptionPaths.MUNICIPALITIES + ".{format}")
    void municipalitiesFile(
            Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        page.send(scope, district(scope, request), request, format, response);
    }

    /** Reminds those of whom something is missing among the standards that the page shows. */
    @PostMapping(StandardRooms.CATALOGUE + "/uebernahme/erinnern")
    String remind(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "gebiet", defaultValue = "") String territory,
            RedirectAttributes flash) {
        if (!RegionKey.isValid(territory)) {
            throw new NotFound("territory " + territory);
        }
        RegionKey key = new RegionKey(territory);
        AdoptionReminders.Sent sent = reminders.send(scope, key, page.chosen(request));
        flash.addFlashAttribute("sent", page.sentence(sent));
        PageUrl url = new PageUrl(AdoptionPaths.matrix(key), Map.of());
        String standard = CataloguePage.get(request, "standard");
        return "redirect:" + (standard.isEmpty() ? url.path() : url.with("standard", standard));
    }

    @GetMapping(CELL)
    String cell(Scope scope, @PathVariable String key, @PathVariable String region, Model model) {
        Evidence e = desk.evidence(scope, key, new RegionKey(region));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "fassung",
                Integer.toString(e.valid().orElse(e.versions().getFirst()).number()));
        fields.put("was", Stand.ADOPTED.name());
        fields.put("seit", clock.today().toString());
        model.addAttribute("regionKey", new RegionKey(region));
        model.addAttribute("e", e);
        model.addAttribute("place", texts.place(new RegionKey(region)));
        model.addAttribute("state", texts.cell(e.cell()));
        model.addAttribute("standing", e.valid().map(texts::standing).orElse(null));
        model.addAttribute(
                "back", AdoptionPaths.matrix(new RegionKey(region).parent().orElseThrow()));
        model.addAttribute("t", Typed.or(model, fields));
        model.addAttribute(
                "stands", Arrays.stream(Stand.values()).map(Enum::name).toList());
        return "standards/cell";
    }

    @PostMapping(CELL)
    String declare(
            Scope scope,
            @PathVariable String key,
            @PathVariable String region,
            @RequestParam(name = "fassung", defaultValue = "") String number,
            @RequestParam(name = "was", defaultValue = "") String stand,
            @RequestParam(name = "seit", defaultValue = "") String since,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (!number.matches("\\d{1,6}")
                || Arrays.stream(Stand.values()).noneMatch(s -> s.name().equals(stand))) {
            throw new RuleViolation("standards.version.choose");
        }
        LocalDate day = Objects.requireNonNullElse(Typed.day(since), clock.today());
        RegionKey place = new RegionKey(region);
        statements.declare(scope, key, place, Integer.parseInt(number), Stand.valueOf(stand), day, Typed.line(reason));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + StandardRooms.CATALOGUE + "/" + key + "/uebernahme/" + region;
    }
}

package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.app.Catalogue;
import de.lichtweg.standards.app.VersionDesk;
import de.lichtweg.standards.domain.Keys;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.web.CataloguePage.Adopted;
import de.lichtweg.standards.web.CataloguePage.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The catalogue, its file, and the form of a new standard. */
@Controller
class CatalogueController {

    private final CataloguePage page;
    private final Catalogue catalogue;
    private final VersionDesk desk;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    CatalogueController(
            CataloguePage page,
            Catalogue catalogue,
            VersionDesk desk,
            Texts texts,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.page = page;
        this.catalogue = catalogue;
        this.desk = desk;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping(StandardRooms.CATALOGUE)
    String list(Scope scope, HttpServletRequest request, Model model) {
        PageUrl url = PageUrl.of(request);
        List<Line> all = page.lines(scope);
        model.addAttribute("regionKey", StandardRooms.home(scope, regions.home()));
        model.addAttribute("url", url);
        model.addAttribute("q", CataloguePage.get(request, "q"));
        model.addAttribute("rooms", Rooms.of(scope, StandardRooms.CATALOGUE));
        model.addAttribute("lines", page.find(all, request));
        model.addAttribute("menus", page.menus(all, request, url));
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(StandardRooms.CATALOGUE + "." + f)));
        model.addAttribute("runs", runs(scope));
        return "standards/catalogue";
    }

    private boolean runs(Scope scope) {
        return Reach.runs(scope, StandardRooms.home(scope, regions.home()));
    }

    @GetMapping(StandardRooms.CATALOGUE + ".{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        List<Column<Line>> columns = List.of(
                Column.text("kurzname", l -> l.standard().key()),
                Column.text("titel", l -> l.standard().title()),
                Column.text("art", Line::kind),
                Column.text("vereinbart_von", Line::level),
                Column.integer("fassung", l -> l.valid().map(Version::number).orElse(null)),
                Column.date("gilt_ab", l -> l.valid().map(Version::validFrom).orElse(null)),
                Column.text("stand", l -> l.tags().stream().map(Texts.Tag::text).collect(Collectors.joining(", "))),
                Column.text("herkunft", Line::origin),
                Column.text(
                        "uebernahme",
                        l -> l.adopted().stream().map(Adopted::text).collect(Collectors.joining(", "))));
        LocalDate today = clock.today();
        Downloads.send(
                new Table<>(
                        "Standards",
                        columns,
                        page.find(page.lines(scope), request),
                        new Provenance("Standards: Katalog", today, null, today, demo, List.of())),
                "standards",
                format,
                response);
    }

    @GetMapping(StandardRooms.CATALOGUE + "/neu")
    String fresh(Scope scope, Model model) {
        requireRun(scope);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("art", StandardKind.TEMPLATE.name());
        model.addAttribute("regionKey", StandardRooms.home(scope, regions.home()));
        model.addAttribute("t", Typed.or(model, fields));
        model.addAttribute("kinds", kinds());
        model.addAttribute("action", StandardRooms.CATALOGUE);
        model.addAttribute("back", StandardRooms.CATALOGUE);
        model.addAttribute("title", texts.get("standards.new"));
        model.addAttribute("revision", 0);
        return "standards/form";
    }

    static List<String> kinds() {
        return Arrays.stream(StandardKind.values())
                .filter(k -> k != StandardKind.PROCEDURE)
                .map(Enum::name)
                .toList();
    }

    @PostMapping(StandardRooms.CATALOGUE)
    String create(Scope scope, HttpServletRequest request) {
        requireRun(scope);
        RegionKey territory = StandardRooms.home(scope, regions.home());
        Map<String, String> typed = Typed.of(request);
        List<String> taken = catalogue.list(scope).stream().map(Standard::key).toList();
        String key = Keys.of(Typed.line(typed.get("titel")), taken);
        Standard standard = Typed.standard(typed, key, territory, desk.owner(scope), null);
        Version draft = desk.draft(scope, standard, Typed.version(typed, key, 0, null));
        return "redirect:" + draft.path();
    }

    private void requireRun(Scope scope) {
        if (!runs(scope)) {
            throw new Closed("standards.run");
        }
    }
}

package de.lichtweg.standards.data.web;

import de.lichtweg.geodata.ingest.FilesForImport;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.app.VersionDesk;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.DataPack;
import de.lichtweg.standards.data.app.DeliveryDesk;
import de.lichtweg.standards.data.app.DeliveryDesk.HandedIn;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Phase;
import de.lichtweg.standards.web.Rooms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Deliveries: hand in, see what came of it, go on to the import. */
@Controller
class DeliveryController {

    static final String PATH = "/standards/lieferungen";

    private final DeliveryDesk desk;
    private final DeliveryLists lists;
    private final ProtocolPage protocol;
    private final DataPack pack;
    private final Standards standards;
    private final VersionDesk versions;
    private final FilesForImport imports;
    private final Regions regions;
    private final LichtwegClock clock;

    DeliveryController(
            DeliveryDesk desk,
            DeliveryLists lists,
            ProtocolPage protocol,
            DataPack pack,
            Standards standards,
            VersionDesk versions,
            FilesForImport imports,
            Regions regions,
            LichtwegClock clock) {
        this.desk = desk;
        this.lists = lists;
        this.protocol = protocol;
        this.pack = pack;
        this.standards = standards;
        this.versions = versions;
        this.imports = imports;
        this.regions = regions;
        this.clock = clock;
    }

    /** Something to choose. */
    record Choice(String value, String text) {}

    @GetMapping(PATH)
    String list(Scope scope, HttpServletRequest request, Model model) {
        PageUrl url = PageUrl.of(request);
        List<Standard> data = standards.list(scope).stream()
                .filter(s -> s.kind() == StandardKind.DATA)
                .toList();
        model.addAttribute("regionKey", home(scope));
        model.addAttribute("rooms", Rooms.of(scope, PATH));
        model.addAttribute("url", url);
        model.addAttribute("standards", data);
        model.addAttribute("deliver", !regions(scope).isEmpty());
        model.addAttribute("installable", isOffice(scope) ? pack.missing(scope, home(scope)) : List.of());
        lists.show(scope, url, model);
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(PATH + "." + f)));
        return "standards/deliveries";
    }

    private static boolean isOffice(Scope scope) {
        return scope.mayAnywhere(Level.WRITE, DataClass.STANDARD_OFFICE);
    }

    private RegionKey home(Scope scope) {
        return scope.territories().stream()
                .filter(t -> !t.equals(RegionKey.GERMANY))
                .min(Comparator.naturalOrder())
                .orElse(regions.home());
    }

    @GetMapping(PATH + "/neu")
    String form(Scope scope, @RequestParam(defaultValue = "") String standard, Model model) {
        if (standard.isEmpty()) {
            return "redirect:" + PATH;
        }
        RegionKey home = home(scope);
        Content content = desk.valid(scope, standard, home, clock.today());
        model.addAttribute("regionKey", home);
        model.addAttribute("c", content);
        model.addAttribute("files", DataSection.files(content));
        model.addAttribute("regions", regions(scope));
        model.addAttribute(
                "phases",
                content.definition().phases().stream()
                        .map(DeliveryController::choice)
                        .toList());
        return "standards/delivery-form";
    }

    private static Choice choice(Phase phase) {
        return new Choice(phase.key(), phase.name().in(DataTexts.isGerman()));
    }

    /** For whom somebody may hand in: the own region and those within it. */
    private List<Choice> regions(Scope scope) {
        return scope.territories().stream()
                .filter(t -> !t.equals(RegionKey.GERMANY))
                .flatMap(t -> java.util.stream.Stream.concat(
                        regions.find(t, clock.today()).stream(),
                        t.level() == RegionKey.Level.MUNICIPALITY
                                ? java.util.stream.Stream.empty()
                                : regions.children(t, clock.today()).stream()))
                .filter(r -> DeliveryDesk.mayDeliver(scope, r.key()))
                .filter(r -> r.key().level() != RegionKey.Level.STATE)
                .map(r -> new Choice(r.key().value(), r.name()))
                .distinct()
                .toList();
    }

    @PostMapping(PATH)
    String deliver(
            Scope scope,
            @RequestParam String standard,
            @RequestParam(required = false, defaultValue = "") String gebiet,
            @RequestParam(required = false, defaultValue = "") String phase,
            @RequestParam(required = false, defaultValue = "") String absender,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("standards.data.file");
        }
        if (!RegionKey.isValid(gebiet)) {
            throw new RuleViolation("standards.data.region");
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream content = file.getInputStream()) {
            long id = desk.deliver(
                    scope, new HandedIn(standard, new RegionKey(gebiet), phase, absender, name, content, false));
            return "redirect:" + PATH + "/" + id;
        }
    }

    @GetMapping(PATH + "/{id:\\d+}")
    String show(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "regel", required = false, defaultValue = "") String rule,
            Model model) {
        Delivery delivery = desk.get(scope, id);
        model.addAttribute("regionKey", delivery.region());
        model.addAttribute("import", delivery.kept() && delivery.open() && mayImport(scope, delivery));
        protocol.show(scope, delivery, rule, model);
        return "standards/delivery";
    }

    private static boolean mayImport(Scope scope, Delivery delivery) {
        return scope.may(Level.WRITE, DataClass.INTERNAL, delivery.region());
    }

    /** Leads an accepted file on into the wizard of the imports. */
    @PostMapping(PATH + "/{id:\\d+}/import")
    String goOn(Scope scope, @PathVariable long id) throws IOException {
        Delivery delivery = desk.get(scope, id);
        if (!mayImport(scope, delivery)) {
            throw new NotFound(DeliveryDesk.SUBJECT + " " + id);
        }
        try (InputStream file = desk.file(scope, delivery)) {
            return "redirect:" + imports.offer(scope, delivery.fileName(), file);
        }
    }

    /** Takes what the product brings along into the catalogue. */
    @PostMapping(PATH + "/mitgeliefert")
    String install(Scope scope) {
        pack.install(scope, home(scope), versions.owner(scope), clock.today(), false);
        return "redirect:" + PATH;
    }
}

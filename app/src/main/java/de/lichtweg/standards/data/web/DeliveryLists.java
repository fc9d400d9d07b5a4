package de.lichtweg.standards.data.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.data.app.DeliveryDesk;
import de.lichtweg.standards.data.domain.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of deliveries as it is filtered: {@code standard}, {@code gebiet}, {@code urteil}. */
@Controller
class DeliveryLists {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final DeliveryDesk desk;
    private final Regions regions;
    private final LichtwegClock clock;
    private final DataTexts texts;
    private final boolean demo;

    DeliveryLists(
            DeliveryDesk desk,
            Regions regions,
            LichtwegClock clock,
            DataTexts texts,
            @Value("${lichtweg.demo}") boolean demo) {
        this.desk = desk;
        this.regions = regions;
        this.clock = clock;
        this.texts = texts;
        this.demo = demo;
    }

    /** A delivery and the name of its region. */
    record Row(Delivery d, String region) {}

    void show(Scope scope, PageUrl url, Model model) {
        List<Delivery> all = desk.list(scope);
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(d -> {
            titles.putIfAbsent(d.standard(), d.title());
            names.putIfAbsent(d.region().value(), name(d));
        });
        model.addAttribute("titles", titles);
        model.addAttribute("names", names);
        model.addAttribute(
                "asked",
                Map.of("standard", get(url, "standard"), "gebiet", get(url, "gebiet"), "urteil", get(url, "urteil")));
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute(
                "rows", find(all, url).stream().map(d -> new Row(d, name(d))).toList());
    }

    private static String get(PageUrl url, String name) {
        return url.parameters().getOrDefault(name, List.of("")).getFirst();
    }

    private static List<Delivery> find(List<Delivery> all, PageUrl url) {
        String standard = get(url, "standard");
        String region = get(url, "gebiet");
        String verdict = get(url, "urteil");
        return all.stream()
                .filter(d -> standard.isEmpty() || standard.equals(d.standard()))
                .filter(d -> region.isEmpty() || region.equals(d.region().value()))
                .filter(d -> verdict.isEmpty() || verdict.equals(d.accepted() ? "ja" : "nein"))
                .toList();
    }

    private String name(Delivery d) {
        return regions.find(d.region(), d.day())
                .map(Regions.Region::name)
                .orElse(d.region().value());
    }

    @GetMapping(DeliveryController.PATH + ".{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        List<Column<Delivery>> columns = List.of(
                Column.integer("nummer", Delivery::id),
                Column.text("standard", Delivery::title),
                Column.integer("fassung", Delivery::number),
                Column.text("phase", Delivery::phase),
                Column.text("gebiet", this::name),
                Column.text("ags", d -> d.region().value()),
                Column.text("urteil", d -> texts.german("standards.data.accepted." + d.accepted())),
                Column.integer("fehler", d -> d.outcome().errors()),
                Column.integer("warnungen", d -> d.outcome().warnings()),
                Column.integer("hinweise", d -> d.outcome().notes()),
                Column.integer("zeilen", d -> d.open() ? d.outcome().rows() : null),
                Column.text("absender", Delivery::sender),
                Column.text("datei", Delivery::fileName),
                Column.text("pruefsumme", Delivery::sha256),
                Column.text("eingereicht_von", Delivery::deliveredName),
                Column.date("eingereicht_am", d -> LocalDate.ofInstant(d.deliveredAt(), ZONE)));
        LocalDate today = clock.today();
        Provenance provenance = new Provenance("Standards: Lieferungen", today, null, today, demo, List.of());
        List<Delivery> rows = find(desk.list(scope), PageUrl.of(request));
        Downloads.send(new Table<>("Lieferungen", columns, rows, provenance), "lieferungen", format, response);
    }
}

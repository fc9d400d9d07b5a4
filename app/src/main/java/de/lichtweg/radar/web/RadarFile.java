package de.lichtweg.radar.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lists to take away, as they are filtered. German always: the file is an office's list. */
@Controller
class RadarFile {

    private final RadarListPage list;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    RadarFile(
            RadarListPage list,
            Texts texts,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.list = list;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/radar.{format}")
    void forgotten(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        send(false, scope, request, format, response);
    }

    @GetMapping("/radar/konflikte.{format}")
    void conflicts(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        send(true, scope, request, format, response);
    }

    private void send(
            boolean conflicts, Scope scope, HttpServletRequest request, String format, HttpServletResponse response)
            throws IOException {
        RadarQuery query = RadarQuery.of(request, conflicts, scope, regions.home());
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                "Radar: Vergleich der Listen von Register, Aktivitäten und Netzbetreibern",
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", query.region().value())));
        Downloads.send(
                new Table<>(
                        conflicts ? "Konflikte" : "Vergessene Adressen",
                        columns(),
                        list.find(scope, query),
                        provenance),
                (conflicts ? "konflikte-" : "vergessene-adressen-") + query.region(),
                format,
                response);
    }

    private List<Column<RadarCase>> columns() {
        return List.of(
                Column.integer("nummer", RadarCase::id),
                Column.text("art", c -> texts.germanWord("radar.kind." + c.kind())),
                Column.text("kommune", c -> texts.region(c.municipality())),
                Column.text("ags", c -> c.municipality().value()),
                Column.text("adresse", c -> c.facts().place()),
                Column.integer("adress_nummer", RadarCase::address),
                Column.integer("adressen", RadarCase::addresses),
                Column.text("steht_in", c -> texts.germanSide(c.facts().from())),
                Column.text(
                        "fehlt_in_oder_trifft", c -> texts.germanSide(c.facts().to())),
                Column.text("satz", texts::german),
                Column.date("seit", c -> c.facts().since()),
                Column.date("handeln_bis", c -> c.facts().actBy()),
                Column.text("zustaendig", RadarCase::owner),
                Column.text("stand", c -> texts.germanWord("radar.state." + c.state())),
                Column.date("gefunden_am", RadarCase::openedOn),
                Column.date("erledigt_am", RadarCase::resolvedOn),
                Column.text("grund", c -> c.closing() == null ? "" : c.closing().reason()));
    }
}

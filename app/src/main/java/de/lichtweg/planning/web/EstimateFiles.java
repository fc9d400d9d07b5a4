package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.app.EstimateDesk;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes out: a plan as it was made, what its map draws, the list. */
@Controller
class EstimateFiles {

    private final EstimateDesk desk;
    private final EstimatePage pages;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;
    private final boolean demo;

    EstimateFiles(
            EstimateDesk desk,
            EstimatePage pages,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages,
            @Value("${lichtweg.demo}") boolean demo) {
        this.desk = desk;
        this.pages = pages;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
        this.demo = demo;
    }

    @GetMapping(EstimatePage.PATH + "/{id:\\d+}/karte.json")
    void map(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "plan", defaultValue = "0") int number,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            HttpServletResponse response)
            throws IOException {
        byte[] zipped = desk.file(scope, id, number, "geojson");
        response.setContentType("application/geo+json");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (accepted.contains("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.getOutputStream().write(zipped);
        } else {
            send(zipped, response);
        }
    }

    @GetMapping(EstimatePage.PATH + "/{id:\\d+}/plan.{format}")
    void plan(
            Scope scope,
            @PathVariable long id,
            @PathVariable String format,
            @RequestParam(name = "plan", defaultValue = "0") int number,
            HttpServletResponse response)
            throws IOException {
        Estimate estimate = desk.get(scope, id);
        TableFormat known = TableFormat.find(format).orElseThrow(() -> new NotFound("format " + format));
        byte[] zipped = desk.file(scope, id, number, known.extension());
        response.setContentType(known.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"kostenschaetzung-" + estimate.id() + (number == 0 ? "" : "-budget-" + number)
                        + "." + known.extension() + "\"");
        send(zipped, response);
    }

    private static void send(byte[] zipped, HttpServletResponse response) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            in.transferTo(response.getOutputStream());
        }
    }

    /** An estimate with its plan for everything, if that is there. */
    private record Listed(Estimate estimate, Optional<Plan> plan) {

        @Nullable
        Double euros(ToLongFunction<Plan> cents) {
            return plan.map(p -> cents.applyAsLong(p) / 100.0).orElse(null);
        }
    }

    @GetMapping(EstimatePage.PATH + ".{format}")
    void list(Scope scope, @PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RegionKey region = Asked.region(request, scope, regions.home());
        Texts texts = Texts.current(messages);
        List<Estimate> all = desk.list(scope, region);
        Map<Long, Plan> whole = desk.whole(scope, all.stream().map(Estimate::id).toList());
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                texts.get("estimate.list"),
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", region.value())));
        List<Column<Listed>> columns = List.of(
                Column.integer("nummer", l -> l.estimate.id()),
                Column.text("titel", l -> l.estimate.title()),
                Column.text("gebiet", l -> pages.place(l.estimate, texts)),
                Column.text("stand", l -> texts.get("estimate.state." + l.estimate.state())),
                Column.integer("adressen", l -> l.estimate.addresses()),
                Column.integer("angeschlossen", l -> l.plan.map(Plan::connected).orElse(null)),
                Column.decimal("kosten_niedrig_eur", l -> l.euros(p -> p.cost().low())),
                Column.decimal(
                        "kosten_wahrscheinlich_eur", l -> l.euros(p -> p.cost().likely())),
                Column.decimal("kosten_hoch_eur", l -> l.euros(p -> p.cost().high())),
                Column.decimal(
                        "luecke_wahrscheinlich_eur", l -> l.euros(p -> p.gap().likely())),
                Column.decimal(
                        "trassen_m", l -> l.plan.map(p -> p.trenchMm() / 1000.0).orElse(null)),
                Column.text("von", l -> l.estimate.authorName()),
                Column.text("vom", l -> texts.day(l.estimate.createdAt())));
        Downloads.send(
                new Table<>(
                        texts.get("estimate.list"),
                        columns,
                        all.stream()
                                .map(e -> new Listed(e, Optional.ofNullable(whole.get(e.id()))))
                                .toList(),
                        provenance),
                "kostenschaetzungen-" + region,
                format,
                response);
    }
}

package de.lichtweg.coverage.web;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The published rates of a region and its parts to take away, a row for each value, in the columns in which the profile
 * {@code rates} reads them again. Only what was printed: what is computed for a district follows from it.
 */
@Controller
class PublishedRatesFile {

    /** User groups as the tables call them. */
    private static final Map<String, String> GROUPS =
            Map.of("private", "privat", "business", "gewerbe", "business_park", "gewerbegebiet");

    /** Groups of technologies as the tables call them. */
    private static final Map<String, String> TECHNOLOGIES = Map.of(
            "all", "alle Technologien",
            "wired", "leitungsg. Technologien",
            "wireless", "mobile Technologien",
            "dsl", "DSL",
            "catv", "CATV",
            "ftthb", "FTTH/B");

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line l) -> l.rate().reportingDate())
            .thenComparing(l -> l.rate().userGroup())
            .thenComparing(l -> l.region().key())
            .thenComparing(l -> l.rate().technology())
            .thenComparing(l -> l.rate().downMbps());

    private final PublishedRates rates;
    private final Regions regions;
    private final LichtwegClock clock;

    PublishedRatesFile(PublishedRates rates, Regions regions, LichtwegClock clock) {
        this.rates = rates;
        this.regions = regions;
        this.clock = clock;
    }

    private record Line(Region region, Rate rate) {}

    @GetMapping("/lagebild/{region}/veroeffentlicht.{format}")
    void file(
            @PathVariable String region,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = Question.region(region);
        AsOf asOf = Question.asOf(request);
        LocalDate day = asOf.validOn() == null ? clock.today() : asOf.validOn();
        List<Line> lines = Stream.concat(regions.find(key, day).stream(), regions.children(key, day).stream())
                .flatMap(r -> lines(r, asOf))
                .sorted(ORDER)
                .toList();
        List<Column<Line>> columns = List.of(
                Column.date("stand", l -> l.rate.reportingDate()),
                Column.text("nutzergruppe", l -> GROUPS.getOrDefault(l.rate.userGroup(), l.rate.userGroup())),
                Column.text("ags", l -> l.region.key().value()),
                Column.text("gemeinde", l -> l.region.name()),
                Column.text("technologie", l -> TECHNOLOGIES.getOrDefault(l.rate.technology(), l.rate.technology())),
                Column.integer("mbit_min", l -> l.rate.downMbps()),
                Column.decimal("verfuegbarkeit_prozent", l -> l.rate.percent()),
                Column.yesNo("ganze_prozent", l -> l.rate.whole()));
        String source =
                lines.isEmpty() ? "Breitbandatlas" : lines.getFirst().rate.source();
        // published facts are no demo data, even in the demo
        Provenance provenance = new Provenance(source, null, asOf.knownOn(), clock.today(), false, List.of());
        Downloads.send(
                new Table<>("Veröffentlichte Quoten", columns, lines, provenance), "quoten_" + key, format, response);
    }

    private Stream<Line> lines(Region region, AsOf asOf) {
        return GROUPS.keySet().stream()
                .flatMap(group -> rates.list(region.key(), group, asOf).stream())
                .filter(rate -> !rate.composed())
                .map(rate -> new Line(region, rate));
    }
}

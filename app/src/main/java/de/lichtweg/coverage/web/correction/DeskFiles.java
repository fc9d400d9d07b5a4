package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.app.Contradictions;
import de.lichtweg.coverage.app.Corrections;
import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.domain.correction.Contradiction;
import de.lichtweg.coverage.domain.correction.Contradiction.Claim;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.store.CorrectionStore.Recorded;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports, corrections and contradictions to take away, as far as the scope sees them. */
@Controller
class DeskFiles {

    private final Reports reports;
    private final Corrections corrections;
    private final Contradictions contradictions;
    private final ContradictionRows rows;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final boolean demo;

    DeskFiles(
            Reports reports,
            Corrections corrections,
            Contradictions contradictions,
            ContradictionRows rows,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.reports = reports;
        this.corrections = corrections;
        this.contradictions = contradictions;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/adressen/meldungen.{format}")
    void reports(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        Words words = Words.current(messages);
        List<Column<Report>> columns = List.of(
                Column.integer("nummer", Report::id),
                Column.date("tag", r -> day(r.createdAt())),
                Column.text("stand", r -> words.get("coverage.report.state." + r.state())),
                Column.integer("lichtweg_id", Report::address),
                Column.text("adresse", Report::written),
                Column.text("ags", r -> text(r.municipality())),
                Column.text("worum", r -> words.get("coverage.report.topic." + r.topic())),
                Column.text("netz", Report::operatorKey),
                Column.text("meldung", Report::text),
                Column.text("beleg", Report::evidence),
                Column.text("von", r -> sender(r, words)),
                Column.text("antwort", Report::answer),
                Column.date("beantwortet_am", r -> day(r.decidedAt())),
                Column.integer("berichtigung", Report::operation));
        send("Meldungen", "meldungen", columns, reports.list(scope), format, response);
    }

    @GetMapping("/adressen/berichtigungen.{format}")
    void corrections(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        Words words = Words.current(messages);
        List<Column<Recorded>> columns = List.of(
                Column.integer("vorgang", Recorded::operation),
                Column.date("tag", r -> day(r.at())),
                Column.text("was", r -> r.correction().says()),
                Column.text("region", r -> r.correction().region().value()),
                Column.date("gilt_ab", r -> r.correction().asOf()),
                Column.integer("adressen", r -> r.correction().addresses()),
                Column.integer("davon_geaendert", r -> r.correction().changed().size()),
                Column.text("grund", Recorded::why),
                Column.text(
                        "belegart",
                        r -> words.get("coverage.correction.evidence."
                                + r.correction().evidence().kind())),
                Column.text("beleg", r -> r.correction().evidence().text()),
                Column.text("wer", Recorded::actor),
                Column.integer("zurueckgenommen_mit", Recorded::undoneBy));
        send("Berichtigungen", "berichtigungen", columns, corrections.list(scope, Integer.MAX_VALUE), format, response);
    }

    /** A claim of a contradiction with the address that it is about. */
    private record Line(ContradictionRows.Row row, Claim claim, boolean counts) {}

    @GetMapping("/adressen/widersprueche.{format}")
    void contradictions(
            Scope scope,
            @PathVariable String format,
            @RequestParam(name = "region", defaultValue = "") String region,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = rows.region(region);
        List<Contradiction> open = contradictions.list(scope, key);
        List<Line> lines = rows.of(scope, key, open).stream()
                .flatMap(row -> row.contradiction().claims().stream()
                        .map(claim -> new Line(
                                row, claim, claim == row.contradiction().counting())))
                .toList();
        List<Column<Line>> columns = List.of(
                Column.integer("lichtweg_id", l -> l.row.address().id()),
                Column.text("adresse", l -> l.row.address().label()),
                Column.text("gemeinde", l -> l.row.address().municipalityName()),
                Column.text("ortsteil", l -> l.row.address().localityName()),
                Column.text("netz", l -> l.row.network()),
                Column.text("quelle", l -> l.claim.sourceName()),
                Column.text("sagt", l -> l.row.says(l.claim)),
                Column.date("gemeldet_zum", l -> l.claim.reported()),
                Column.yesNo("zaehlt", Line::counts));
        send("Widersprüche", "widersprueche", columns, lines, format, response);
    }

    private <T> void send(
            String title,
            String stem,
            List<Column<T>> columns,
            List<T> lines,
            String format,
            HttpServletResponse response)
            throws IOException {
        Provenance provenance = new Provenance(
                "Koordinierungsstelle, Stand der Arbeitsliste", null, null, clock.today(), demo, List.of());
        Downloads.send(new Table<>(title, columns, lines, provenance), stem, format, response);
    }

    private static String sender(Report report, Words words) {
        return report.sender().name().isEmpty()
                ? words.get("coverage.report.public")
                : report.sender().name();
    }

    private static String text(@Nullable RegionKey key) {
        return key == null ? "" : key.value();
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, LichtwegClock.BERLIN);
    }
}

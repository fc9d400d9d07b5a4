package de.lichtweg.reporting.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.RegionSection.Count;
import de.lichtweg.reporting.app.ReportDesk;
import de.lichtweg.reporting.domain.Canonical;
import de.lichtweg.reporting.domain.Document;
import de.lichtweg.reporting.domain.Document.Part;
import de.lichtweg.reporting.domain.Document.Row;
import de.lichtweg.reporting.domain.FrozenReport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A frozen report to take away: PDF, tables, and its canonical text, of which anybody can compute the hash. */
@Controller
class ReportFiles {

    private record Entry(Part part, Row row, String text) {}

    private final ReportDesk desk;
    private final ReportList list;
    private final ReportPdf pdf;
    private final Settings settings;
    private final MessageSource messages;
    private final LichtwegClock clock;

    ReportFiles(
            ReportDesk desk,
            ReportList list,
            ReportPdf pdf,
            Settings settings,
            MessageSource messages,
            LichtwegClock clock) {
        this.desk = desk;
        this.list = list;
        this.pdf = pdf;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/berichte/{id:\\d+}.{format}")
    void file(Scope scope, @PathVariable long id, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        FrozenReport head = desk.report(scope, id);
        String text = desk.text(scope, id);
        switch (format) {
            case "json" ->
                send(response, "application/json", name(head, "json"), text.getBytes(StandardCharsets.UTF_8));
            case "pdf" -> send(response, "application/pdf", name(head, "pdf"), pdf(head, text));
            case "csv", "xlsx" ->
                Downloads.send(table(Canonical.read(text, Document.class), head), "bericht-" + id, format, response);
            default -> throw new NotFound("format " + format);
        }
    }

    @GetMapping("/berichte.{format}")
    void list(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Words words = Words.german(messages);
        List<Column<FrozenReport>> columns = List.of(
                Column.text("Titel", FrozenReport::title),
                Column.text("Für", f -> words.get("reporting.audience." + f.audience())),
                Column.text("Gebiet", f -> list.name(f.region())),
                Column.date("Stichtag", FrozenReport::asOf),
                Column.text("Eingefroren", f -> words.date(f.frozenAt())),
                Column.text("Von", FrozenReport::by),
                Column.integer("Vorgang", FrozenReport::operation),
                Column.text("SHA-256", FrozenReport::sha256));
        Provenance provenance =
                new Provenance("Eingefrorene Berichte", clock.today(), null, clock.today(), false, List.of());
        List<FrozenReport> rows = list.find(scope, ReportList.Filter.of(request));
        Downloads.send(new Table<>("Berichte", columns, rows, provenance), "berichte", format, response);
    }

    private byte[] pdf(FrozenReport head, String text) {
        Words words = Words.german(messages);
        ReportView view = ReportView.of(Canonical.read(text, Document.class), 0, head.sha256(), Map.of(), words);
        return pdf.write(view, base(), "/berichte/" + head.id());
    }

    /** Where links of a file lead: the address that was set, else the one by which the reader came. */
    private String base() {
        String set = settings.text("base-url");
        return set.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : set.replaceFirst("/+$", "");
    }

    private Table<?> table(Document document, FrozenReport head) {
        String base = base();
        Function<Entry, @Nullable String> opens = e -> e.row.href().isEmpty() ? "" : base + e.row.href();
        List<Column<Entry>> columns = List.of(
                Column.text("Abschnitt", e -> e.part.title()),
                Column.text("Zeile", e -> e.row.label()),
                Column.<Entry>text("Wert", e -> e.row.value()).linked(opens),
                Column.<Entry>integer("Anzahl", e -> part(e.row.count())).linked(opens),
                Column.<Entry>integer("von", e -> whole(e.row.count())).linked(opens),
                Column.text("Hinweis", e -> e.row.note()),
                Column.text("Text", Entry::text),
                Column.text("Link", opens).linked(opens));
        List<Entry> rows = document.sections().stream()
                .flatMap(p -> p.rows().stream()
                        .map(r -> new Entry(
                                p,
                                r,
                                r == p.rows().getFirst() ? document.texts().getOrDefault(p.key(), "") : "")))
                .toList();
        Provenance provenance = new Provenance(
                head.title(),
                head.asOf(),
                null,
                LocalDate.parse(document.head().made()),
                document.head().demo(),
                List.of(
                        new Provenance.Fact("SHA-256", head.sha256()),
                        new Provenance.Fact("Vorgang", Long.toString(head.operation())),
                        new Provenance.Fact("Zusammenfassung", document.texts().getOrDefault("summary", "")),
                        new Provenance.Fact("Entscheidungen", document.texts().getOrDefault("decisions", ""))));
        return new Table<>("Bericht", columns, rows, provenance);
    }

    private static @Nullable Long part(@Nullable Count count) {
        return count == null || count.part() < 0 ? null : (Long) count.part();
    }

    private static @Nullable Long whole(@Nullable Count count) {
        return count == null || count.whole() <= 0 ? null : (Long) count.whole();
    }

    private static String name(FrozenReport head, String extension) {
        return "lichtweg-bericht-" + head.region() + "-" + head.asOf() + "-" + head.id() + "." + extension;
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredIssue;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the data room to take away: sources, imports, and the issues of one import. */
@Controller
class DataFiles {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.GERMANY);
    private static final int BATCH = 2_000;

    private final RunStore runs;
    private final IssueTexts texts;
    private final ObjectProvider<SourceInfo> sources;
    private final Clock clock;
    private final boolean demo;

    DataFiles(
            RunStore runs,
            IssueTexts texts,
            ObjectProvider<SourceInfo> sources,
            Clock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.runs = runs;
        this.texts = texts;
        this.sources = sources;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/daten/quellen.{format}")
    void sources(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        List<SourceInfo.Source> rows =
                sources.orderedStream().flatMap(s -> s.list(scope).stream()).toList();
        List<Column<SourceInfo.Source>> columns = List.of(
                Column.text("kennung", SourceInfo.Source::key),
                Column.text("quelle", SourceInfo.Source::name),
                Column.date("stichtag", SourceInfo.Source::asOf),
                Column.text("lizenz", SourceInfo.Source::licence),
                Column.text("namensnennung", SourceInfo.Source::attribution));
        Downloads.send(new Table<>("Quellen", columns, rows, provenance(List.of())), "quellen", format, response);
    }

    @GetMapping("/daten/importe.{format}")
    void runs(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        List<Column<StoredRun>> columns = List.of(
                Column.integer("nummer", StoredRun::id),
                Column.text("datei", StoredRun::fileName),
                Column.text("art", StoredRun::profile),
                Column.text("stand", r -> r.state().name()),
                Column.text("region", StoredRun::region),
                Column.date("stichtag", StoredRun::asOf),
                Column.text("quelle", StoredRun::source),
                Column.integer("zeilen", r -> r.counts().rows()),
                Column.integer("gueltig", r -> r.counts().accepted()),
                Column.integer("abgewiesen", r -> r.counts().rejected()),
                Column.integer("unveraendert", r -> r.counts().unchanged()),
                Column.integer("geschrieben", r -> r.counts().written()),
                Column.integer("vorgang", r -> r.operation() == 0 ? null : r.operation()),
                Column.text("zusammenfassung", StoredRun::summary),
                Column.text("ablehnung", StoredRun::refusal),
                Column.text("von", StoredRun::actor),
                Column.text("begonnen", r -> TIME.format(r.startedAt().atZone(ZONE))),
                Column.text("pruefsumme", StoredRun::sha256));
        List<StoredRun> rows = runs.list(scope, Integer.MAX_VALUE / 8);
        Downloads.send(new Table<>("Importe", columns, rows, provenance(List.of())), "importe", format, response);
    }

    @GetMapping("/daten/import/{run}/hinweise.{format}")
    void issues(
            Scope scope,
            Locale locale,
            @PathVariable long run,
            @PathVariable String format,
            @RequestParam(name = "art", defaultValue = "") String kind,
            HttpServletResponse response)
            throws IOException {
        StoredRun stored = runs.find(scope, run)
                .filter(r -> runs.mayOpen(scope, r))
                .orElseThrow(() -> new NotFound("import run " + run));
        List<Column<StoredIssue>> columns = List.of(
                Column.integer("zeile", i -> i.row() == 0 ? null : i.row()),
                Column.text("spalte", StoredIssue::column),
                Column.text("art", StoredIssue::kind),
                Column.yesNo("abgewiesen", StoredIssue::rejected),
                Column.text("grund", i -> texts.message(i, locale)),
                Column.text("rat", i -> texts.advice(i.kind(), locale)),
                Column.text("inhalt", i -> String.join(" | ", i.original())));
        List<Provenance.Fact> facts = kind.isEmpty()
                ? List.of(new Provenance.Fact("Datei", stored.fileName()))
                : List.of(new Provenance.Fact("Datei", stored.fileName()), new Provenance.Fact("Filter art", kind));
        Iterable<StoredIssue> rows = () -> all(scope, run, kind);
        Downloads.send(new Table<>("Hinweise", columns, rows, provenance(facts)), "hinweise-" + run, format, response);
    }

    private Iterator<StoredIssue> all(Scope scope, long run, String kind) {
        long[] read = {0};
        return Stream.generate(() -> runs.issues(scope, run, kind, BATCH, read[0]))
                .takeWhile(batch -> !batch.isEmpty())
                .peek(batch -> read[0] += batch.size())
                .flatMap(List::stream)
                .iterator();
    }

    private Provenance provenance(List<Provenance.Fact> facts) {
        return new Provenance("Importe der Installation", null, null, LocalDate.now(clock), demo, facts);
    }
}

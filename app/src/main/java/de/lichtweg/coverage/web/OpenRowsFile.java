package de.lichtweg.coverage.web;

import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.geodata.ingest.OpenRows.OpenRow;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows that wait for an address, to take away: as written, with the reason. */
@Controller
class OpenRowsFile {

    private final OpenRows open;
    private final LichtwegClock clock;
    private final boolean demo;

    OpenRowsFile(OpenRows open, LichtwegClock clock, @Value("${lichtweg.demo}") boolean demo) {
        this.open = open;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/daten/offen.{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        List<Column<OpenRow>> columns = List.of(
                Column.integer("import", OpenRow::run),
                Column.text("datei", OpenRow::fileName),
                Column.integer("zeile", OpenRow::row),
                Column.text("netz", OpenRow::operator),
                Column.date("stichtag", OpenRow::asOf),
                Column.text("adresse", OpenRow::label),
                Column.text("warum", OpenRow::kind),
                Column.text(
                        "lichtweg_ids",
                        r -> r.candidates().stream().map(String::valueOf).collect(Collectors.joining(" "))),
                Column.text("zeile_im_wortlaut", OpenRowsFile::asWritten));
        Provenance provenance =
                new Provenance("Offene Zuordnungen der Importe", null, null, clock.today(), demo, List.of());
        Downloads.send(
                new Table<>("Offene Zuordnungen", columns, open.list(scope, Integer.MAX_VALUE), provenance),
                "offene_zuordnungen",
                format,
                response);
    }

    private static String asWritten(OpenRow row) {
        return IntStream.range(0, Math.min(row.header().size(), row.cells().size()))
                .mapToObj(i -> row.header().get(i) + ": " + row.cells().get(i))
                .collect(Collectors.joining(" | "));
    }
}

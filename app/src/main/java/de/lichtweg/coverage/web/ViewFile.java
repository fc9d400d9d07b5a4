package de.lichtweg.coverage.web;

import de.lichtweg.parties.view.ViewPage.Row;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The saved views that a scope sees, to take away: which question, whose, and how many addresses it finds today. */
@Controller
class ViewFile {

    private final ViewListPage page;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final boolean demo;

    ViewFile(ViewListPage page, MessageSource messages, LichtwegClock clock, @Value("${lichtweg.demo}") boolean demo) {
        this.page = page;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/adressen/ansichten.{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        Words words = Words.current(messages);
        List<Column<Row>> columns = List.of(
                Column.text("name", Row::name),
                Column.text("frage", Row::question),
                Column.text("zeitpunkt", Row::fixed),
                Column.text("adressen", Row::count),
                Column.text("von", Row::owner),
                Column.text("rolle", r -> words.get("role." + r.role())),
                Column.text("geteilt", r -> words.get("coverage.view.sharing." + r.sharing())),
                Column.text("link", Row::href));
        Provenance provenance = new Provenance("Gespeicherte Ansichten", null, null, clock.today(), demo, List.of());
        Downloads.send(
                new Table<>("Ansichten", columns, page.build(scope).rows(), provenance), "ansichten", format, response);
    }
}

package de.lichtweg.coverage.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The saved views that a scope sees, to take away: which question, whose, and how many addresses it finds today. */
@Controller
class ViewFile {

    private final ViewListPage page;
    private final LichtwegClock clock;
    private final boolean demo;

    ViewFile(ViewListPage page, LichtwegClock clock, @Value("${lichtweg.demo}") boolean demo) {
        this.page = page;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/adressen/ansichten.{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        Provenance provenance = new Provenance("Gespeicherte Ansichten", null, null, clock.today(), demo, List.of());
        Downloads.send(page.table(scope, "adressen", provenance), "ansichten", format, response);
    }
}

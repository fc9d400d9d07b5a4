package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.app.MatrixColumns;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who reported, who did not: the table of a district, and the same to take away. */
@Controller
class MatrixController {

    private final MatrixPage page;
    private final MatrixColumns columns;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    MatrixController(
            MatrixPage page,
            MatrixColumns columns,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.page = page;
        this.columns = columns;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    /** A municipality is led to its own page. */
    @GetMapping("/rueckmeldungen")
    String matrix(Scope scope, HttpServletRequest request, Model model) {
        MatrixQuery query = query(scope, request);
        if (query.region().level() == RegionKey.Level.MUNICIPALITY && Reach.mayRead(scope, query.region())) {
            return "redirect:/rueckmeldungen/kommune/" + query.region();
        }
        PageUrl url = PageUrl.of(request);
        model.addAttribute("regionKey", query.region());
        model.addAttribute("url", url);
        model.addAttribute("view", page.view(scope, query, url));
        return "monitoring/matrix";
    }

    @GetMapping("/rueckmeldungen.{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        MatrixQuery query = query(scope, request);
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                "Rückmeldungen der Kommunen",
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", query.region().value())));
        List<MatrixColumns.Line> rows = columns.rows(page.find(scope, query));
        Downloads.send(
                new Table<>("Rückmeldungen", columns.list(scope, today), rows, provenance),
                "rueckmeldungen-" + query.region(),
                format,
                response);
    }

    private MatrixQuery query(Scope scope, HttpServletRequest request) {
        return MatrixQuery.of(request, scope, regions.home());
    }
}

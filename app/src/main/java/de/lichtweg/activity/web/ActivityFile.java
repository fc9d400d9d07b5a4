package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityColumns;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
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

/** The list to take away, as it is filtered; the same columns are read by the import. */
@Controller
class ActivityFile {

    private final ActivityListPage list;
    private final ActivityColumns columns;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    ActivityFile(
            ActivityListPage list,
            ActivityColumns columns,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.list = list;
        this.columns = columns;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/aktivitaeten.{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        ActivityQuery query = ActivityQuery.of(request, scope, regions.home());
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                "Register der Aktivitäten",
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", query.region().value())));
        List<Activity> rows = list.find(scope, query);
        Downloads.send(
                new Table<>("Aktivitäten", columns.list(), rows, provenance),
                "aktivitaeten-" + query.region(),
                format,
                response);
    }
}

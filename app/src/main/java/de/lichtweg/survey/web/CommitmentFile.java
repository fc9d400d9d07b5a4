package de.lichtweg.survey.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.app.CommitmentColumns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list to take away, as it is filtered; the same columns are read by the import. */
@Controller
class CommitmentFile {

    private final CommitmentListPage list;
    private final CommitmentColumns columns;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    CommitmentFile(
            CommitmentListPage list,
            CommitmentColumns columns,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.list = list;
        this.columns = columns;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping(CommitmentListPage.PATH + ".{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        CommitmentQuery query = CommitmentQuery.of(request, scope, regions.home());
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                "Register der Ausbauzusagen",
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", query.region().value())));
        List<Entry> found = list.find(scope, query);
        Map<Long, de.lichtweg.survey.domain.Standing> standings =
                found.stream().collect(Collectors.toMap(e -> e.c().id(), Entry::s));
        List<Commitment> rows = found.stream().map(Entry::c).toList();
        Downloads.send(
                new Table<>("Ausbauzusagen", columns.list(standings), rows, provenance),
                "zusagen-" + query.region(),
                format,
                response);
    }
}

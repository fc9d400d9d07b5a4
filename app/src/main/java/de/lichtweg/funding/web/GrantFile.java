package de.lichtweg.funding.web;

import de.lichtweg.funding.app.GrantColumns;
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
class GrantFile {

    private final GrantListPage list;
    private final GrantColumns columns;
    private final LiquidityPage liquidity;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    GrantFile(
            GrantListPage list,
            GrantColumns columns,
            LiquidityPage liquidity,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.list = list;
        this.columns = columns;
        this.liquidity = liquidity;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/foerderung.{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        GrantQuery query = GrantQuery.of(request, scope, regions.home());
        Downloads.send(
                new Table<>(
                        "Zuwendungen",
                        columns.list(),
                        list.find(scope, query),
                        provenance("Register der Zuwendungen", query)),
                "foerderung-" + query.region(),
                format,
                response);
    }

    @GetMapping("/foerderung/liquiditaet.{format}")
    void liquidity(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        GrantQuery query = GrantQuery.of(request, scope, regions.home());
        Downloads.send(
                new Table<>(
                        "Liquidität",
                        LiquidityPage.columns(),
                        liquidity.of(scope, query).years(),
                        provenance("Finanzpläne und Mittelabrufe", query)),
                "liquiditaet-" + query.region(),
                format,
                response);
    }

    private Provenance provenance(String source, GrantQuery query) {
        LocalDate today = clock.today();
        return new Provenance(
                source,
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", query.region().value())));
    }
}

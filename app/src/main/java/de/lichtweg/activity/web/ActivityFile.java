package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityColumns;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.app.DeadlineTable;
import de.lichtweg.activity.domain.ActivityColumn;
import de.lichtweg.parties.view.ColumnOffer;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list to take away, as it is filtered; the same columns are read by the import. */
@Controller
class ActivityFile {

    private final ActivityListPage list;
    private final ActivityColumns columns;
    private final DeadlineTable table;
    private final ActivityViewList views;
    private final ActivityRegister register;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    ActivityFile(
            ActivityListPage list,
            ActivityColumns columns,
            DeadlineTable table,
            ActivityViewList views,
            ActivityRegister register,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.list = list;
        this.columns = columns;
        this.table = table;
        this.views = views;
        this.register = register;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    /** The chosen columns, else all of them. */
    private List<Column<Activity>> columns(HttpServletRequest request) {
        String chosen = request.getParameter(ColumnOffer.PARAMETER);
        List<String> keys = chosen == null ? List.of() : ColumnOffer.parse(chosen);
        return keys.isEmpty() ? columns.list() : columns.list(ActivityColumn.headers(ActivityColumn.chosen(keys)));
    }

    /** The saved views that the scope sees. */
    @GetMapping(ActivityViews.PATH + ".{format}")
    void views(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        Provenance provenance =
                new Provenance("Gespeicherte Ansichten der Aktivitäten", null, null, clock.today(), demo, List.of());
        Downloads.send(views.table(scope, "aktivitaeten", provenance), "ansichten-aktivitaeten", format, response);
    }

    /** The deadlines of the same activities; of one alone with {@code aktivitaet}. */
    @GetMapping("/aktivitaeten/fristen.{format}")
    void deadlines(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "aktivitaet", required = false) @Nullable Long only,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        ActivityQuery query = ActivityQuery.of(request, scope, regions.home());
        LocalDate today = clock.today();
        List<Activity> activities = only == null ? list.find(scope, query) : List.of(register.get(scope, only));
        Provenance provenance = new Provenance(
                "Fristen der Aktivitäten",
                today,
                null,
                today,
                demo,
                List.of(
                        only == null
                                ? new Provenance.Fact("Gebiet", query.region().value())
                                : new Provenance.Fact("Aktivität", Long.toString(only))));
        Downloads.send(
                new Table<>("Fristen", table.columns(), table.lines(scope, activities), provenance),
                "fristen-" + (only == null ? query.region() : only),
                format,
                response);
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
                new Table<>("Aktivitäten", columns(request), rows, provenance),
                "aktivitaeten-" + query.region(),
                format,
                response);
    }
}

package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.RequestFigures;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.time.WorkingDays;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of requests to take away, as it is filtered. German always: the file is an office's list. */
@Controller
class RequestFiles {

    private final RequestListPage list;
    private final Texts texts;
    private final Regions regions;
    private final Holidays holidays;
    private final LichtwegClock clock;
    private final boolean demo;

    RequestFiles(
            RequestListPage list,
            Texts texts,
            Regions regions,
            Holidays holidays,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.list = list;
        this.texts = texts;
        this.regions = regions;
        this.holidays = holidays;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping(Rooms.REQUESTS + ".{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        WorkingDays days = holidays.in(Asked.home(scope, regions.home()));
        List<Column<Request>> columns = List.of(
                Column.integer("nummer", Request::id),
                Column.text("art", r -> texts.german("cooperation.request.kind." + r.kind())),
                Column.text("titel", Request::title),
                Column.text("text", Request::text),
                Column.text("organisation", Request::organisationName),
                Column.text("gefragt_von", Request::askedBy),
                Column.date("gefragt_am", Request::askedOn),
                Column.text("stand", r -> texts.german("cooperation.request.state." + r.state())),
                Column.text("bearbeitung", Request::keeperName),
                Column.date("antwort_bis", Request::answerBy),
                Column.integer("erste_antwort_arbeitstage", r -> took(r, r.answeredAt(), days)),
                Column.integer("loesung_arbeitstage", r -> took(r, r.solvedAt(), days)));
        LocalDate today = clock.today();
        Provenance provenance = new Provenance("Zusammenarbeit: Anfragen", today, null, today, demo, List.of());
        Downloads.send(
                new Table<>("Anfragen", columns, list.find(scope, request), provenance), "anfragen", format, response);
    }

    private static @Nullable Long took(Request request, @Nullable Instant end, WorkingDays days) {
        return end == null ? null : (Long) (long) RequestFigures.took(request, end, days);
    }
}

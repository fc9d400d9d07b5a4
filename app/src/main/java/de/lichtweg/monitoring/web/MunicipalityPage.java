package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.app.MunicipalDesk;
import de.lichtweg.monitoring.app.Overview;
import de.lichtweg.monitoring.app.Overview.Line;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of a municipality: its present report, how it stands, and its earlier ones. */
@Component
class MunicipalityPage {

    private final Overview overview;
    private final MunicipalDesk desk;
    private final ReportSheet page;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    MunicipalityPage(
            Overview overview,
            MunicipalDesk desk,
            ReportSheet page,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.overview = overview;
        this.desk = desk;
        this.page = page;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** A municipality, ready to be shown. */
    record View(
            String name,
            String districtHref,
            Optional<Hush> hush,
            Optional<ReportView> present,
            List<Past> past,
            String recipients) {}

    /** An earlier report. */
    record Past(String period, String href, Mark mark, String day, boolean link) {}

    static RegionKey key(String region) {
        if (!RegionKey.isValid(region) || region.length() < 8) {
            throw new NotFound("municipality " + region);
        }
        return new RegionKey(region).municipality();
    }

    View view(Scope scope, RegionKey municipality) {
        if (!Reach.mayRead(scope, municipality)) {
            throw new Closed("monitoring.read");
        }
        Words words = Words.current(messages);
        Optional<Line> line = overview.municipality(scope, municipality);
        List<Report> all = line.map(Line::reports).orElse(List.of());
        return new View(
                regions.get(municipality, clock.today()).name(),
                Reach.mayRead(scope, municipality.district())
                        ? MatrixPage.PATH + "?region=" + municipality.district()
                        : "",
                line.flatMap(Line::silence).map(s -> Hush.of(s, words)),
                line.map(Line::newest).map(r -> page.view(scope, desk.get(scope, r.id()))),
                all.reversed().stream().skip(1).map(r -> past(r, words)).toList(),
                Reach.mayDecide(scope, municipality)
                        ? words.get(
                                "monitoring.recipients",
                                line.map(Line::recipients).orElse(0))
                        : "");
    }

    private Past past(Report r, Words words) {
        return new Past(
                words.period(r.period()),
                MatrixPage.PATH + "/" + r.id(),
                Mark.of(r, clock.today(), words),
                words.day(r.course().heardAt()),
                r.course().heardAt() != null && r.course().way() == Way.LINK);
    }
}

package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.app.Overview;
import de.lichtweg.monitoring.app.Overview.District;
import de.lichtweg.monitoring.app.Overview.Line;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Silence;
import de.lichtweg.monitoring.web.MatrixView.Cell;
import de.lichtweg.monitoring.web.MatrixView.Row;
import de.lichtweg.monitoring.web.MatrixView.Tab;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the district's table of municipalities and periods. */
@Component
class MatrixPage {

    static final String PATH = "/rueckmeldungen";

    /** So many periods stand beside each other. */
    private static final int COLUMNS = 6;

    private final Overview overview;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    MatrixPage(Overview overview, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.overview = overview;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** What is found. */
    List<Line> find(Scope scope, MatrixQuery query) {
        return overview.district(scope, query.region().district()).lines().stream()
                .filter(query::matches)
                .toList();
    }

    MatrixView view(Scope scope, MatrixQuery query, PageUrl url) {
        return new Build(scope, query, url).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final MatrixQuery query;
        private final PageUrl url;
        private final Words words = Words.current(messages);
        private final LocalDate today = clock.today();
        private final District district;
        private final List<Line> here;

        Build(Scope scope, MatrixQuery query, PageUrl url) {
            this.scope = scope;
            this.query = query;
            this.url = url;
            this.district = overview.district(scope, query.region().district());
            this.here = district.lines().stream()
                    .filter(l -> query.region().contains(l.municipality().key()))
                    .toList();
        }

        MatrixView view() {
            int end = end();
            List<Period> shown = district.periods().subList(Math.max(0, end - COLUMNS), end);
            List<Line> found = here.stream().filter(query::matches).toList();
            boolean decides = Reach.mayDecide(scope, query.region());
            String region = "?region=" + query.region().district();
            return new MatrixView(
                    regions.find(query.region(), today)
                            .map(Regions.Region::name)
                            .orElse(""),
                    lede(),
                    MatrixQuery.STATES.stream().map(this::tab).toList(),
                    query.text(),
                    words.get("monitoring.count", words.number(found.size()), words.number(here.size())),
                    shown.stream().map(words::shortPeriod).toList(),
                    end > COLUMNS
                            ? url.with(
                                    "bis",
                                    district.periods()
                                            .get(end - COLUMNS)
                                            .previous()
                                            .key())
                            : "",
                    end < district.periods().size() ? url.without("bis") : "",
                    found.stream().map(l -> row(l, shown)).toList(),
                    ExportLink.of(false, format -> url.moved(PATH + "." + format)),
                    decides,
                    PATH + "/annehmen" + region,
                    words.get("monitoring.bulk.approve", words.number(same())),
                    PATH + "/erinnern" + region,
                    PATH + "/regel" + region,
                    here.isEmpty()
                            ? words.get(decides ? "monitoring.none.rule" : "monitoring.none")
                            : words.get("monitoring.empty"),
                    words.get("monitoring.source", words.date(today)));
        }

        /** How many periods lie before the right end of the table. */
        private int end() {
            Period until = query.until();
            int all = district.periods().size();
            return until == null
                    ? all
                    : (int) district.periods().stream()
                            .filter(p -> !p.last().isAfter(until.last()))
                            .count();
        }

        private long same() {
            return here.stream()
                    .flatMap(l -> l.reports().stream())
                    .filter(r ->
                            r.state() == ReportState.SUBMITTED && r.course().unchanged())
                    .count();
        }

        private String lede() {
            var rule = district.rule();
            return rule.isProposal()
                    ? words.get("monitoring.lede.none")
                    : words.get(
                            "monitoring.lede." + rule.times().rhythm(),
                            rule.silence().amberDays(),
                            rule.silence().redDays(),
                            rule.silence().districtDays());
        }

        private Tab tab(String state) {
            return new Tab(
                    words.get("monitoring.tab." + (state.isEmpty() ? "alle" : state)),
                    words.number(here.stream()
                            .filter(l -> MatrixQuery.matches(state, l))
                            .count()),
                    state.isEmpty() ? url.without("stand") : url.with("stand", state),
                    query.state().equals(state));
        }

        private Row row(Line line, List<Period> shown) {
            return new Row(
                    line.municipality().name(),
                    PATH + "/kommune/" + line.municipality().key(),
                    line.silence().map(s -> Hush.of(s, words)),
                    heard(line),
                    shown.stream().map(p -> cell(p, line.report(p))).toList(),
                    asked(line));
        }

        private String heard(Line line) {
            boolean never = line.reports().stream().allMatch(r -> r.course().heardAt() == null);
            return never
                    ? words.get("monitoring.never")
                    : words.get("monitoring.last", words.date(Silence.since(line.reports())));
        }

        private Cell cell(Period period, Optional<Report> found) {
            return found.map(r -> new Cell(
                            words.shortPeriod(period),
                            Optional.of(Mark.of(r, today, words)),
                            PATH + "/" + r.id(),
                            words.dayMonth(r.course().heardAt()),
                            r.course().heardAt() != null && r.course().way() == Way.LINK))
                    .orElseGet(() -> new Cell(words.shortPeriod(period), Optional.empty(), "", "", false));
        }

        private String asked(Line line) {
            if (line.open().isEmpty()) {
                return "";
            }
            return line.lastAsked()
                    .map(a ->
                            words.get(a.reminder() ? "monitoring.reminded" : "monitoring.invited", words.date(a.day())))
                    .orElseGet(() -> Reach.mayDecide(scope, query.region()) && line.recipients() == 0
                            ? words.get("monitoring.nobody")
                            : "");
        }
    }
}

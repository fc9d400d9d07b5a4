package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.parties.OpenWork;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports that a municipality still owes, and those that an office has still to read. */
@Component
@Order(50)
class ReportWork implements OpenWork {

    private final MunicipalReports reports;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ReportWork(MunicipalReports reports, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.messages = messages;
        this.reports = reports;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public List<Part> parts(Scope scope, Holder holder) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.MUNICIPAL_REPORT) || holder.isPerson()) {
            return List.of();
        }
        return List.of(
                new Part(
                        "reports",
                        true,
                        items(scope, municipalities(holder), r -> !r.state().isAnswered())),
                new Part(
                        "reviews",
                        true,
                        items(scope, holder.runs().stream(), r -> r.state() == ReportState.SUBMITTED)));
    }

    private static Stream<RegionKey> municipalities(Holder holder) {
        return holder.territories().stream().filter(t -> t.level() == RegionKey.Level.MUNICIPALITY);
    }

    private List<Item> items(Scope scope, Stream<RegionKey> where, Predicate<Report> which) {
        return where.flatMap(region -> reports.list(scope, region).stream())
                .filter(which)
                .map(this::item)
                .toList();
    }

    private Item item(Report r) {
        String name = regions.find(r.municipality(), clock.today())
                .map(Regions.Region::name)
                .orElse(r.municipality().value());
        return new Item(
                name + ", " + Words.current(messages).period(r.period()),
                "",
                r.state().isAnswered()
                        ? Optional.empty()
                        : Optional.of(r.dates().dueOn()),
                "/rueckmeldungen/kommune/" + r.municipality());
    }
}

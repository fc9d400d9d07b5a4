package de.lichtweg.monitoring.app;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Rule;
import de.lichtweg.monitoring.domain.Silence;
import de.lichtweg.monitoring.store.MunicipalReportStore;
import de.lichtweg.monitoring.store.RoundRuleStore;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Silence, reports that wait for the district, and reports that came back to the municipality. They are about today, whatever
 * day is asked for.
 */
@Component
class SilenceAttention implements AttentionSource {

    private final MunicipalReportStore reports;
    private final RoundRuleStore rules;
    private final LichtwegClock clock;

    SilenceAttention(MunicipalReportStore reports, RoundRuleStore rules, LichtwegClock clock) {
        this.reports = reports;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        boolean below = region.level() == Level.DISTRICT || region.level() == Level.MUNICIPALITY;
        if (!below
                || !asOf.isNow()
                || !scope.mayAnywhere(de.lichtweg.platform.security.Level.ADDRESS, DataClass.MUNICIPAL_REPORT)) {
            return List.of();
        }
        Map<RegionKey, List<Report>> all =
                reports.list(scope, region, clock.today().minusYears(Overview.YEARS)).stream()
                        .collect(Collectors.groupingBy(Report::municipality, TreeMap::new, Collectors.toList()));
        if (all.isEmpty()) {
            return List.of();
        }
        Rule rule = rules.find(scope, region.district(), clock.today());
        List<AttentionItem> items = new ArrayList<>();
        all.forEach((municipality, its) -> items.addAll(items(scope, rule, municipality, its)));
        return items;
    }

    private List<AttentionItem> items(Scope scope, Rule rule, RegionKey municipality, List<Report> its) {
        List<AttentionItem> items = new ArrayList<>();
        boolean district = Reach.looksFromDistrict(scope, municipality);
        Silence.of(its, rule.silence(), clock.today(), district)
                .filter(s -> s.tone() != Silence.Tone.DUE || !district)
                .ifPresent(s -> items.add(silent(municipality, s)));
        if (district) {
            waiting(municipality, its).ifPresent(items::add);
        } else {
            returned(municipality, its).ifPresent(items::add);
        }
        return items;
    }

    private static AttentionItem silent(RegionKey municipality, Silence silence) {
        Severity severity = switch (silence.tone()) {
            case RED -> Severity.DANGER;
            case AMBER -> Severity.WARN;
            case DUE -> Severity.INFO;
        };
        return item("report_silent", severity, municipality, (int) silence.days(), Optional.of(silence.since()));
    }

    private static Optional<AttentionItem> waiting(RegionKey municipality, List<Report> its) {
        long count =
                its.stream().filter(r -> r.state() == ReportState.SUBMITTED).count();
        return count == 0
                ? Optional.empty()
                : Optional.of(item("report_waiting", Severity.INFO, municipality, (int) count, Optional.empty()));
    }

    private static Optional<AttentionItem> returned(RegionKey municipality, List<Report> its) {
        long count = its.stream().filter(r -> r.state() == ReportState.RETURNED).count();
        return count == 0
                ? Optional.empty()
                : Optional.of(item("report_returned", Severity.WARN, municipality, (int) count, Optional.empty()));
    }

    private static AttentionItem item(
            String kind, Severity severity, RegionKey municipality, int count, Optional<LocalDate> day) {
        return new AttentionItem(
                kind,
                severity,
                municipality,
                count,
                day,
                Optional.empty(),
                Optional.of("/rueckmeldungen/kommune/" + municipality));
    }
}

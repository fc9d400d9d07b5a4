package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.app.MunicipalDesk;
import de.lichtweg.monitoring.app.Overview;
import de.lichtweg.monitoring.app.Overview.Line;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.RegionRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What municipal reports add to the shell, the start pages and the audit log. */
@Configuration(proxyBeanMethods = false)
class MonitoringContributions {

    private static final String MUNICIPALITY = MatrixPage.PATH + "/kommune/";
    private static final String DISTRICT = MatrixPage.PATH + "?region=";

    @Bean
    NavigationEntry monitoringRoom() {
        return new NavigationEntry(
                "statusreports", 54, DISTRICT + "{region}", DataClass.MUNICIPAL_REPORT, Level.ADDRESS);
    }

    @Bean
    RegionRange reportRange() {
        return RegionRange.of(MUNICIPALITY + "{region}", RegionKey.Level.MUNICIPALITY, RegionKey.Level.MUNICIPALITY);
    }

    @Bean
    SubjectPages monitoringSubjects(MunicipalDesk desk) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                List<SubjectRef> own = subjects.stream()
                        .filter(s -> s.kind().equals(MunicipalReports.SUBJECT))
                        .toList();
                if (own.isEmpty()) {
                    return Map.of();
                }
                Set<Long> seen = desk.visible(
                        scope, own.stream().map(o -> Long.valueOf(o.id())).toList());
                Map<SubjectRef, String> pages = new HashMap<>();
                own.stream()
                        .filter(o -> seen.contains(Long.valueOf(o.id())))
                        .forEach(o -> pages.put(o, MatrixPage.PATH + "/" + o.id()));
                return pages;
            }
        };
    }

    @Bean
    LinkFact monitoringFact(Overview overview, LichtwegClock clock, MessageSource messages) {
        return (href, scope) -> {
            if (href.startsWith(MUNICIPALITY)) {
                return key(href.substring(MUNICIPALITY.length()))
                        .filter(k -> Reach.mayRead(scope, k))
                        .flatMap(k -> overview.municipality(scope, k))
                        .map(l -> present(l, clock, Words.current(messages)));
            }
            return href.startsWith(DISTRICT)
                    ? key(href.substring(DISTRICT.length()))
                            .filter(k -> k.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                            .filter(k -> Reach.mayRead(scope, k))
                            .map(k -> overview.district(scope, k.district()).lines())
                            .filter(lines -> !lines.isEmpty())
                            .map(lines -> all(lines, Words.current(messages)))
                    : Optional.empty();
        };
    }

    private static Optional<RegionKey> key(String text) {
        return RegionKey.isValid(text) ? Optional.of(new RegionKey(text)) : Optional.empty();
    }

    private static String present(Line line, LichtwegClock clock, Words words) {
        Report report = line.newest();
        String key = report.isMissing(clock.today()) ? "late" : report.state().name();
        return words.get(
                "monitoring.link.own." + key,
                words.period(report.period()),
                words.date(report.dates().dueOn()));
    }

    private static String all(List<Line> lines, Words words) {
        long silent = lines.stream().filter(l -> l.silence().isPresent()).count();
        long waiting = lines.stream()
                .flatMap(l -> l.reports().stream())
                .filter(r -> r.state() == ReportState.SUBMITTED)
                .count();
        return words.get("monitoring.link.all", words.number(silent), words.number(waiting));
    }
}

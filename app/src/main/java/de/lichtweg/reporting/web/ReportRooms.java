package de.lichtweg.reporting.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.RegionRange;
import de.lichtweg.region.RegionPage;
import de.lichtweg.reporting.StatusReports;
import de.lichtweg.reporting.app.ReportDesk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reports add to the shell, to pages about a region and to the audit log. */
@Configuration(proxyBeanMethods = false)
class ReportRooms {

    @Bean
    NavigationEntry reportRoom() {
        return new NavigationEntry("reports", 42, "/berichte", DataClass.REPORT, Level.AGGREGATE);
    }

    @Bean
    RegionRange factSheetRange() {
        return RegionRange.of("/steckbrief/{region}", RegionKey.Level.DISTRICT, RegionKey.Level.MUNICIPALITY);
    }

    @Bean
    NavigationEntry dossierRoom() {
        return new NavigationEntry(
                "dossier", NavigationEntry.MENU + 5, DossierPages.PATH, DataClass.COOPERATION, Level.ADDRESS);
    }

    @Bean
    RegionPage factSheet() {
        return new RegionPage("reporting.sheet", "/steckbrief/{region}", DataClass.INTERNAL, Level.AGGREGATE);
    }

    @Bean
    SubjectPages reportSubjects(ReportDesk desk) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                List<SubjectRef> own = subjects.stream()
                        .filter(s -> s.kind().equals(StatusReports.SUBJECT))
                        .toList();
                if (own.isEmpty()) {
                    return Map.of();
                }
                Set<String> seen = desk.frozen(scope).stream()
                        .map(f -> Long.toString(f.id()))
                        .collect(Collectors.toSet());
                Map<SubjectRef, String> pages = new HashMap<>();
                own.stream().filter(s -> seen.contains(s.id())).forEach(s -> pages.put(s, "/berichte/" + s.id()));
                return pages;
            }
        };
    }
}

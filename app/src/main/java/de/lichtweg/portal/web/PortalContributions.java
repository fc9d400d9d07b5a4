package de.lichtweg.portal.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.RegionRange;
import de.lichtweg.portal.app.Newsroom;
import de.lichtweg.portal.app.PageTexts;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.region.RegionPage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal adds to the navigation and to the audit log. */
@Configuration(proxyBeanMethods = false)
class PortalContributions {

    private static final int PREVIEW = 90;

    @Bean
    NavigationEntry newsroomEntry() {
        return new NavigationEntry("newsroom", 60, NewsDesk.PATH, DataClass.PUBLIC, Level.WRITE);
    }

    @Bean
    RegionRange townRange() {
        return RegionRange.of(TownPages.PATH + "/{region}", RegionKey.Level.DISTRICT, RegionKey.Level.MUNICIPALITY);
    }

    @Bean
    NavigationEntry previewEntry() {
        return new NavigationEntry(
                "preview", NavigationEntry.MENU + PREVIEW, "/vorschau", DataClass.PUBLIC, Level.WRITE);
    }

    @Bean
    NavigationEntry townEntry() {
        return new NavigationEntry("town", 43, TownPages.PATH, DataClass.COOPERATION, Level.ADDRESS);
    }

    @Bean
    RegionPage townPage() {
        return new RegionPage("nav.town", TownPages.PATH + "/{region}", DataClass.COOPERATION, Level.ADDRESS);
    }

    @Bean
    SubjectPages newsSubjects(Newsroom newsroom) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                Map<SubjectRef, String> pages = new HashMap<>();
                if (newsroom.mayWrite(scope)) {
                    subjects.forEach(s -> path(s).ifPresent(p -> pages.put(s, p + s.id())));
                }
                return pages;
            }
        };
    }

    private static Optional<String> path(SubjectRef subject) {
        return Optional.ofNullable(Map.of(
                        Newsroom.SUBJECT, NewsDesk.PATH + "/",
                        PublicDates.SUBJECT, DateDesk.PATH + "/",
                        PageTexts.SUBJECT, "/seiten/")
                .get(subject.kind()));
    }
}

package de.lichtweg.portal.web;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.portal.app.Newsroom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal adds to the navigation and to the audit log. */
@Configuration(proxyBeanMethods = false)
class PortalContributions {

    @Bean
    NavigationEntry newsroomEntry() {
        return new NavigationEntry("newsroom", 60, NewsDesk.PATH, DataClass.PUBLIC, Level.WRITE);
    }

    @Bean
    SubjectPages newsSubjects(Newsroom newsroom) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                Map<SubjectRef, String> pages = new HashMap<>();
                subjects.stream()
                        .filter(s -> s.kind().equals(Newsroom.SUBJECT) && newsroom.mayWrite(scope))
                        .forEach(s -> pages.put(s, NewsDesk.PATH + "/" + s.id()));
                return pages;
            }
        };
    }
}

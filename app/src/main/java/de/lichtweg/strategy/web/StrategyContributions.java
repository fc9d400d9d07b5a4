package de.lichtweg.strategy.web;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.strategy.app.Goals;
import de.lichtweg.strategy.store.GoalStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What strategy adds to the navigation and to the audit log. */
@Configuration(proxyBeanMethods = false)
class StrategyContributions {

    @Bean
    NavigationEntry goalRoom() {
        return new NavigationEntry("goals", 52, "/ziele?region={region}", DataClass.INTERNAL, Level.ADDRESS);
    }

    @Bean
    SubjectPages goalSubjects(GoalStore store) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                Map<SubjectRef, String> pages = new HashMap<>();
                if (subjects.stream().anyMatch(s -> s.kind().equals(Goals.SUBJECT))) {
                    store.list(scope)
                            .forEach(g -> pages.put(
                                    new SubjectRef(Goals.SUBJECT, Long.toString(g.id())),
                                    GoalPage.PATH + "/" + g.id()));
                }
                return pages;
            }
        };
    }
}

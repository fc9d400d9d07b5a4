package de.lichtweg.planning.web;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.planning.app.BasisShelf;
import de.lichtweg.planning.app.EstimateDesk;
import de.lichtweg.planning.store.BasisStore;
import de.lichtweg.planning.store.EstimateStore;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.SearchSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What planning adds to the navigation, the quick search and the audit log. */
@Configuration(proxyBeanMethods = false)
class PlanningContributions {

    @Bean
    NavigationEntry estimateRoom() {
        return new NavigationEntry(
                "estimates", 57, EstimatePage.PATH + "?region={region}", DataClass.INTERNAL, Level.ADDRESS);
    }

    @Bean
    SearchSource estimateSearch(EstimateStore store, MessageSource messages) {
        return new SearchSource() {
            @Override
            public String kind() {
                return "estimate";
            }

            @Override
            public int order() {
                return 37;
            }

            @Override
            public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
                if (!scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)) {
                    return List.of();
                }
                List<String> words = List.of(text.toLowerCase(Locale.GERMAN).split("\\s+"));
                Texts texts = Texts.current(messages);
                return store.list(scope).stream()
                        .filter(e -> words.stream().allMatch(e.title().toLowerCase(Locale.GERMAN)::contains))
                        .limit(limit)
                        .map(e -> new Hit(
                                e.title(),
                                texts.get("estimate.fact.asked.by", texts.day(e.createdAt()), e.authorName()),
                                EstimatePage.PATH + "/" + e.id()))
                        .toList();
            }
        };
    }

    @Bean
    SubjectPages planningSubjects(EstimateStore estimates, BasisStore bases) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                Map<SubjectRef, String> pages = new HashMap<>();
                if (subjects.stream().anyMatch(s -> s.kind().equals(EstimateDesk.SUBJECT))) {
                    estimates
                            .list(scope)
                            .forEach(e -> pages.put(
                                    new SubjectRef(EstimateDesk.SUBJECT, Long.toString(e.id())),
                                    EstimatePage.PATH + "/" + e.id()));
                }
                if (subjects.stream().anyMatch(s -> s.kind().equals(BasisShelf.SUBJECT))) {
                    bases.list(scope)
                            .forEach(b -> pages.put(
                                    new SubjectRef(BasisShelf.SUBJECT, Long.toString(b.id())),
                                    BasisPages.PATH + "/" + b.id()));
                }
                return pages;
            }
        };
    }
}

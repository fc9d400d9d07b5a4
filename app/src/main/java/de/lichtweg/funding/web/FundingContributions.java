package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What grants add to the shell, the quick search and the audit log. */
@Configuration(proxyBeanMethods = false)
class FundingContributions {

    @Bean
    NavigationEntry fundingRoom() {
        return new NavigationEntry("funding", 56, "/foerderung?region={region}", DataClass.FUNDING, Level.ADDRESS);
    }

    @Bean
    SearchSource fundingSearch(GrantRegister register) {
        return new SearchSource() {
            @Override
            public String kind() {
                return "funding";
            }

            @Override
            public int order() {
                return 35;
            }

            @Override
            public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
                List<String> words = List.of(text.toLowerCase(Locale.GERMAN).split("\\s+"));
                return register.list(scope).stream()
                        .filter(g -> words.stream().allMatch(searched(g)::contains))
                        .limit(limit)
                        .map(g -> new Hit(g.title(), g.organisationName(), GrantListPage.PATH + "/" + g.id()))
                        .toList();
            }
        };
    }

    private static String searched(Grant g) {
        return (g.title() + " " + g.draft().basics().fileNumber()).toLowerCase(Locale.GERMAN);
    }

    @Bean
    SubjectPages fundingSubjects(GrantRegister register) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                List<SubjectRef> own = subjects.stream()
                        .filter(s -> s.kind().equals(Grants.SUBJECT))
                        .toList();
                if (own.isEmpty()) {
                    return Map.of();
                }
                Set<String> seen = register.list(scope).stream()
                        .map(g -> Long.toString(g.id()))
                        .collect(Collectors.toSet());
                Map<SubjectRef, String> pages = new HashMap<>();
                own.stream()
                        .filter(s -> seen.contains(s.id()))
                        .forEach(s -> pages.put(s, GrantListPage.PATH + "/" + s.id()));
                return pages;
            }
        };
    }
}

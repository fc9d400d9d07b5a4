package de.lichtweg.activity.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.coverage.AddressLinks;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.SearchSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What activities add to the shell, the quick search, start pages, the audit log and the card of an address. */
@Configuration(proxyBeanMethods = false)
class ActivityContributions {

    private static final String REGION = "/aktivitaeten?region=";

    @Bean
    NavigationEntry activityRoom() {
        return new NavigationEntry(
                "activities", 40, "/aktivitaeten?region={region}", DataClass.OWN_ACTIVITY, Level.ADDRESS);
    }

    /** How many activities are overdue, behind the link to the activities of a region. */
    @Bean
    LinkFact activityFact(RunningStore running, LichtwegClock clock, MessageSource messages) {
        return (href, scope) -> {
            if (!href.startsWith(REGION) || !scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
                return Optional.empty();
            }
            RegionKey region = new RegionKey(href.substring(REGION.length()));
            long overdue = running.overdue(scope, clock.today()).stream()
                    .filter(o -> region.contains(RegionKey.common(o.territory())))
                    .count();
            return overdue == 0
                    ? Optional.empty()
                    : Optional.of(messages.getMessage(
                            "activity.overdue.count", new Object[] {overdue}, LocaleContextHolder.getLocale()));
        };
    }

    @Bean
    SearchSource activitySearch(ActivityRegister register, MessageSource messages) {
        return new SearchSource() {
            @Override
            public String kind() {
                return "activity";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
                if (!scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
                    return List.of();
                }
                List<String> words = List.of(text.toLowerCase(Locale.GERMAN).split("\\s+"));
                Texts texts = Texts.current(messages);
                return register.list(scope).stream()
                        .filter(a -> words.stream().allMatch(searched(a)::contains))
                        .limit(limit)
                        .map(a -> new Hit(
                                a.title(),
                                texts.kind(a) + ", " + texts.phase(a, register.template(a)),
                                "/aktivitaeten/" + a.id()))
                        .toList();
            }
        };
    }

    private static String searched(Activity a) {
        return (a.title() + " " + a.draft().basics().fileNumber()).toLowerCase(Locale.GERMAN);
    }

    @Bean
    SubjectPages activitySubjects(ActivityRegister register) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                List<SubjectRef> own = subjects.stream()
                        .filter(s -> s.kind().equals(Activities.SUBJECT))
                        .toList();
                if (own.isEmpty()) {
                    return Map.of();
                }
                Set<String> seen = register.list(scope).stream()
                        .map(a -> Long.toString(a.id()))
                        .collect(Collectors.toSet());
                Map<SubjectRef, String> pages = new HashMap<>();
                own.stream().filter(s -> seen.contains(s.id())).forEach(s -> pages.put(s, "/aktivitaeten/" + s.id()));
                return pages;
            }
        };
    }

    @Bean
    SubjectPages activityViewSubjects(ActivityViews views) {
        return (scope, subjects) -> {
            List<SubjectRef> own = subjects.stream()
                    .filter(s -> s.kind().equals(ActivityViews.SUBJECT))
                    .toList();
            Set<String> seen = own.isEmpty()
                    ? Set.of()
                    : views.list(scope).stream().map(v -> Long.toString(v.id())).collect(Collectors.toSet());
            return own.stream()
                    .filter(s -> seen.contains(s.id()))
                    .distinct()
                    .collect(Collectors.toMap(s -> s, s -> ActivityViews.PATH + "/" + s.id()));
        };
    }

    @Bean
    AddressLinks activityLinks(ActivityRegister register, MessageSource messages) {
        return new AddressLinks() {
            @Override
            public String key() {
                return "activity";
            }

            @Override
            public List<Line> list(Scope scope, long address) {
                Texts texts = Texts.current(messages);
                return register.ofAddress(scope, address).stream()
                        .map(a -> new Line(
                                a.title(),
                                texts.kind(a) + ", " + texts.phase(a, register.template(a)),
                                "/aktivitaeten/" + a.id()))
                        .toList();
            }
        };
    }
}

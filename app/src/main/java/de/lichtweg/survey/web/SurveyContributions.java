package de.lichtweg.survey.web;

import de.lichtweg.coverage.AddressLinks;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.SearchSource;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitments;
import de.lichtweg.survey.app.CommitmentRegister;
import de.lichtweg.survey.app.Expiry;
import de.lichtweg.survey.app.Standings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What commitments add to the shell, the quick search, the audit log, start pages and the card of an address. */
@Configuration(proxyBeanMethods = false)
class SurveyContributions {

    @Bean
    NavigationEntry commitmentRoom() {
        return new NavigationEntry(
                "commitments", 55, "/zusagen?region={region}", DataClass.OWN_ACTIVITY, Level.ADDRESS);
    }

    @Bean
    SearchSource commitmentSearch(CommitmentRegister register, MessageSource messages) {
        return new SearchSource() {
            @Override
            public String kind() {
                return "commitment";
            }

            @Override
            public int order() {
                return 35;
            }

            @Override
            public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
                if (!scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
                    return List.of();
                }
                List<String> words = List.of(text.toLowerCase(Locale.GERMAN).split("\\s+"));
                return register.list(scope).stream()
                        .filter(c -> words.stream().allMatch(searched(c)::contains))
                        .limit(limit)
                        .map(c -> new Hit(
                                c.title(),
                                c.operatorName() + ", "
                                        + word(
                                                messages,
                                                "survey.binding."
                                                        + c.draft().basics().binding()),
                                CommitmentListPage.PATH + "/" + c.id()))
                        .toList();
            }
        };
    }

    private static String searched(Commitment c) {
        return (c.title() + " " + c.operatorName()).toLowerCase(Locale.GERMAN);
    }

    private static String word(MessageSource messages, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    @Bean
    SubjectPages commitmentSubjects(CommitmentRegister register) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                List<SubjectRef> own = subjects.stream()
                        .filter(s -> s.kind().equals(Commitments.SUBJECT))
                        .toList();
                if (own.isEmpty()) {
                    return Map.of();
                }
                Set<String> seen = register.list(scope).stream()
                        .map(c -> Long.toString(c.id()))
                        .collect(Collectors.toSet());
                Map<SubjectRef, String> pages = new HashMap<>();
                own.stream()
                        .filter(s -> seen.contains(s.id()))
                        .forEach(s -> pages.put(s, CommitmentListPage.PATH + "/" + s.id()));
                return pages;
            }
        };
    }

    @Bean
    AddressLinks commitmentLinks(
            CommitmentRegister register,
            Standings standings,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        return new AddressLinks() {
            @Override
            public String key() {
                return "commitment";
            }

            @Override
            public List<Line> list(Scope scope, long address) {
                List<Commitment> found = register.ofAddress(scope, address);
                Texts texts = new Texts(messages, regions, clock.today());
                var byId = standings.of(scope, found);
                return found.stream()
                        .map(c -> new Line(
                                c.title(),
                                texts.get(
                                        "survey.card",
                                        texts.binding(c),
                                        texts.date(c.lastDay()),
                                        texts.get("survey.state."
                                                + Objects.requireNonNull(byId.get(c.id()))
                                                        .state())),
                                CommitmentListPage.PATH + "/" + c.id()))
                        .toList();
            }
        };
    }

    @Bean
    LinkFact commitmentFact(Expiry expiry, MessageSource messages) {
        return (href, scope) -> {
            if (!href.startsWith(CommitmentListPage.PATH)
                    || !scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
                return Optional.empty();
            }
            int waiting = expiry.passing(scope).size();
            return waiting == 0 ? Optional.empty() : Optional.of(word(messages, "survey.waiting", waiting));
        };
    }
}

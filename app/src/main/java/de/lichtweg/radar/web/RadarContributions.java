package de.lichtweg.radar.web;

import de.lichtweg.coverage.AddressLinks;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the radar adds to the shell, the start pages, the audit log and the card of an address. */
@Configuration(proxyBeanMethods = false)
class RadarContributions {

    @Bean
    NavigationEntry radarRoom() {
        return new NavigationEntry("radar", 53, "/radar?region={region}", DataClass.ACTIVITY, Level.ADDRESS);
    }

    @Bean
    LinkFact radarFact(RadarDesk desk, Texts texts) {
        return new LinkFact() {
            @Override
            public Optional<String> fact(String href, Scope scope) {
                if (!href.equals("/radar") && !href.startsWith("/radar?")) {
                    return Optional.empty();
                }
                List<RadarCase> open = desk.list(scope).stream()
                        .filter(c -> c.state() == State.OPEN)
                        .toList();
                long conflicts =
                        open.stream().filter(c -> c.kind().isConflict()).count();
                long forgotten = open.size() - conflicts;
                return open.isEmpty()
                        ? Optional.empty()
                        : Optional.of(texts.get(
                                "radar.fact", texts.number(forgotten), forgotten, texts.number(conflicts), conflicts));
            }
        };
    }

    @Bean
    SubjectPages radarSubjects(RadarDesk desk) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                List<SubjectRef> own = subjects.stream()
                        .filter(s -> s.kind().equals(RadarDesk.SUBJECT))
                        .toList();
                if (own.isEmpty()) {
                    return Map.of();
                }
                Set<String> seen = desk.list(scope).stream()
                        .map(c -> Long.toString(c.id()))
                        .collect(Collectors.toSet());
                Map<SubjectRef, String> pages = new HashMap<>();
                own.stream().filter(s -> seen.contains(s.id())).forEach(s -> pages.put(s, "/radar/" + s.id()));
                return pages;
            }
        };
    }

    @Bean
    AddressLinks radarLinks(RadarDesk desk, Texts texts) {
        return new AddressLinks() {
            @Override
            public String key() {
                return "radar";
            }

            @Override
            public List<Line> list(Scope scope, long address) {
                return desk.ofAddress(scope, address).stream()
                        .filter(c -> c.state() == State.OPEN)
                        .map(c -> new Line(texts.kind(c.kind()), texts.sentence(c), "/radar/" + c.id()))
                        .toList();
            }
        };
    }
}

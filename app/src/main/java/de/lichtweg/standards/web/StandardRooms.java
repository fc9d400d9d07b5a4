package de.lichtweg.standards.web;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.RegionRange;
import de.lichtweg.platform.ui.SearchSource;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.app.Catalogue;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of the standards in navigation, search and audit log. */
@Configuration(proxyBeanMethods = false)
class StandardRooms {

    static final String CATALOGUE = "/standards";

    /** The reader's own territory, else that of the installation. */
    static RegionKey home(Scope scope, RegionKey home) {
        return scope.territories().stream()
                .filter(t -> !t.equals(RegionKey.GERMANY))
                .min(Comparator.naturalOrder())
                .orElse(home);
    }

    @Bean
    NavigationEntry standardsRoom() {
        return new NavigationEntry("standards", 43, CATALOGUE, DataClass.STANDARD, Level.AGGREGATE);
    }

    @Bean
    RegionRange adoptionRange() {
        return RegionRange.of(
                CATALOGUE + "/{standard}/uebernahme/{region}",
                RegionKey.Level.MUNICIPALITY,
                RegionKey.Level.MUNICIPALITY);
    }

    @Bean
    SearchSource standardSearch(Catalogue catalogue, Texts texts) {
        return new SearchSource() {
            @Override
            public String kind() {
                return "standard";
            }

            @Override
            public int order() {
                return 72;
            }

            @Override
            public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
                return !scope.mayAnywhere(Level.AGGREGATE, DataClass.STANDARD)
                        ? List.of()
                        : catalogue.list(scope).stream()
                                .filter(s -> says(s, text))
                                .limit(limit)
                                .map(s -> new Hit(s.title(), texts.kind(s.kind()), s.path()))
                                .toList();
            }
        };
    }

    /** Whether a standard is meant by a text. */
    static boolean says(Standard s, String text) {
        String all = (s.title() + " " + s.key() + " " + s.purpose()).toLowerCase(Locale.GERMAN);
        return Stream.of(text.toLowerCase(Locale.GERMAN).split("\\s+")).allMatch(all::contains);
    }

    @Bean
    SubjectPages standardSubjects(Catalogue catalogue) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                Map<SubjectRef, String> pages = new HashMap<>();
                if (subjects.stream().noneMatch(s -> s.kind().startsWith("standards."))) {
                    return pages;
                }
                for (Version v : catalogue.versions(scope)) {
                    pages.put(new SubjectRef(Standards.VERSION, v.id()), v.path());
                }
                catalogue.list(scope).stream()
                        .filter(s -> s.kind() != StandardKind.PROCEDURE)
                        .forEach(s -> pages.put(new SubjectRef(Standards.STANDARD, s.key()), s.path()));
                return pages;
            }
        };
    }
}

package de.lichtweg.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.security.Routes.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every route says how the proof of rights asks for it. */
class ProbesTest {

    @Test
    void everyRouteHasAProbe() {
        assertThat(faults(Probe.list())).isEmpty();
    }

    @Test
    void aRouteWithoutAProbeOrWithOneThatAsksForSomethingElseIsNoticed() {
        assertThat(faults(Probe.parse("x.csv", """
                        method;pattern;data_class;level;probe;shows
                        GET;/adressen/{id};INTERNAL;ADDRESS
                        GET;/adressen/{id};INTERNAL;ADDRESS;;
                        GET;/adressen/{id};INTERNAL;ADDRESS;/adresse/{address};
                        GET;/adressen/{id};INTERNAL;ADDRESS;/adressen/{house};
                        GET;/adressen/{id};INTERNAL;ADDRESS;/adressen/{address}?neu=1;{street}
                        """)))
                .hasSize(4)
                .allMatch(fault -> fault.startsWith("security/routes/x.csv: GET /adressen/{id}"));
    }

    private static List<String> faults(List<Probe> probes) {
        return probes.stream().flatMap(p -> faults(p).stream()).toList();
    }

    private static List<String> faults(Probe probe) {
        Route route = probe.route();
        String where = "security/routes/%s: %s %s ".formatted(probe.file(), route.method(), route.pattern());
        if (probe.urls().isEmpty()) {
            return List.of(where
                    + """
                    has no probe. Write behind its level how to ask for it and what is seen then, for instance
                    %s;%s;%s;%s;%s;{street}
                    several addresses are separated by a blank, the text may be empty; names in braces: %s. See docs/rights.md.""".formatted(
                                    route.method(),
                                    route.pattern(),
                                    route.dataClass(),
                                    route.level(),
                                    route.pattern().replaceAll("\\{[^}]+}", "{address}"),
                                    new TreeSet<>(Place.NAMES.keySet())));
        }
        Set<String> unknown = probe.names();
        unknown.removeAll(Place.NAMES.keySet());
        if (!unknown.isEmpty()) {
            return List.of(where + "names in its probe " + unknown + ", known are "
                    + new TreeSet<>(Place.NAMES.keySet()) + " (see rights.Place)");
        }
        return probe.urls().stream()
                .filter(url -> !matches(route, url))
                .map(url -> where + "has the probe " + url + ", which does not meet its pattern")
                .toList();
    }

    private static boolean matches(Route route, String url) {
        String path = url.replaceAll("\\?.*", "").replaceAll("\\{[a-zA-Z0-9]+}", "1");
        return PathPatternParser.defaultInstance.parse(route.pattern()).matches(PathContainer.parsePath(path));
    }
}

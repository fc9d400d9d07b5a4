package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the list shows, exactly as it stands in its URL: {@code region}, {@code q}, {@code programm} (key of the federal
 * programme), {@code stand}, {@code was} (nachweis, abruf, pruefen), {@code sort}.
 */
record GrantQuery(RegionKey region, Map<String, String> values) {

    static final List<String> KEYS = List.of("q", "programm", "stand", "was", "sort");

    /** Without a region in the URL it is the first of the reader's own, else that of the installation. */
    static GrantQuery of(HttpServletRequest request, Scope scope, RegionKey home) {
        RegionKey fallback = scope.territories().stream()
                .filter(key -> key.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .sorted()
                .findFirst()
                .orElse(home);
        String region = request.getParameter("region");
        Map<String, String> values = new TreeMap<>();
        for (String key : KEYS) {
            String value = request.getParameter(key);
            if (value != null && !value.isBlank()) {
                values.put(key, value.strip());
            }
        }
        boolean named = region != null && RegionKey.isValid(region.strip());
        return new GrantQuery(named ? new RegionKey(region.strip()) : fallback, values);
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Whether a grant has to do with the region and says what is searched. */
    boolean matches(Grant g) {
        return touches(g, region) && text(g) && programme(g);
    }

    /** The recipient's territory lies in it, or one of its municipalities contributes. */
    static boolean touches(Grant g, RegionKey region) {
        return region.contains(g.draft().basics().region())
                || g.draft().ownShares().parts().stream().anyMatch(p -> region.contains(p.municipality()));
    }

    private boolean programme(Grant g) {
        return get("programm").isEmpty() || g.draft().programmes().federal().startsWith(get("programm") + "/");
    }

    private boolean text(Grant g) {
        String all = String.join(
                        " ",
                        g.title(),
                        g.organisationName(),
                        g.draft().basics().fileNumber(),
                        g.draft().basics().note())
                .toLowerCase(Locale.GERMAN);
        return List.of(get("q").toLowerCase(Locale.GERMAN).split("\\s+")).stream()
                .allMatch(all::contains);
    }
}

package de.lichtweg.radar.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.State;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the list shows, exactly as it stands in its URL: {@code region}, {@code q}, {@code art}, {@code wer}, {@code ort},
 * {@code stand} (geschlossen, erledigt, alle; else open ones), {@code seite}.
 *
 * @param conflicts whether it is the list of conflicts
 */
record RadarQuery(boolean conflicts, RegionKey region, Map<String, String> values) {

    static final List<String> KEYS = List.of("q", "art", "wer", "ort", "stand");

    /** Without a region in the URL it is the first of the reader's own, else that of the installation. */
    static RadarQuery of(HttpServletRequest request, boolean conflicts, Scope scope, RegionKey home) {
        String region = request.getParameter("region");
        Map<String, String> values = new TreeMap<>();
        for (String key : KEYS) {
            String value = request.getParameter(key);
            if (value != null && !value.isBlank()) {
                values.put(key, value.strip());
            }
        }
        RegionKey fallback = scope.territories().stream()
                .filter(key -> key.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(home);
        boolean named = region != null && RegionKey.isValid(region.strip());
        return new RadarQuery(conflicts, named ? new RegionKey(region.strip()) : fallback, values);
    }

    String path() {
        return conflicts ? "/radar/konflikte" : "/radar";
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** The same without one condition, to count its values. */
    RadarQuery without(String key) {
        Map<String, String> rest = new TreeMap<>(values);
        rest.remove(key);
        return new RadarQuery(conflicts, region, rest);
    }

    /** The same with another state alone. */
    RadarQuery only(String state) {
        return new RadarQuery(conflicts, region, state.isEmpty() ? Map.of() : Map.of("stand", state));
    }

    /** Whether it belongs to this page at all. */
    boolean isHere(RadarCase c) {
        return c.kind().isConflict() == conflicts && region.contains(c.municipality());
    }

    boolean matches(RadarCase c, Texts texts) {
        return isHere(c)
                && state(c)
                && is("art", c.kind().name())
                && is("wer", c.owner().isEmpty() ? "-" : c.owner())
                && is("ort", c.municipality().value())
                && text(c, texts);
    }

    private boolean is(String key, String value) {
        return get(key).isEmpty() || get(key).equals(value);
    }

    private boolean state(RadarCase c) {
        return switch (get("stand")) {
            case "alle" -> true;
            case "geschlossen" -> c.state() == State.CLOSED;
            case "erledigt" -> c.state() == State.RESOLVED;
            default -> c.state() == State.OPEN;
        };
    }

    private boolean text(RadarCase c, Texts texts) {
        if (get("q").isEmpty()) {
            return true;
        }
        String all = (texts.title(c) + " " + texts.sentence(c) + " " + c.owner()).toLowerCase(Locale.GERMAN);
        return List.of(get("q").toLowerCase(Locale.GERMAN).split("\\s+")).stream()
                .allMatch(all::contains);
    }
}

package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A link of the address list or the map, of which only the question is kept. */
public final class AddressLink {

    private AddressLink() {}

    /** Reads a whole address, a path or only the part behind the question mark. */
    public static AddressQuery parse(String link, RegionKey home) {
        String query = link.strip();
        query = query.substring(query.indexOf('?') + 1).replaceAll("#.*$", "");
        Map<String, List<String>> filters = new TreeMap<>();
        RegionKey region = home;
        for (String part : query.split("&", -1)) {
            String key = decoded(part.replaceAll("=.*$", ""));
            String value = part.contains("=") ? decoded(part.substring(part.indexOf('=') + 1)) : "";
            if (key.equals("region") && RegionKey.isValid(value)) {
                region = new RegionKey(value);
            } else if (AddressQuery.KEYS.contains(key) && !value.isBlank()) {
                filters.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            } else if (!part.contains("=")) {
                throw new RuleViolation("coverage.link", link.length() > 60 ? link.substring(0, 60) + "…" : link);
            }
        }
        return new AddressQuery(region, filters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("coverage.link", text);
        }
    }
}

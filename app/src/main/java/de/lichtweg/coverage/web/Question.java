package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Questions;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the URL asks: moments, region and filters. */
public final class Question {

    private Question() {}

    /** {@code as_of} and {@code known_on}. */
    public static AsOf asOf(HttpServletRequest request) {
        return Questions.of(request);
    }

    /** A region key from the path; there is no page for something else. */
    public static RegionKey region(String text) {
        if (!RegionKey.isValid(text)) {
            throw new NotFound("region " + text);
        }
        return new RegionKey(text);
    }

    /** Region and filters of the address list. Empty values are ignored, as a form sends them. */
    public static AddressQuery addresses(HttpServletRequest request, RegionKey fallback) {
        String region = request.getParameter("region");
        Map<String, List<String>> filters = new TreeMap<>();
        for (String key : AddressQuery.KEYS) {
            List<String> values = values(request, key);
            if (!values.isEmpty()) {
                filters.put(key, values);
            }
        }
        return new AddressQuery(region == null || region.isBlank() ? fallback : region(region.strip()), filters);
    }

    /** The region of somebody who names none: the first of their own, else that of the installation. */
    static RegionKey ownRegion(Scope scope, Regions regions) {
        return scope.territories().stream()
                .filter(key -> key.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .sorted()
                .findFirst()
                .orElse(regions.home());
    }

    /** Whether a question about addresses of a region can only be answered with sums. */
    public static boolean seesSumsOnly(Scope scope, RegionKey region) {
        return scope.level(DataClass.INTERNAL, region) == Level.AGGREGATE;
    }

    public static String text(HttpServletRequest request, String name, String fallback) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    public static int number(HttpServletRequest request, String name, int fallback) {
        try {
            return Math.max(1, Integer.parseInt(text(request, name, "")));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    private static List<String> values(HttpServletRequest request, String key) {
        String[] values = request.getParameterValues(key);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }
}

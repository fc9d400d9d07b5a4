package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.ui.Model;

/** What a request asks. */
final class Asked {

    private Asked() {}

    /** Without a region in the URL it is the first of the reader's own, else that of the installation. */
    static RegionKey region(HttpServletRequest request, Scope scope, RegionKey home) {
        String named = request.getParameter("region");
        if (named != null && RegionKey.isValid(named.strip())) {
            return new RegionKey(named.strip());
        }
        return scope.territories().stream()
                .filter(key -> key.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(home);
    }

    /** The fields of a request. */
    static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, String.join(",", values));
            }
        });
        return fields;
    }

    /** What came back with a refusal. */
    static Map<String, String> typed(Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed;
    }
}

package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.ui.Model;

/** What a request asks. */
final class Asked {

    private Asked() {}

    /** The reader's own territory, else that of the installation. */
    static RegionKey home(Scope scope, RegionKey home) {
        return Reach.home(scope, home);
    }

    /** What was typed. */
    static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        return typed;
    }

    /** What came back with a refusal, or else what is known. */
    static Map<String, String> typedOr(Model model, Map<String, String> known) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed.isEmpty() ? known : typed;
    }
}

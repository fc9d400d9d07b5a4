package de.lichtweg.platform.error;

import de.lichtweg.platform.security.ReturnPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads a refused form back to its page. The page finds in its model {@code violation}, the sentence, and {@code typed},
 * what was entered by field name; passwords are not carried.
 */
@Component
class FormReturn {

    private final ErrorAnswer answer;

    FormReturn(ErrorAnswer answer) {
        this.answer = answer;
    }

    boolean canReturn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && page(request).isPresent();
    }

    ModelAndView back(HttpServletRequest request, ErrorText error) {
        Locale locale = RequestContextUtils.getLocale(request);
        Map<String, Object> flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("violation", answer.text(error, locale));
        flash.put("typed", typed(request));
        RedirectView view = new RedirectView(page(request).orElse("/"), true);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static Optional<String> page(HttpServletRequest request) {
        return ReturnPath.ofAddress(request.getHeader("Referer"));
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.contains("kennwort")) {
                typed.put(name, String.join(",", values));
            }
        });
        return typed;
    }
}

package de.lichtweg.platform.ui;

import de.lichtweg.platform.ui.Preparation.Progress;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What every page says while something is prepared, and the piece of it that asks again. The answer in place of a page is
 * 503, so that a program does not take it for the page.
 */
@Controller
class PreparationPage {

    static final String PATH = "/einrichtung";
    private static final String SECONDS_TO_WAIT = "2";

    private final ObjectProvider<Preparation> preparations;

    PreparationPage(ObjectProvider<Preparation> preparations) {
        this.preparations = preparations;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Progress> progress =
                preparations.stream().flatMap(p -> p.progress().stream()).findFirst();
        boolean inPlaceOfAPage = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        boolean piece = request.getHeader("HX-Request") != null;
        if (piece && (progress.isEmpty() || inPlaceOfAPage)) {
            response.setHeader("HX-Refresh", "true");
        }
        if (progress.isEmpty()) {
            return piece ? "platform/preparation :: nothing" : "redirect:/";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (inPlaceOfAPage) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        model.addAttribute("progress", progress.get());
        model.addAttribute("theme", Preferences.theme(request));
        return piece ? "platform/preparation :: state" : "platform/preparation";
    }
}

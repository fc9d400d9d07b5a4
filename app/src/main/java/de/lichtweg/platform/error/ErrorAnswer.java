package de.lichtweg.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Decides between page, htmx fragment and problem+json, and finds the words. */
@Component
class ErrorAnswer {

    private final MessageSource messages;

    ErrorAnswer(MessageSource messages) {
        this.messages = messages;
    }

    /** The answer for programs and fragments; empty model and view where a whole page is wanted. */
    Object of(ErrorText error, String path, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = RequestContextUtils.getLocale(request);
        if (wantsProblem(path, request)) {
            return problem(error, path, locale);
        }
        return wantsFragment(request) ? fragment(error, response, locale) : page(error, locale);
    }

    static boolean wantsPage(String path, HttpServletRequest request) {
        return !wantsProblem(path, request) && !wantsFragment(request);
    }

    String text(ErrorText error, Locale locale) {
        String key = "error." + error.code();
        return Objects.requireNonNull(messages.getMessage(key, error.arguments().toArray(), error.code(), locale));
    }

    private String title(ErrorText error, Locale locale) {
        String key = "error.title." + error.status();
        return Objects.requireNonNull(
                messages.getMessage(key, null, messages.getMessage("error.title", null, locale), locale));
    }

    private ResponseEntity<ProblemDetail> problem(ErrorText error, String path, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(error.status());
        problem.setTitle(title(error, locale));
        problem.setDetail(text(error, locale));
        problem.setInstance(java.net.URI.create(path));
        problem.setProperty("code", error.code());
        if (!error.incident().isEmpty()) {
            problem.setProperty("incident", error.incident());
        }
        return ResponseEntity.status(error.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView fragment(ErrorText error, HttpServletResponse response, Locale locale) {
        response.setHeader("HX-Retarget", "#meldungen");
        response.setHeader("HX-Reswap", "innerHTML");
        return fill(new ModelAndView("platform/error-fragment"), error, locale);
    }

    private ModelAndView page(ErrorText error, Locale locale) {
        return fill(new ModelAndView("platform/error"), error, locale);
    }

    private ModelAndView fill(ModelAndView view, ErrorText error, Locale locale) {
        view.setStatus(org.springframework.http.HttpStatusCode.valueOf(error.status()));
        view.addObject("errorTitle", title(error, locale));
        view.addObject("errorText", text(error, locale));
        view.addObject("incident", error.incident());
        view.addObject("closed", error.status() == 403);
        return view;
    }

    private static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean wantsProblem(String path, HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/") || accept != null && accept.contains("json") && !accept.contains("html");
    }
}

package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What follows a refusal: whoever is not signed in is asked to and comes back afterwards; whoever is signed in reads that
 * the page is closed; an address that nobody knows does not exist.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Routes routes;

    Refusals(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (routes.find(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path(request).startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signInPage(request, backToShownPage(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signInPage(request, isRead(request) ? self(request) : backToShownPage(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean unknown = routes.find(request).isEmpty();
        response.sendError(unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }

    private static String signInPage(HttpServletRequest request, Optional<String> back) {
        boolean expired = !isRead(request) || request.getRequestedSessionId() != null;
        String target = back.map(b -> "zurueck=" + ReturnPath.encode(b)).orElse("");
        return request.getContextPath() + "/anmelden?" + (expired ? "abgelaufen&" : "") + target;
    }

    private static Optional<String> self(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ReturnPath.of(path(request) + query);
    }

    private static Optional<String> backToShownPage(HttpServletRequest request) {
        String shown = request.getHeader("HX-Current-URL");
        return ReturnPath.ofAddress(shown != null ? shown : request.getHeader("Referer"));
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

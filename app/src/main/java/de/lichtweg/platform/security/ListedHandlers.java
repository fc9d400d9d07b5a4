package de.lichtweg.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The second look: the pattern that Spring MVC really chose must itself be listed. So a controller cannot hide behind a
 * wider pattern of the table.
 */
final class ListedHandlers implements HandlerInterceptor {

    private final Routes routes;

    ListedHandlers(Routes routes) {
        this.routes = routes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        String pattern = Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
        Scope scope = CurrentScope.get();
        if (routes.listed(request.getMethod(), pattern).stream().noneMatch(r -> r.allows(scope))) {
            throw new AccessDeniedException("not listed: " + request.getMethod() + " " + pattern);
        }
        return true;
    }
}

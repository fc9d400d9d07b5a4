package de.lichtweg.platform.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The one place that every request passes: what the table of routes does not open stays closed. */
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final Routes routes;

    RouteAuthorization(Routes routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Scope scope = CurrentScope.get();
        return new AuthorizationDecision(
                routes.find(context.getRequest()).stream().anyMatch(r -> r.allows(scope)));
    }
}

package de.lichtweg.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the login of the session into the scope of the request, with the mandates of this moment. */
final class ScopeFilter extends OncePerRequestFilter {

    private static final List<String> OPEN_BEFORE_CHANGE =
            List.of("/konto", "/abmelden", "/static/", "/sitzung", "/error");

    private final Logins logins;
    private final MetricsKey metrics;

    ScopeFilter(Logins logins, MetricsKey metrics) {
        this.logins = logins;
        this.metrics = metrics;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Logins.Login> login = login(SecurityContextHolder.getContext().getAuthentication());
        if (login.isPresent() && login.get().mustChangePassword() && !openBeforeChange(request)) {
            response.sendRedirect(request.getContextPath() + "/konto?wechseln");
            return;
        }
        Optional<Preview> preview = login.isPresent() ? Preview.of(request) : Optional.empty();
        if (preview.isPresent() && Preview.isChange(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Scope scope =
                login.map(Logins.Login::scope).or(() -> metrics.scope(request)).orElseGet(Scope::anonymous);
        CurrentScope.set(preview.map(p -> p.scope(scope)).orElse(scope));
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentScope.clear();
        }
    }

    private Optional<Logins.Login> login(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? logins.find(signedIn.login())
                : Optional.empty();
    }

    private static boolean openBeforeChange(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN_BEFORE_CHANGE.stream().anyMatch(path::startsWith);
    }
}
